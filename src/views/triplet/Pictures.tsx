/** The three pictures as buttons, and under positive and negative the steps to an easier or a harder one. writeTriplet.ts fills them. */

import type { KeyboardEvent } from 'react';
import type { PartnerRole } from '../../ranking/ranked';
import { selectedTriplet } from '../../state/selection';
import { setAnchor, setHover } from '../../state/viewStore';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { choosePartner, pickNotEasy, stepPartner } from './choose';
import { type Role, roles } from './forces';

/** Lights the image up in every view while the pointer or the focus is on its picture. */
function light(role: Role | null): void {
  const selected = selectedTriplet();
  if (role === null || !selected || selected[role] < 0) setHover(null);
  else setHover(selected[role], selected.points.of);
}

function press(role: Role): void {
  const selected = selectedTriplet();
  if (role === 'anchor') setAnchor(null);
  else if (selected && selected[role] >= 0) setAnchor(selected[role], selected.points.of);
  light(role === 'anchor' ? null : 'anchor');
}

const strides: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10 };

function walk(event: KeyboardEvent, role: Role): void {
  if (role === 'anchor') return;
  if (event.key === 'Home') choosePartner(role, null);
  else if (event.key === 'End') stepPartner(role, Number.MAX_SAFE_INTEGER);
  else if (strides[event.key]) stepPartner(role, strides[event.key]);
  else return;
  event.preventDefault();
  light(role);
}

export function Pictures() {
  const text = useText();
  return (
    <div className="triplet-pictures">
      {roles.map((role) => (
        <figure key={role}>
          <button
            type="button"
            className="triplet-picture"
            data-picture={role}
            data-testid={`triplet-${role}`}
            onClick={() => press(role)}
            onKeyDown={(event) => walk(event, role)}
            onPointerEnter={() => light(role)}
            onPointerLeave={() => light(null)}
            onFocus={() => light(role)}
            onBlur={() => light(null)}
          >
            <canvas width={28} height={28} />
          </button>
          <figcaption>
            {text.map[role]}
            <b className="triplet-told" data-part={`told-${role}`} data-testid={`told-${role}`} hidden />
          </figcaption>
          {role === 'anchor' ? (
            <Button icon="dice" iconOnly label={text.triplet.another} onClick={pickNotEasy} data-testid="triplet-another" />
          ) : (
            <Steps role={role} />
          )}
        </figure>
      ))}
    </div>
  );
}

function Steps({ role }: { role: PartnerRole }) {
  const text = useText().triplet;
  return (
    <div className="triplet-steps">
      <button
        type="button"
        data-part={`harder-${role}`}
        data-testid={`harder-${role}`}
        aria-label={text.harder[role]}
        title={text.harder[role]}
        onClick={() => stepPartner(role, -1)}
      >
        ‹
      </button>
      <button
        type="button"
        className="triplet-rank"
        data-part={`rank-${role}`}
        data-testid={`rank-${role}`}
        title={text.backToHardest[role]}
        onClick={() => choosePartner(role, null)}
      />
      <button
        type="button"
        data-part={`easier-${role}`}
        data-testid={`easier-${role}`}
        aria-label={text.easier[role]}
        title={text.easier[role]}
        onClick={() => stepPartner(role, 1)}
      >
        ›
      </button>
    </div>
  );
}
