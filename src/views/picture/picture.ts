/**
 * Any part of the page as a picture that stands alone: an SVG with the part inside (HTML, MathML, SVG; canvases at the screen's density),
 * or that SVG drawn to a PNG. Fails with a PictureFailure where the browser does not let it.
 */
import { palette } from '../../ui/theme';
import { standaloneCopy } from './standalone';

const svgNamespace = 'http://www.w3.org/2000/svg';

export type PictureFormat = 'PNG' | 'SVG';

export class PictureFailure extends Error {
  override readonly name = 'PictureFailure';
  constructor(
    readonly code: 'empty' | 'blocked' | 'other',
    detail = '',
  ) {
    super(detail || code);
  }
}

interface Sized {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** @param title of the document. */
export function pictureAsSvg(element: Element, title: string): Sized & { svg: string } {
  const box = element.getBoundingClientRect();
  const width = Math.round(box.width);
  const height = Math.round(box.height);
  const copy = standaloneCopy(element);
  if (!copy || width === 0 || height === 0) throw new PictureFailure('empty');
  // Where it stood on the page is of no interest.
  copy.setAttribute('style', `${copy.getAttribute('style')};position:relative;inset:auto;margin:0`);

  const make = (name: string, attributes: Record<string, string | number> = {}) => {
    const made = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    return made;
  };
  const svg = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const name = make('title');
  name.textContent = title;
  const reset = make('style');
  reset.textContent = 'foreignObject *{all:initial}';
  const frame = make('foreignObject', { width, height });
  frame.append(copy);
  svg.append(name, reset, make('rect', { width, height, fill: palette().paper }), frame);
  return { width, height, svg: new XMLSerializer().serializeToString(svg) };
}

async function drawn({ svg, width, height }: Sized & { svg: string }): Promise<Blob> {
  const image = new Image();
  // A data address: browsers count a picture from elsewhere, and SVG from a blob, as not readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (error) {
    throw new PictureFailure('other', String(error));
  }
  const density = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  let png: Blob | null;
  try {
    png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    throw new PictureFailure('blocked');
  }
  if (!png) throw new PictureFailure('other', `${canvas.width} × ${canvas.height}`);
  return png;
}

export async function pictureOf(element: Element, title: string, format: PictureFormat): Promise<Blob> {
  const picture = pictureAsSvg(element, title);
  return format === 'SVG' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : drawn(picture);
}
