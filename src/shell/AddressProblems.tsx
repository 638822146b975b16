/** What of the address was not understood, in words, until dismissed. */

import { dismissProblems } from '../state/experimentStore';
import { useExperiment } from '../state/useExperiment';
import { useHouse } from '../text/text';
import { Button } from '../ui/Button';
import { NoticeLine } from '../ui/NoticeLine';

export function AddressProblems() {
  const text = useHouse();
  const problems = useExperiment((state) => state.problems);
  if (problems.length === 0) return null;
  const dismiss = <Button icon="close" iconOnly label={text.problems.dismiss} onClick={dismissProblems} />;
  return (
    <NoticeLine severity="warning" actions={dismiss}>
      {text.problems.title}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.key} ${problem.value} ${problem.reason}`}>{text.problems.reasons[problem.reason](problem)}</li>
        ))}
      </ul>
    </NoticeLine>
  );
}
