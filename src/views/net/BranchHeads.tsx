/** The images at the head of the branches: pointing at one lights it up everywhere, a click selects them in all views. */

import { type PointSet, selectTriplet, setHover } from '../../state/viewStore';
import { useText } from '../../text/text';
import type { LookedAt } from './branches';

const rowsShown = (button: HTMLElement): { rows: number[]; of: PointSet } => {
  const all = button.parentElement?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  return { rows: Array.from(all, (each) => Number(each.dataset.row)), of: button.dataset.of as PointSet };
};

function light(button: HTMLElement): void {
  setHover(Number(button.dataset.row), button.dataset.of as PointSet);
}

function select(button: HTMLElement): void {
  const { rows, of } = rowsShown(button);
  const labels = Array.from(
    button.parentElement?.querySelectorAll<HTMLElement>('[data-value]') ?? [],
    (each) => each.dataset.value,
  );
  const [anchor, second, third] = rows;
  if (third !== undefined) selectTriplet(anchor, second, third, of);
  else if (labels[0] === labels[1]) selectTriplet(anchor, second, null, of);
  else selectTriplet(anchor, null, second, of);
}

export function BranchHeads({ lookedAt }: { lookedAt: LookedAt }) {
  const text = useText();
  const { first, second } = text.net.roles;
  const names = lookedAt === 'pairs' ? [first, second] : [text.map.anchor, text.map.positive, text.map.negative];
  return (
    <div className="net-branches">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="net-image"
          data-testid="net-image"
          onPointerEnter={(event) => light(event.currentTarget)}
          onPointerLeave={() => setHover(null)}
          onFocus={(event) => light(event.currentTarget)}
          onBlur={() => setHover(null)}
          onClick={(event) => select(event.currentTarget)}
        >
          <span data-part="role">{name}</span>
          <canvas width={28} height={28} />
        </button>
      ))}
    </div>
  );
}
