/** The cells of the matrix and the words at its sides, laid out once for a list of words; drawCells.ts fills them. */
import { cellSide } from './drawCells';

/** Room for the words, in user units: a cell has ten. */
const labelRoom = 26;
const slantRoom = 12;
const topRoom = 23;
/** Words of more letters than fit are drawn narrower. */
const widest = labelRoom - 2;
const letter = 2.3;

const places = (words: readonly string[]) => words.map((word, place) => ({ word, place }));

/** @param label what it is, until drawn cells say more. */
export function MatrixGrid({ words, label }: { words: readonly string[]; label: string }) {
  const side = words.length * cellSide;
  const squeezed = (word: string) =>
    word.length * letter > widest ? { textLength: widest, lengthAdjust: 'spacingAndGlyphs' } : {};
  return (
    <svg
      className="word-matrix-grid"
      viewBox={`${-labelRoom} ${-topRoom} ${labelRoom + side + slantRoom} ${topRoom + side + 1}`}
      role="img"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: worked by arrow keys (hand.ts)
      tabIndex={0}
      data-part="grid"
      data-count={words.length}
      data-testid="word-matrix-grid"
    >
      {places(words).map(({ word, place }) => (
        <g key={word} lang="en">
          <text
            x={-1.5}
            y={(place + 0.5) * cellSide}
            textAnchor="end"
            dominantBaseline="central"
            data-label={`row ${place}`}
            {...squeezed(word)}
          >
            {word}
          </text>
          <text
            transform={`translate(${(place + 0.55) * cellSide} -1.5) rotate(-58)`}
            dominantBaseline="central"
            data-label={`column ${place}`}
            {...squeezed(word)}
          >
            {word}
          </text>
        </g>
      ))}
      {places(words).flatMap(({ word, place: own }) =>
        places(words).map(({ word: with_, place: other }) => (
          <g
            key={`${word} ${with_}`}
            data-own={own}
            data-other={other}
            transform={`translate(${other * cellSide} ${own * cellSide})`}
          >
            <rect className="cell" width={cellSide} height={cellSide} />
            <g className="near" style={{ display: 'none' }}>
              <rect x={0.9} y={0.9} width={cellSide - 1.8} height={cellSide - 1.8} />
              <rect x={0.9} y={0.9} width={cellSide - 1.8} height={cellSide - 1.8} />
            </g>
            <circle cx={cellSide / 2} cy={cellSide / 2} r={0} />
            <path d={`M1.5 ${cellSide - 1.5}L${cellSide - 1.5} 1.5`} style={{ display: 'none' }} />
            <text className="percent" x={cellSide / 2} y={cellSide / 2 + 0.2} textAnchor="middle" dominantBaseline="central" />
          </g>
        )),
      )}
      <rect className="cursor" width={cellSide} height={cellSide} data-part="cursor" style={{ display: 'none' }} />
    </svg>
  );
}
