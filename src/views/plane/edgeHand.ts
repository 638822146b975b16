/** The reader's hand on the outer edge: dragged by mouse or pen anywhere on it, by finger and keys on its handle (a slider), it writes the margin. */

import { distanceBetween } from '../../ranking/distance';
import { experimentFields } from '../../state/experiment';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import type { Place } from '../../state/sandbox/places';
import { currentNumbers } from '../../text/numbers';
import { currentHouse } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { handlePlace, ringCursor } from '../map/rings';
import { createNewestOnly } from '../newestOnly';
import { marginAt, offEdge, placeOn } from './edges';
import { placeAt } from './frame';
import type { PlaneScene } from './scene';
import type { Stage } from './stage';

/** Half the width of the band in which a mouse takes the edge, CSS pixels. */
const reachPixels = 8;
const firstAngle = -Math.PI / 4;
const field = experimentFields.margin;

/** The margin whose outer edge goes through this place, to the hundredth and within the limits. */
export function marginThrough({ sandbox, experiment }: PlaneScene, place: Place): number {
  const [anchor] = sandbox.points;
  const distance = distanceBetween(Float64Array.of(anchor.x, anchor.y, place.x, place.y), 2, 0, 1, experiment.distance);
  const margin = marginAt(experiment, sandbox.mode, sandbox.reading.distance, distance);
  return Math.min(field.hardMax, Math.max(field.hardMin, Math.round(margin * 100) / 100));
}

/** Where the handle stands, in CSS pixels: on the edge at the wanted angle (on the screen, clockwise from the right) or near it, in sight; null where it is not. */
function handleAt({ outer, sandbox }: PlaneScene, wanted: number, stage: Stage, room: number) {
  const p = stage.projection();
  const { width, height } = stage.size();
  if (!outer) return null;
  if (outer.kind === 'circle') {
    const ring = { x: outer.x * p.k + p.tx, y: p.ty - outer.y * p.k, inner: 0, outer: outer.radius * p.k };
    return handlePlace(ring, wanted, width, height, room);
  }
  const length = Math.hypot(sandbox.points[0].x, sandbox.points[0].y);
  for (const side of [-wanted, wanted])
    for (const share of [1.25, 1, 0.75, 0.5, 0.25]) {
      const place = placeOn(outer, side, share * length);
      const [x, y] = [place.x * p.k + p.tx, p.ty - place.y * p.k];
      // Across the ray.
      const angle = Math.atan2(-place.y, place.x) + Math.PI / 2;
      if (x > room && y > room && x < width - room && y < height - room) return { x, y, angle };
    }
  return null;
}

export function attachEdge(root: HTMLElement, canvas: HTMLCanvasElement, handle: HTMLElement, stage: Stage) {
  const slider = handle.querySelector('input') as HTMLInputElement;
  const value = handle.querySelector('output') as HTMLOutputElement;
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  const margin = createNewestOnly((next: number) => setExperiment({ margin: next }));
  let pointer: number | null = null;
  let angle = firstAngle;

  const placeOf = (event: PointerEvent): Place => {
    const box = root.getBoundingClientRect();
    return placeAt(stage.projection(), event.clientX - box.left, event.clientY - box.top);
  };
  const isOn = (event: PointerEvent) => {
    const { outer } = stage.scene();
    return outer !== null && offEdge(outer, placeOf(event)) * stage.projection().k <= reachPixels;
  };
  const angleOf = ({ x, y }: Place) => {
    const { outer } = stage.scene();
    return outer?.kind === 'circle' ? Math.atan2(outer.y - y, x - outer.x) : -Math.atan2(y, x);
  };

  function grab(event: PointerEvent): void {
    if (pointer !== null || event.button !== 0) return;
    const onHandle = event.currentTarget === handle;
    if (!onHandle && (event.pointerType === 'touch' || !isOn(event))) return;
    pointer = event.pointerId;
    (event.currentTarget as Element).setPointerCapture(pointer);
    handle.dataset.held = 'true';
    event.preventDefault();
    slider.focus({ preventScroll: true });
    stage.hold(true);
  }
  function pull(event: PointerEvent): void {
    if (pointer !== event.pointerId) {
      if (event.currentTarget === canvas && event.buttons === 0)
        canvas.style.cursor = isOn(event) ? ringCursor(angleOf(placeOf(event))) : '';
      return;
    }
    angle = angleOf(placeOf(event));
    margin.offer(marginThrough(stage.scene(), placeOf(event)));
  }
  function letGo(event: PointerEvent): void {
    if (pointer !== event.pointerId) return;
    pointer = null;
    delete handle.dataset.held;
    stage.hold(false);
  }
  for (const target of [canvas, handle]) {
    target.addEventListener('pointerdown', grab, options);
    target.addEventListener('pointermove', pull, options);
    target.addEventListener('pointerup', letGo, options);
    target.addEventListener('pointercancel', letGo, options);
  }
  slider.addEventListener('input', () => margin.offer(Number(slider.value)), options);

  stage.onDrawn(() => {
    const scene = stage.scene();
    const { width, height } = stage.size();
    const place = handleAt(scene, angle, stage, Math.min(24, 0.1 * Math.min(width, height)));
    handle.hidden = !place;
    if (!place) return;
    const { margin: present } = experimentStore.getState().experiment;
    // A key may have moved it on since: the next press counts from there.
    if (!margin.holds() && Number(slider.value) !== Math.min(present, field.max)) slider.value = String(present);
    const words = currentHouse().margin.marginValue(currentNumbers().upTo(present, 3));
    if (slider.getAttribute('aria-valuetext') !== words) slider.setAttribute('aria-valuetext', words);
    writeText(value, words);
    handle.dataset.value = String(present);
    handle.dataset.side = place.x > width / 2 ? 'left' : 'right';
    handle.style.transform = `translate(${place.x}px, ${place.y}px)`;
    handle.style.setProperty('--turn', `${place.angle}rad`);
  });

  return {
    detach() {
      listeners.abort();
      margin.stop();
    },
  };
}
