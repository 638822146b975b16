/** After a tap with a finger: what the tapped image is to be. The mouse has Shift and double click for it, the keyboard Shift and Enter. */

import { useView } from '../../state/react';
import { selectedTriplet } from '../../state/selection';
import { useText } from '../../text/text';
import { giveRole, type Point, partnerRole, type Role } from './choose';

const roles: readonly Role[] = ['anchor', 'positive', 'negative'];

export function DotActions({ point }: { point: Point }) {
  const text = useText();
  const { of, row } = point;
  const chosen = useView(() => {
    const selected = selectedTriplet();
    return selected?.points.of === of ? roles.find((role) => selected[role] === row) : undefined;
  });
  const partner = useView(() => partnerRole(point));
  const offered: Role[] = partner ? ['anchor', partner] : ['anchor'];
  return (
    <fieldset className="map-actions" aria-label={text.stage.roles} data-testid="dot-actions">
      {offered.map((role) => (
        <button
          key={role}
          type="button"
          aria-pressed={role === chosen}
          title={text.stage.roleHint[role]}
          onClick={() => giveRole(point, role)}
          data-testid={`make-${role}`}
        >
          {text.map[role]}
        </button>
      ))}
    </fieldset>
  );
}
