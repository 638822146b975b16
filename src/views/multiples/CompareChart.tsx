/** One chosen number of all runs over the images forwarded; worked as the curves of the playground are. */

import { useState } from 'react';
import { setPage } from '../../state/experimentStore';
import { chartMetrics } from '../../state/pageSettings';
import { useExperiment } from '../../state/useExperiment';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { currentNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { Select } from '../../ui/Select';
import { Chart } from '../curves/Chart';
import { createCursor } from '../curves/cursor';
import { columnOf, comparedRuns, curvesContent, curvesInWords } from './compareCurves';

export function CompareChart({ titles }: { titles: readonly string[] }) {
  const text = usePart({ en, es });
  const metric = useExperiment((state) => state.page.metric);
  const column = columnOf[metric];
  const [cursor] = useState(createCursor);
  const { name, hint } = text.columns[column];
  return (
    <section className="compare-chart" aria-label={text.chart}>
      <h2>
        <Select
          label={text.chartMetric}
          value={metric}
          options={chartMetrics.map((value) => ({ value, name: text.columns[columnOf[value]].name }))}
          onChange={(chosen) => setPage({ metric: chosen })}
          testId="chart-metric"
        />
        <span className="muted">{text.overImages}</span>
      </h2>
      <Chart
        key={column}
        name="compare"
        title={`${name} ${text.overImages}`}
        hint={`${hint}. ${text.chartKeys}`}
        content={(colours, buckets) => curvesContent(column, titles, colours, buckets)}
        describe={(images) => `${text.chartAt(currentNumbers().count(images))} ${curvesInWords(column, titles, images)}.`}
        waiting={text.waiting}
        cursor={cursor}
        source={comparedRuns}
        withSteps
      />
    </section>
  );
}
