/**
 * A loss as a curve with a mark on it, to be dragged or moved by keys. An SVG: it is drawn when a hand moves something, not in frames. What is drawn
 * and said comes from ranking/lossCurve.ts.
 */

import { line as pathOf } from 'd3-shape';
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import type { CurveLine, LossCurve } from '../../ranking/lossCurve';
import type { ParameterValues } from '../../ranking/parameters';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { curvePicture, frame, kindBands, placeAfterKey, roundedPlace, type Sample } from './geometry';
import './formulaCurve.css';

interface Props {
  curve: LossCurve;
  settings: ParameterValues;
  given: number;
  x: number;
  onMove: (x: number) => void;
  /** The mark's accessible name, and what it says of the present place. */
  label: string;
  spoken: string;
  /** What each line is, where there are several. */
  lineNames: Record<CurveLine, string>;
  testId: string;
}

const bottom = frame.height - frame.bottom;

export function FormulaCurve({ curve, settings, given, x, onMove, label, spoken, lineNames, testId }: Props) {
  const numbers = useNumbers();
  const { kinds } = useText();
  const picture = useMemo(() => curvePicture(curve, settings, given), [curve, settings, given]);
  const path = pathOf<Sample>(
    (sample) => picture.x(sample.x),
    (sample) => picture.y(sample.y),
  );
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * frame.width;
    onMove(roundedPlace(picture.x.invert(across), curve));
  };
  const press = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelector<SVGElement>('.curve-mark')?.focus({ preventScroll: true });
    move(event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfterKey(event.key, x, curve);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  const soft = settings.softMargin;
  const bands = curve.axis === 'distance' && curve.given && !soft ? kindBands(given, settings.margin, curve.to) : [];
  return (
    <svg
      className="formula-curve"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      onPointerDown={press}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && move(event)}
      data-testid={testId}
    >
      <title>{label}</title>
      {picture.y.ticks(4).map((value) => (
        <g key={value} className="curve-tick">
          <line x1={frame.left} x2={frame.width - frame.right} y1={picture.y(value)} y2={picture.y(value)} />
          <text x={frame.left - 5} y={picture.y(value)} textAnchor="end" dominantBaseline="central">
            {numbers.upTo(value, 2)}
          </text>
        </g>
      ))}
      {picture.x.ticks(6).map((value) => (
        <text key={value} className="curve-number" x={picture.x(value)} y={bottom + 18} textAnchor="middle">
          {numbers.upTo(value, 2)}
        </text>
      ))}
      {bands.map(({ kind, from, to }) => (
        <g key={kind} className={`curve-band kind-${kind}`}>
          <line x1={picture.x(from) + 1} x2={picture.x(to) - 1} y1={bottom + 4} y2={bottom + 4} />
          {picture.x(to) - picture.x(from) > 40 && (
            <text x={(picture.x(from) + picture.x(to)) / 2} y={bottom - 5} textAnchor="middle">
              {kinds[kind].name}
            </text>
          )}
        </g>
      ))}
      {picture.lines.map(({ line, samples }) => (
        <path key={line} className={`curve-line line-${line}`} d={path(samples) ?? ''} />
      ))}
      <line className="curve-place" x1={picture.x(x)} x2={picture.x(x)} y1={frame.top} y2={bottom} />
      <g
        className="curve-mark"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={curve.from}
        aria-valuemax={curve.to}
        aria-valuenow={x}
        aria-valuetext={spoken}
        onKeyDown={key}
        data-testid={`${testId}-mark`}
        data-value={x}
      >
        {curve.lines.map((line) => (
          <g key={line} className={`curve-dot line-${line}`}>
            <circle cx={picture.x(x)} cy={picture.y(curve.at(line, x, settings, given).value)} r={5} />
            {curve.lines.length > 1 && <title>{lineNames[line]}</title>}
          </g>
        ))}
      </g>
    </svg>
  );
}
