/** Under the branches: the distances between their embeddings as brackets, and the loss made of them. */

import { useExperiment } from '../../state/react';
import { useText } from '../../text/text';
import type { LookedAt } from './branches';

export function JoinedRows({ lookedAt }: { lookedAt: LookedAt }) {
  const text = useText();
  const loss = useExperiment((state) => state.experiment.loss);
  const { name, hint } = text.settings.losses[loss];
  const brackets = lookedAt === 'pairs' ? [text.net.distance('1, 2')] : [text.net.distance('a, p'), text.net.distance('a, n')];
  return (
    <div className="net-joined">
      {brackets.map((words, i) => (
        <p key={words} className="net-bracket" data-reach={lookedAt === 'pairs' ? 'all' : i === 0 ? 'two' : 'all'}>
          <span>
            {words} <strong data-testid="net-distance" />
          </span>
        </p>
      ))}
      <p className="net-loss" title={hint}>
        {text.net.loss(name)} <strong data-testid="net-loss" />
      </p>
    </div>
  );
}
