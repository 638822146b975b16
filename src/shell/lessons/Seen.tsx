/** What was predicted beside what happened, the claim where it holds for what was seen, and the numbers. */

import { useStore } from 'zustand';
import type { Lesson, Measure } from '../../lessons/lesson';
import { lessonStore } from '../../lessons/lessonStore';
import { type NumberFormats, useNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { lessonWords } from './words';

const shares = new Set<Measure>([
  'knn5',
  'activeShare',
  'firstActiveShare',
  'easy',
  'semiHard',
  'hard',
  'overlap',
  'falseNegatives',
  'falseByChance',
  'wordPrecision',
  'newWordPrecision',
  'queryPrecision',
]);
const counts = new Set<Measure>(['step', 'selected', 'active', 'inBatch', 'weights']);
const lossLike = new Set<Measure>(['loss', 'firstLoss', 'lossOverAll', 'firstLossOverAll']);

function format(measure: Measure, value: number, { percent, count, fixed, distance, upTo }: NumberFormats): string {
  if (Number.isNaN(value)) return '–';
  if (shares.has(measure)) return percent(value, 0);
  if (counts.has(measure)) return count(value);
  if (lossLike.has(measure)) return fixed(value, 2);
  if (measure === 'margin') return upTo(value, 3);
  return value === 0 ? count(0) : distance(value);
}

export function Seen({ lesson }: { lesson: Lesson }) {
  const text = usePart(lessonWords);
  const words = usePart(lesson.words);
  const numbers = useNumbers();
  const marks = useStore(lessonStore, (state) => state.marks);
  const prediction = useStore(lessonStore, (state) => state.prediction);
  if (!marks) return null;
  const outcome = lesson.outcome(marks);
  const holds = lesson.holds(marks);
  const ofPair = lesson.experiment.loss === 'contrastive' && lesson.page === 'sandbox';
  const nameOf = (measure: Measure) => (ofPair ? text.pairMeasures[measure] : undefined) ?? text.measures[measure];
  return (
    <div className="lesson-seen" data-testid="lesson-seen" data-holds={holds} data-outcome={outcome ?? ''}>
      <div>
        <dl className="lesson-answers">
          <dt>{prediction === null ? text.notPredicted : text.predicted}</dt>
          <dd>{prediction === null ? '–' : words.choices[prediction]}</dd>
          <dt>{text.happened}</dt>
          <dd>{outcome === null ? text.unclear : words.choices[outcome]}</dd>
        </dl>
        <p>{holds ? words.result : text.otherwise}</p>
      </div>
      <table aria-label={text.numbers}>
        <thead>
          <tr>
            <td />
            {lesson.marks.map((mark) => (
              <th key={mark} scope="col">
                {words.marks[mark]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lesson.shows.map((measure) => (
            <tr key={measure}>
              <th scope="row">{nameOf(measure)}</th>
              {lesson.marks.map((mark) => (
                <td key={mark} data-measure={measure} data-value={marks[mark]?.[measure]}>
                  {format(measure, marks[mark]?.[measure] ?? Number.NaN, numbers)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
