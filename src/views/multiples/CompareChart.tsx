/** One chosen number of all runs over the images forwarded; worked as the curves of the playground are. */

import { useState } from 'react';
import { columnsFor } from '../../state/compare/columns';
import { useComparedExperiments } from '../../state/compare/useCompared';
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
import { DataTable } from '../table/DataTable';
import { columnOf, comparedRuns, curvesContent, curvesInWords } from './compareCurves';

export function CompareChart({ titles }: { titles: readonly string[] }) {
  const text = usePart({ en, es });
  const asked = useExperiment((state) => state.page.metric);
  const known = columnsFor(useComparedExperiments());
  const offered = chartMetrics.filter((value) => known.includes(columnOf[value]));
  const metric = offered.includes(asked) ? asked : known.includes('wordPrecision') ? 'words' : chartMetrics[0];
  const column = columnOf[metric];
  const [cursor] = useState(createCursor);
  const { name, hint } = text.columns[column];
  return (
    <section className="compare-chart" aria-label={text.chart}>
      <h2>
        <Select
          label={text.chartMetric}
          value={metric}
          options={offered.map((value) => ({ value, name: text.columns[columnOf[value]].name }))}
          onChange={(chosen) => setPage({ metric: chosen })}
          testId="chart-metric"
        />
        <span className="muted">{text.overImages}</span>
        <DataTable
          name={`${name} ${text.overImages}`}
          content={async () => (await import('./table')).compareTable(column, name, titles)}
          testId="compare"
        />
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
