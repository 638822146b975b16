/** The map of images and words: its place on the page, the tools around it and the lines that the stage writes into. */
import { useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { useExperiment, useView } from '../../state/react';
import { runStore } from '../../state/runStore';
import { setAnchor, setColourBy, setShowBatch } from '../../state/viewStore';
import { chosenImage, kindsOfImages } from '../../state/words/chosenImage';
import { currentNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { KindGlyph } from '../../ui/KindGlyph';
import { Segmented } from '../../ui/Segmented';
import { Toggle } from '../../ui/Toggle';
import { writeText } from '../../ui/writeText';
import '../map/map.css';
import { PictureMenu } from '../picture/PictureMenu';
import { DataTable } from '../table/DataTable';
import type { WordOnScreen } from './drawWords';
import { wordCaption, wordSceneInWords } from './inWords';
import { showsKinds } from './paintWords';
import type { WordScene } from './wordScene';
import { createWordStage } from './wordStage';
import './wordMap.css';

const kinds = ['hard', 'semi-hard', 'easy'] as const;
/** While training the picture's description changes at most this often. */
const describeEveryMs = 5000;

/** Where words and the images of each class are on the screen, for those who measure it. */
function tellPlaces({ dataset }: HTMLElement, { frame, shown, query }: WordScene, words: readonly WordOnScreen[]): void {
  dataset.step = String(frame?.step ?? '');
  dataset.images = String(shown.length / 2);
  dataset.words = words.map(({ word, markX, markY }) => `${word}:${markX.toFixed(1)},${markY.toFixed(1)}`).join(' ');
  dataset.query = query?.word ?? '';
  dataset.chosen = String(chosenImage()?.row ?? '');
}

/** The counts of kinds, or the kind of the chosen image. */
function tellKinds(foot: HTMLElement, frame: WordScene['frame']): void {
  const chosen = chosenImage();
  const { margin, wordLoss } = experimentStore.getState().experiment;
  const all = !chosen && showsKinds() ? kindsOfImages(frame, margin) : null;
  for (const kind of kinds) {
    const place = foot.querySelector<HTMLElement>(`.map-kind[data-kind="${kind}"]`);
    const number = place?.querySelector<HTMLElement>('b');
    if (!place || !number) continue;
    place.hidden = chosen ? wordLoss !== 'triplet' || chosen.kind !== kind : false;
    const count = all?.filter((each) => each === kind).length;
    writeText(number, count === undefined ? '' : currentNumbers().count(count));
    number.dataset.value = count === undefined ? '' : String(count);
  }
  const { fixed } = currentNumbers();
  const words = chosen?.taught.words ?? [];
  const pair = chosen
    ? `${words[chosen.own]} ${fixed(chosen.dOwn, 3)} · ${words[chosen.other]} ${fixed(chosen.dOther, 3)}`
    : '';
  writeText(foot.querySelector<HTMLElement>('.word-map-pair'), pair);
}

export function WordMap() {
  const text = useText();
  const words = useWordsText().map;
  const colourBy = useView((state) => state.colourBy);
  const showBatch = useView((state) => state.showBatch);
  const hasImage = useView((state) => state.anchor !== null && state.selectedOf === 'probe');
  const hasKinds = useExperiment(({ experiment }) => experiment.wordLoss === 'triplet');
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<ReturnType<typeof createWordStage> | null>(null);
  const drawn = useRef<WordScene | null>(null);

  useEffect(() => {
    const element = root.current;
    const section = element?.parentElement;
    const notes = section?.querySelector<HTMLElement>('.map-notes');
    if (!element || !section || !notes) return;
    const [dots, marks, hover] = element.querySelectorAll('canvas');
    const caption = section.querySelector<HTMLElement>('.map-caption');
    const foot = section.querySelector<HTMLElement>('.map-foot');
    let described = Number.NEGATIVE_INFINITY;
    let describedRow: number | null = null;
    stage.current = createWordStage({
      root: element,
      dots,
      marks,
      hover,
      notes,
      onScene(scene, onScreen) {
        drawn.current = scene;
        tellPlaces(element, scene, onScreen);
        writeText(caption, wordCaption(scene));
        if (foot) tellKinds(foot, scene.frame);
        const row = chosenImage()?.row ?? null;
        const now = performance.now();
        if (runStore.getState().playing && row === describedRow && now - described < describeEveryMs) return;
        described = now;
        describedRow = row;
        hover.setAttribute('aria-label', wordSceneInWords(scene));
      },
      onZoom(zoomed) {
        element.dataset.zoomed = String(zoomed);
      },
    });
    const release = (event: KeyboardEvent) => event.key === 'Escape' && setAnchor(null);
    window.addEventListener('keydown', release);
    return () => {
      window.removeEventListener('keydown', release);
      stage.current?.stop();
      stage.current = null;
    };
  }, []);

  const colourOptions = [
    { value: 'class' as const, name: text.map.byClass },
    { value: 'kind' as const, name: text.map.byKind, hint: words.byKindHint },
  ];
  const showsFoot = hasImage || (colourBy === 'kind' && hasKinds);

  return (
    <section className="map word-map" aria-label={words.stage}>
      <div className="map-tools">
        {hasKinds && (
          <Segmented
            label={text.map.colourBy}
            value={colourBy}
            options={colourOptions}
            onChange={setColourBy}
            testId="colour-by"
          />
        )}
        <Toggle
          label={text.map.showBatch}
          hint={words.showBatchHint}
          checked={showBatch}
          onChange={setShowBatch}
          testId="show-batch"
        />
        <span className="map-zoom">
          <Button icon="minus" iconOnly label={text.map.zoomOut} onClick={() => stage.current?.zoomOut()} />
          <Button icon="plus" iconOnly label={text.map.zoomIn} onClick={() => stage.current?.zoomIn()} />
          <Button icon="fit" iconOnly label={text.map.zoomReset} onClick={() => stage.current?.zoomReset()} />
          <DataTable
            name={words.stage}
            content={async () => (await import('./table')).wordMapTable(drawn.current)}
            testId="word-map"
          />
          <PictureMenu name={words.stage} file="images-and-words" target={() => root.current} />
        </span>
      </div>
      <div className="map-stage" ref={root} data-testid="stage" data-behind={showBatch ? 'far' : ''}>
        <canvas />
        <canvas />
        {/* The picture itself is worked by arrow keys, Enter and zoom keys (wordHand.ts). */}
        <canvas role="img" tabIndex={0} aria-label={words.nothingYet} data-testid="map" />
        <div className="map-notes">
          <p className="map-caption muted" data-testid="map-caption" />
        </div>
      </div>
      <div className="map-foot">
        <div className="map-readout" data-shown={showsFoot}>
          {kinds.map((kind) => (
            <span key={kind} className="map-kind" data-kind={kind} title={text.kinds[kind].hint}>
              <KindGlyph kind={kind} />
              <b data-testid={`images-${kind}`} />
              {text.kinds[kind].name}
            </span>
          ))}
          <span className="word-map-pair" data-testid="map-pair" />
          {hasImage && (
            <Button icon="close" iconOnly label={words.clearImage} onClick={() => setAnchor(null)} layout="map-release" />
          )}
        </div>
        <p className="map-invite muted" data-shown={!showsFoot}>
          {words.invite}
        </p>
      </div>
    </section>
  );
}
