/** Four points on a plane, two classes, each to be dragged or moved by keys; the unit circle shows where a layer that normalises puts them. */

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { corners, fromPicture, nearestPoint, type Points, pointsAfterKey, reach, side, toPicture, withPoint } from './geometry';
import './fourPoints.css';

interface Props {
  points: Points;
  onChange: (points: Points) => void;
  label: string;
  /** A point's accessible name by its index. */
  nameOf: (index: number) => string;
  help: string;
  /** A place as the reader's language writes it. */
  placeWords: (x: number, y: number) => string;
}

export function FourPoints({ points, onChange, label, nameOf, help, placeWords }: Props) {
  const held = useRef<number | null>(null);
  const placeOf = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * side, ((event.clientY - box.top) / box.height) * side];
  };
  const press = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = nearestPoint(points, ...placeOf(event));
    event.currentTarget.querySelectorAll<SVGElement>('.four-point')[held.current]?.focus({ preventScroll: true });
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (held.current !== null) onChange(withPoint(points, held.current, ...fromPicture(...placeOf(event))));
  };
  const release = () => {
    held.current = null;
  };
  const key = (index: number) => (event: KeyboardEvent) => {
    const next = pointsAfterKey(points, index, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const [centre] = toPicture(0, 0);
  return (
    <svg
      className="four-points"
      viewBox={`0 0 ${side} ${side}`}
      role="application"
      aria-label={label}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      data-testid="four-points"
    >
      <line className="four-axis" x1={0} x2={side} y1={centre} y2={centre} />
      <line className="four-axis" x1={centre} x2={centre} y1={0} y2={side} />
      <circle className="four-circle" cx={centre} cy={centre} r={toPicture(1, 0)[0] - centre} />
      {corners.map(({ index, group }) => {
        const [x, y] = toPicture(points[2 * index], points[2 * index + 1]);
        return (
          <g
            key={index}
            className={`four-point class-${group}`}
            transform={`translate(${x} ${y})`}
            tabIndex={0}
            role="slider"
            aria-valuemin={-reach}
            aria-valuemax={reach}
            aria-valuenow={points[2 * index]}
            aria-valuetext={placeWords(points[2 * index], points[2 * index + 1])}
            aria-label={`${nameOf(index)}. ${help}`}
            onKeyDown={key(index)}
          >
            <circle className="four-halo" r={16} />
            {group === 0 ? <circle r={7} /> : <rect x={-6.5} y={-6.5} width={13} height={13} />}
            <text x={11} y={-9}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
