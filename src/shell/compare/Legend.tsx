/** The class colours of all maps, once; beside them the image that is kept marked in every map. */

import { useEffect, useRef } from 'react';
import { unpin } from '../../state/compare/pointed';
import { usePointed } from '../../state/compare/useCompared';
import { probe } from '../../state/probe';
import { useRun } from '../../state/react';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { useNumbers } from '../../text/numbers';
import { usePart, useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { palette, subscribeTheme } from '../../ui/theme';
import { classColours } from '../../views/colours';
import { paintDigit } from '../../views/digit';

export function Legend() {
  const text = usePart({ en, es });
  const { classWords } = useText();
  const ready = useRun((state) => state.probeReady);
  const pinned = usePointed((state) => state.pinned);
  const names = ready ? (probe()?.classNames ?? []) : [];
  return (
    <div className="compare-legend">
      <ul aria-label={text.legend}>
        {names.map((name, label) => (
          <li key={name}>
            <i style={{ background: classColours[label % classColours.length] }} />
            {classWords(name).name}
          </li>
        ))}
      </ul>
      {pinned === null ? <p className="muted">{text.hint}</p> : <Pinned row={pinned} />}
    </div>
  );
}

function Pinned({ row }: { row: number }) {
  const text = usePart({ en, es });
  const { pointTitle } = useText().map;
  const { count } = useNumbers();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      const data = probe();
      if (!canvas.current || !data) return;
      const { pixels, width, height } = data;
      const { ink, paper } = palette();
      paintDigit(canvas.current, pixels, row * width * height, width, height, ink, paper);
    };
    paint();
    return subscribeTheme(paint);
  }, [row]);
  const data = probe();
  const what = data ? pointTitle(data.classNames[data.labels[row]]) : '';
  return (
    <p className="compare-pinned" data-testid="pinned" data-value={row}>
      <canvas ref={canvas} />
      <span>{text.pinned(what, count(row))}</span>
      <Button icon="close" iconOnly label={text.unpin} onClick={unpin} />
    </p>
  );
}
