/** What hollow dots and rings mean, on the stage while there are such: the class left out of training, and wrong labels of the last batch. */

import { leftOutName } from '../../state/experiment';
import { useExperiment, useView } from '../../state/react';
import { useText } from '../../text/text';
import { layersOf } from './layers';

export function MapLegend() {
  const text = useText().openSet;
  const leftOut = useExperiment(({ experiment }) => leftOutName(experiment));
  const hasFlipped = useExperiment(({ experiment }) => experiment.flippedShare > 0);
  const showsBatch = useView((state) => layersOf(state).batch);
  const showsFlipped = hasFlipped && showsBatch;
  if (leftOut === null && !showsFlipped) return null;
  return (
    <p className="map-legend muted" data-testid="map-legend">
      {leftOut !== null && (
        <span>
          <i className="map-hollow" aria-hidden="true" /> {text.leftOutMark(leftOut)}
        </span>
      )}
      {showsFlipped && (
        <span>
          <i className="map-ringed" aria-hidden="true" /> {text.flippedMark}
        </span>
      )}
    </p>
  );
}
