/**
 * The reader's hand on the map of images and words: pointer and arrow keys say which image is looked at, click, tap and Enter choose it, a click on a word
 * asks for it; zoom and pan as on the other map.
 */
import { experimentStore, setPage } from '../../state/experimentStore';
import { setAnchor, setHover, viewStore } from '../../state/viewStore';
import { nearestPoint, neighbourInDirection, type Projection } from '../map/geometry';
import { directions } from '../map/hand';
import { attachZoom, type ZoomGround } from '../map/zoomHand';

interface Ground extends Pick<ZoomGround, 'onZoom' | 'onZoomReset'> {
  /** Where every image is at this moment. */
  places: () => Float32Array;
  projection: () => Projection;
  /** The word there, and whether its very mark; null for none. */
  wordAt: (x: number, y: number) => string | null;
  onWord: (word: string | null) => void;
}

const reachPixels = 14;

export function attachWordHand(canvas: HTMLCanvasElement, ground: Ground) {
  type Meant = { word: string | null; row: number | null };
  const meant = (event: { clientX: number; clientY: number }): Meant => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const word = ground.wordAt(x, y);
    const row = word === null ? nearestPoint(ground.places(), ground.projection(), x, y, reachPixels) : -1;
    return { word, row: row < 0 ? null : row };
  };
  const choose = (row: number) => setAnchor(viewStore.getState().anchor === row ? null : row);
  const ask = (word: string) => setPage({ query: experimentStore.getState().page.query === word ? null : word });
  const zoom = attachZoom(canvas, {
    ...ground,
    isTaken: (event) => {
      const { word, row } = meant(event);
      return word !== null || row !== null;
    },
  });

  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const { word, row } = meant(event);
      canvas.style.cursor = word !== null || row !== null ? 'pointer' : 'grab';
      ground.onWord(word);
      setHover(row);
    },
    options,
  );
  const leave = () => {
    setHover(null);
    ground.onWord(null);
  };
  canvas.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && leave(), options);
  canvas.addEventListener('blur', leave, options);
  canvas.addEventListener(
    'click',
    (event) => {
      const { word, row } = meant(event);
      if (word !== null) ask(word);
      else if (row !== null) choose(row);
      else setHover(null);
    },
    options,
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { hover, anchor, selectedOf } = viewStore.getState();
      const from = hover ?? (selectedOf === 'probe' ? anchor : null) ?? -1;
      const direction = directions[event.key];
      if (direction) {
        const next = neighbourInDirection(ground.places(), from, direction);
        setHover(next < 0 ? null : next);
      } else if (event.key === 'Enter' && from >= 0) choose(from);
      else if (!zoom.zoomByKey(event.key)) return;
      event.preventDefault();
    },
    options,
  );
  return {
    ...zoom,
    detach() {
      listeners.abort();
      zoom.detach();
    },
  };
}
