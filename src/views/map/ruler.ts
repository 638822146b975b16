/**
 * The ruler at the lower right of the map: a bar as long as the margin. An element of its own beside the canvases, so that a slider that is
 * dragged repaints a few pixels and not the whole picture.
 */

import { writeText } from '../../ui/writeText';
import type { Projection } from './geometry';

/**
 * @param length of the margin in data units; null where lengths on the picture are not those of the embedding.
 * A bar that would not fit, or that one would not see, is left out.
 */
export function writeRuler(
  element: HTMLElement,
  p: Projection,
  stageWidth: number,
  length: number | null,
  label: string,
): void {
  const pixels = length === null ? 0 : length * p.k;
  const shown = pixels >= 1 && pixels <= stageWidth * 0.8;
  const [bar, words] = element.children as unknown as [HTMLElement, HTMLElement];
  element.style.visibility = shown ? 'visible' : 'hidden';
  if (!shown) return;
  bar.style.width = `${pixels.toFixed(1)}px`;
  element.dataset.pixels = pixels.toFixed(1);
  writeText(words, label);
}
