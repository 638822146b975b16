/** The code of the address's experiment, or of any other loss at its defaults; loaded when the section comes near. */

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type LossId, lossIds } from '../../ranking/catalogue';
import { defaultsFor } from '../../state/experiment';
import { useExperiment } from '../../state/useExperiment';
import { useReferenceWords } from '../../text/reference/words';
import { useText } from '../../text/text';
import { Select } from '../../ui/Select';
import { ViewBoundary } from '../ErrorBoundary';

const CodeExport = lazy(() => import('../CodeExport'));

export function CodeSection() {
  const words = useReferenceWords().code;
  const { losses } = useText().settings;
  const asked = useExperiment((state) => state.experiment);
  const [loss, setLoss] = useState<LossId>(asked.loss);
  const [isNear, setIsNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && setIsNear(true), { rootMargin: '600px' });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="code-section" ref={place}>
      <Select
        label={words.loss}
        value={loss}
        options={lossIds.map((id) => ({ value: id, name: losses[id].name }))}
        onChange={setLoss}
        testId="code-loss"
      />
      <ViewBoundary>
        <Suspense fallback={null}>
          {isNear && <CodeExport experiment={loss === asked.loss ? asked : defaultsFor(loss)} />}
        </Suspense>
      </ViewBoundary>
    </div>
  );
}
