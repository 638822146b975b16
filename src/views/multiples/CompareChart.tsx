/** One chosen number of all runs over the images forwarded; worked as the curves of the playground are. */

import { useState } from 'react';
import { columnsFor } from '../../state/compare/columns';
import { useComparedExperiments } from '../../state/compare/useCompared';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { currentNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { Select } from '../../ui/Select';
import { Chart } from '../curves/Chart';
import { createCursor } from '../curves/cursor';
import { DataTable } from '../table/DataTable';
import { type CurveColumn, comparedRuns, curveColumns, curvesContent, curvesInWords } from './compareCurves';

export function CompareChart({ titles, first = 'knn5' }: { titles: readonly string[]; first?: CurveColumn }) {
  const text = usePart({ en, es });
  const [chosen, setColumn] = useState<CurveColumn>(first);
  const known = columnsFor(useComparedExperiments());
  const offered = curveColumns.filter((value) => known.includes(value));
  const column = offered.includes(chosen) ? chosen : first;
  const [cursor] = useState(createCursor);
  const { name, hint } = text.columns[column];
  return (
    <section className="compare-chart" aria-label={text.chart}>
      <h2>
        <Select
          label={text.chartMetric}
          value={column}
          options={offered.map((value) => ({ value, name: text.columns[value].name }))}
          onChange={setColumn}
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
