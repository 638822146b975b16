/**
 * The reader's hand on the outer ring: dragged with mouse, pen or finger it writes the margin. Pressing the ring without moving it is no
 * drag, so that dots on it can still be clicked. The handle on the ring is a slider for keys and screen readers.
 */

import { experimentFields } from '../../state/experiment';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { yieldToHand } from '../animation';
import { createNewestOnly } from '../newestOnly';
import { handlePlace, offRing, type Ring, ringCursor } from './rings';

export interface RingGround {
  /** As it is drawn at this moment; null where there is none. */
  ring: () => Ring | null;
  /** The margin whose outer ring has this radius in CSS pixels. */
  marginAt: (radiusPixels: number) => number;
  /** Let go without having moved: what a finger means by it is a tap. */
  onTap: (event: PointerEvent) => void;
  /** The picture's frame stands still while the ring is held. */
  onHeld: (held: boolean) => void;
}

interface Grip {
  pointer: number;
  startX: number;
  startY: number;
  /** Of the pointer from the ring, so that the ring does not jump to it. */
  off: number;
  moved: boolean;
}

/** Half the width of the band about the ring in which it can be taken, CSS pixels. */
const reach = { mouse: 8, pen: 12, touch: 20 };
const movedPixels = 3;
const field = experimentFields.margin;
const firstAngle = -Math.PI / 4;

export function attachRing(canvas: HTMLCanvasElement, handle: HTMLElement, ground: RingGround) {
  const slider = handle.querySelector('input') as HTMLInputElement;
  const value = handle.querySelector('output') as HTMLOutputElement;
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  const margin = createNewestOnly((next: number) => {
    yieldToHand();
    setExperiment({ margin: next });
  });
  let grip: Grip | null = null;
  let dragged = false;
  let angle = firstAngle;

  const at = (event: { clientX: number; clientY: number }) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  /** The pointer's shape over the ring; null off it. */
  function cursorAt(event: PointerEvent | MouseEvent, kind: keyof typeof reach = 'mouse'): string | null {
    const ring = ground.ring();
    const { x, y } = at(event);
    if (!ring || Math.abs(offRing(ring, x, y)) > reach[kind]) return null;
    return ringCursor(Math.atan2(y - ring.y, x - ring.x));
  }

  function grab(event: PointerEvent): void {
    const ring = ground.ring();
    dragged = false;
    if (!ring || grip || event.button !== 0 || event.ctrlKey || event.metaKey) return;
    const onHandle = event.currentTarget === handle;
    const kind = event.pointerType in reach ? (event.pointerType as keyof typeof reach) : 'mouse';
    if (!onHandle && cursorAt(event, kind) === null) return;
    const { x, y } = at(event);
    grip = { pointer: event.pointerId, startX: x, startY: y, off: offRing(ring, x, y), moved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    if (onHandle) {
      event.preventDefault();
      slider.focus({ preventScroll: true });
    }
  }

  function pull(event: PointerEvent): void {
    const ring = ground.ring();
    if (!grip || event.pointerId !== grip.pointer || !ring) return;
    const { x, y } = at(event);
    if (!grip.moved) {
      if (Math.hypot(x - grip.startX, y - grip.startY) < movedPixels) return;
      grip.moved = true;
      dragged = true;
      handle.dataset.held = 'true';
      ground.onHeld(true);
    }
    angle = Math.atan2(y - ring.y, x - ring.x);
    canvas.style.cursor = ringCursor(angle);
    margin.offer(ground.marginAt(offRing(ring, x, y) + ring.outer - grip.off));
  }

  function letGo(event: PointerEvent): void {
    if (!grip || event.pointerId !== grip.pointer) return;
    const { moved } = grip;
    grip = null;
    delete handle.dataset.held;
    if (moved) ground.onHeld(false);
    else if (event.type === 'pointerup' && event.pointerType === 'touch' && event.currentTarget === canvas) ground.onTap(event);
  }

  for (const target of [canvas, handle]) {
    target.addEventListener('pointerdown', grab, options);
    target.addEventListener('pointermove', pull, options);
    target.addEventListener('pointerup', letGo, options);
    target.addEventListener('pointercancel', letGo, options);
  }
  // A finger on the ring neither scrolls the page nor clicks.
  canvas.addEventListener('touchstart', (event) => grip && event.cancelable && event.preventDefault(), {
    ...options,
    passive: false,
  });
  slider.addEventListener('input', () => margin.offer(Number(slider.value)), options);

  const showMargin = () => {
    const { margin: present } = experimentStore.getState().experiment;
    // A key may have moved it on since: the next press counts from there.
    if (!margin.holds() && Number(slider.value) !== Math.min(present, field.max)) slider.value = String(present);
    const words = currentText().census.marginValue(currentNumbers().upTo(present, 3));
    slider.setAttribute('aria-valuetext', words);
    writeText(value, words);
    handle.dataset.value = String(present);
  };

  return {
    cursorAt,
    /** While it is held nothing else may take the pointer. */
    holds: () => grip !== null,
    /** Whether the click that comes now ends a drag; asked once. */
    swallowsClick() {
      const answer = dragged;
      dragged = false;
      return answer;
    },
    /** Puts the handle on the ring as it is drawn now, where it can be seen. */
    place(width: number, height: number) {
      const ring = ground.ring();
      const room = Math.min(24, 0.1 * Math.min(width, height));
      const place = ring && handlePlace(ring, angle, width, height, room);
      handle.hidden = !place;
      if (!ring || !place) return;
      showMargin();
      handle.style.transform = `translate(${place.x}px, ${place.y}px)`;
      handle.style.setProperty('--turn', `${place.angle}rad`);
      handle.style.cursor = ringCursor(place.angle);
      handle.dataset.side = place.x > width * 0.65 ? 'left' : 'right';
      for (const key of ['x', 'y', 'inner', 'outer'] as const) handle.dataset[key] = String(ring[key]);
    },
    detach() {
      listeners.abort();
      margin.stop();
    },
  };
}
