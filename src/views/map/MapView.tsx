/** The stage's place on the page: mounts the canvases, the tools around them and the lines that the stage writes into. */

import { useEffect, useRef, useState } from 'react';
import { experimentFields, leftOutClass } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { flippedRows } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { useView } from '../../state/react';
import { runStore } from '../../state/runStore';
import { setAnchor, setColourBy, setShowBatch, setShowForces, setViewKind, viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { KindGlyph } from '../../ui/KindGlyph';
import { Segmented } from '../../ui/Segmented';
import { Toggle } from '../../ui/Toggle';
import { writeText } from '../../ui/writeText';
import { PictureMenu } from '../picture/PictureMenu';
import { DataTable } from '../table/DataTable';
import type { Point } from './choose';
import { DotActions } from './DotActions';
import { layersOf } from './layers';
import { MapLegend } from './MapLegend';
import type { StageScene } from './scene';
import { createStage } from './stage';
import './map.css';
import './ruler.css';
import { caption, sceneInWords } from './words';

const kinds = ['hard', 'semi-hard', 'easy'] as const;
const marginField = experimentFields.margin;
/** How many hollow dots and how many ringed images there are, for those who count them. */
function tellMarks({ dataset }: HTMLElement, { frame, shownBatch }: StageScene): void {
  const absent = leftOutClass(experimentStore.getState().experiment.leftOut);
  const labels = frame ? probe()?.labels : undefined;
  dataset.hollow = String(labels?.reduce((sum, label) => sum + Number(label === absent), 0) ?? 0);
  const showsBatch = layersOf(viewStore.getState()).batch && shownBatch.length > 0;
  dataset.ringed = String(showsBatch ? flippedRows(frame?.batch).length : 0);
}

/** While training the picture's description changes at most this often. */
const describeEveryMs = 5000;

export function MapView() {
  const text = useText();
  const colourBy = useView((state) => state.colourBy);
  const view = useView((state) => state.view);
  const showBatch = useView((state) => state.showBatch);
  const showForces = useView((state) => state.showForces);
  const hasAnchor = useView((state) => state.anchor !== null);
  const ofBatch = useView((state) => state.selectedOf === 'batch');
  const showsBatch = useView((state) => layersOf(state).batch);
  const [tapped, setTapped] = useState<Point | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<ReturnType<typeof createStage> | null>(null);
  const drawn = useRef<StageScene | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const [dots, marks, hover] = element.querySelectorAll('canvas');
    const ruler = element.querySelector<HTMLElement>('.map-ruler');
    if (!ruler) return;
    const handle = element.querySelector<HTMLElement>('.map-ring') as HTMLElement;
    const captionLine = element.parentElement?.querySelector<HTMLElement>('.map-caption');
    const outlets = new Map(
      kinds.map((kind) => [kind, element.parentElement?.querySelector<HTMLElement>(`.map-readout [data-kind="${kind}"]`)]),
    );
    let described = Number.NEGATIVE_INFINITY;
    let describedAnchor: string | null = null;
    const write = (scene: StageScene) => {
      drawn.current = scene;
      element.dataset.step = String(scene.frame?.step ?? '');
      tellMarks(element, scene);
      const words = caption(scene);
      writeText(captionLine, words);
      for (const [kind, outlet] of outlets) {
        const count = scene.anchor?.counts[kind];
        if (!outlet) continue;
        writeText(outlet, count === undefined ? '' : currentNumbers().count(count));
        outlet.dataset.value = count === undefined ? '' : String(count);
      }
      for (const role of ['anchor', 'positive', 'negative'] as const)
        element.dataset[role] = String(scene.anchor?.[role] ?? '');
      const now = performance.now();
      const row = scene.anchor ? `${scene.anchorOf} ${scene.anchor.anchor}` : null;
      // Dots step back behind the batch, but not where their kinds are what is looked at.
      element.dataset.behind =
        scene.frame?.batch && layersOf(viewStore.getState()).batch ? (scene.probeAnchor ? 'half' : 'far') : '';
      if (!runStore.getState().playing || row !== describedAnchor || now - described > describeEveryMs) {
        described = now;
        describedAnchor = row;
        hover.setAttribute('aria-label', sceneInWords(scene));
      }
    };
    stage.current = createStage({
      root: element,
      dots,
      marks,
      hover,
      ruler,
      handle,
      onTap: setTapped,
      onScene: write,
      onZoom: (zoomed) => {
        element.dataset.zoomed = String(zoomed);
      },
    });
    return () => {
      stage.current?.stop();
      stage.current = null;
    };
  }, []);

  useEffect(() => {
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setAnchor(null, viewStore.getState().selectedOf);
      setTapped(null);
    };
    window.addEventListener('keydown', release);
    return () => window.removeEventListener('keydown', release);
  }, []);

  const colourOptions = [
    { value: 'class' as const, name: text.map.byClass },
    { value: 'kind' as const, name: text.map.byKind, hint: text.map.nearestKind },
  ];
  const viewOptions = [
    { value: 'map' as const, name: text.map.mapView, hint: text.map.mapHint },
    { value: 'anchor' as const, name: text.map.anchorView, hint: text.map.anchorHint },
  ];
  const showKinds = hasAnchor || colourBy === 'kind';

  return (
    <section className="map" aria-label={text.map.stage}>
      <div className="map-tools">
        <Segmented
          label={text.map.colourBy}
          value={colourBy}
          options={colourOptions}
          onChange={setColourBy}
          testId="colour-by"
        />
        <Segmented label={text.map.view} value={view} options={viewOptions} onChange={setViewKind} testId="view" />
        <Toggle
          label={text.map.showBatch}
          hint={text.map.showBatchHint}
          checked={showBatch}
          onChange={setShowBatch}
          testId="show-batch"
        />
        <Toggle
          label={text.stage.showForces}
          hint={text.stage.showForcesHint}
          checked={showForces}
          onChange={setShowForces}
          testId="show-forces"
        />
        <span className="map-zoom">
          <Button icon="minus" iconOnly label={text.map.zoomOut} onClick={() => stage.current?.zoomOut()} />
          <Button icon="plus" iconOnly label={text.map.zoomIn} onClick={() => stage.current?.zoomIn()} />
          <Button icon="fit" iconOnly label={text.map.zoomReset} onClick={() => stage.current?.zoomReset()} />
          <DataTable
            name={text.map.stage}
            content={async () => (await import('./table')).mapTable(drawn.current)}
            testId="map"
          />
          <PictureMenu name={text.map.stage} file="map" target={() => root.current} />
        </span>
      </div>
      <div className="map-stage" ref={root} data-testid="stage" data-batch={showsBatch}>
        <canvas />
        <canvas />
        {/* The picture itself is worked by arrow keys, Enter and zoom keys (src/views/map/hand.ts). */}
        <canvas role="img" tabIndex={0} aria-label={text.map.nothingYet} data-testid="map" />
        <p className="map-ruler" data-testid="ruler">
          <i />
          <span />
        </p>
        <div className="map-ring" title={text.stage.ringHint} data-testid="ring-handle" hidden>
          <input
            type="range"
            className="visually-hidden"
            min={marginField.min}
            max={marginField.max}
            step={marginField.step}
            aria-label={text.stage.ring}
            data-testid="ring"
          />
          <output aria-hidden="true" />
        </div>
        {tapped && hasAnchor && <DotActions point={tapped} />}
        <div className="map-notes">
          <p className="map-caption muted" data-testid="map-caption" />
          <MapLegend />
        </div>
        {view === 'anchor' && !hasAnchor && <p className="map-hint">{text.map.pickForAnchorView}</p>}
      </div>
      <div className="map-foot">
        <div className="map-readout" data-shown={showKinds}>
          {kinds.map((kind) => (
            <span key={kind} className="map-kind" title={text.kinds[kind].hint}>
              <KindGlyph kind={kind} />
              <b data-kind={kind} data-testid={`pair-${kind}`} hidden={!hasAnchor} />
              {text.kinds[kind].name}
            </span>
          ))}
          <span className="map-kinds-of muted">
            {hasAnchor ? (ofBatch ? text.stage.forThisPairInBatch : text.map.forThisPair) : text.map.nearestKindShort}
          </span>
          {hasAnchor && (
            <Button
              icon="close"
              iconOnly
              label={text.map.clearAnchor}
              onClick={() => setAnchor(null, viewStore.getState().selectedOf)}
              layout="map-release"
            />
          )}
        </div>
        <p className="map-invite muted" data-shown={!showKinds}>
          {text.map.clickForAnchor}
        </p>
      </div>
    </section>
  );
}
