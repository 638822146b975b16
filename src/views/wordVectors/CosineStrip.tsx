/** The cosines of all pairs of class words on one axis, raw above centred: how parallel the words are, and what centring does to them. */
import type { WordSpread } from '../../ranking/words/wordSpread';
import { useNumbers } from '../../text/numbers';
import { useWordsText } from '../../text/words/words';
import { axisValues, cosineAt, dotPlaces, rowHeight, stripHeight, stripWidth } from './strip';

interface Row {
  name: string;
  spread: WordSpread;
  isInForce: boolean;
}

export function CosineStrip({ rows }: { rows: readonly Row[] }) {
  const text = useWordsText().vectors;
  const { fixed, upTo } = useNumbers();
  const described = rows.map(({ name, spread }) => text.rowDescribed(name, fixed(spread.meanCosine, 2)));
  return (
    <svg
      className="cosine-strip"
      viewBox={`0 0 ${stripWidth} ${stripHeight(rows.length)}`}
      role="img"
      aria-label={`${text.strip} ${described.join(' ')}`}
      data-testid="cosine-strip"
    >
      {rows.map(({ name, spread, isInForce }, row) => (
        <g key={name} transform={`translate(0 ${row * rowHeight})`} data-in-force={isInForce}>
          <text x={0} y={rowHeight / 2} dominantBaseline="central">
            {name}
          </text>
          <line className="ground" x1={cosineAt(-1)} x2={cosineAt(1)} y1={rowHeight - 1} y2={rowHeight - 1} />
          {dotPlaces(spread.cosines).map(({ x, y }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pairs do not move
            <circle key={at} cx={x} cy={y} r={1.15} />
          ))}
          <line
            className="mean"
            x1={cosineAt(spread.meanCosine)}
            x2={cosineAt(spread.meanCosine)}
            y1={2}
            y2={rowHeight + 0.6}
          />
        </g>
      ))}
      {axisValues.map((value) => (
        <g key={value} transform={`translate(${cosineAt(value)} ${rows.length * rowHeight})`}>
          <line className="tick" y1={-1} y2={1.2} />
          <text y={5} textAnchor={value === 1 ? 'end' : 'middle'} dominantBaseline="central">
            {upTo(value, 1)}
          </text>
        </g>
      ))}
    </svg>
  );
}
