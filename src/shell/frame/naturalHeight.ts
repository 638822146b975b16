/**
 * How high an embed would like to be: a function of its width and its contents, never of the height that it has, so that a host page that follows it comes
 * to rest at once.
 */

export interface Shape {
  /** Height of the picture for each CSS pixel of width, and its limits in CSS pixels. */
  ratio: number;
  least: number;
  most: number;
}

/** A square picture with room for its rulers. */
export const squareShape: Shape = { ratio: 0.72, least: 180, most: 560 };
export const wideShape: Shape = { ratio: 0.5, least: 200, most: 420 };

/** Whole CSS pixels. Pure. */
export function pictureHeight(width: number, { ratio, least, most }: Shape): number {
  return Math.round(Math.min(most, Math.max(least, width * ratio)));
}

/**
 * Tells the height now and whenever it changes.
 * @param frame its children stand below one another, and one of them is the picture.
 * @param shape of a picture that takes what room there is; null: the picture is as high as its contents.
 * @returns how to stop.
 */
export function watchHeight(
  frame: HTMLElement,
  picture: HTMLElement,
  shape: Shape | null,
  tell: (height: number) => void,
): () => void {
  const content = () => [...picture.children].reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
  const measure = () => {
    const others = [...frame.children].filter((child) => child !== picture && !child.hasAttribute('data-floats'));
    const rest = others.reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
    tell(Math.ceil(rest + (shape ? pictureHeight(frame.offsetWidth, shape) : content())));
  };
  const observer = new ResizeObserver(measure);
  const observeAll = () => {
    observer.disconnect();
    for (const element of [frame, ...frame.children, ...picture.children]) observer.observe(element);
  };
  // Contents come and go: lines of notices, a view whose code was on its way.
  const changes = new MutationObserver(observeAll);
  changes.observe(frame, { childList: true });
  changes.observe(picture, { childList: true });
  observeAll();
  return () => {
    observer.disconnect();
    changes.disconnect();
  };
}
