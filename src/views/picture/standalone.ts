/**
 * A copy of a part of the page that looks the same without the page: every element carries its computed style, canvases and images are
 * embedded, controls show their present values. Over `all: initial` (picture.ts) the inlined styles are all that counts.
 */

const xhtml = 'http://www.w3.org/1999/xhtml';

/** Follow from others, or would move. */
const derived =
  /^(inline|block|min-inline|min-block|max-inline|max-block)-size$|-(inline|block)(-|$)|^(animation|transition|view-|perspective-origin|transform-origin|cursor|pointer-events|app-region)/;
const keptPrefixed = new Set(['-webkit-line-clamp', '-webkit-box-orient']);

/** What a property is when nobody says anything; asked once for all pictures of a page. */
let initialStyle: Map<string, string> | null = null;
function initials(): Map<string, string> {
  if (initialStyle) return initialStyle;
  const blank = document.createElement('span');
  blank.style.all = 'initial';
  document.body.append(blank);
  const style = getComputedStyle(blank);
  initialStyle = new Map(Array.from(style, (name) => [name, style.getPropertyValue(name)]));
  blank.remove();
  return initialStyle;
}

function inlined(style: CSSStyleDeclaration): string {
  const initial = initials();
  const parts: string[] = [];
  for (const name of style) {
    if (derived.test(name) || (name.startsWith('-') && !keptPrefixed.has(name))) continue;
    const value = style.getPropertyValue(name);
    if (value !== initial.get(name)) parts.push(`${name}:${value}`);
  }
  const transform = style.getPropertyValue('transform');
  if (transform !== 'none' && transform !== '') parts.push(`transform-origin:${style.getPropertyValue('transform-origin')}`);
  return parts.join(';');
}

function embed(source: CanvasImageSource & Element, width: number, height: number): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = source.getAttribute('aria-label') ?? source.getAttribute('alt') ?? '';
  if (width === 0 || height === 0) return image;
  let canvas = source;
  if (!(canvas instanceof HTMLCanvasElement)) {
    const drawn = document.createElement('canvas');
    drawn.width = width;
    drawn.height = height;
    drawn.getContext('2d')?.drawImage(source, 0, 0);
    canvas = drawn;
  }
  image.src = (canvas as HTMLCanvasElement).toDataURL();
  return image;
}

/** The element without its children, as it will stand in the copy. */
function copyOf(source: Element): Element {
  if (source instanceof HTMLCanvasElement) return embed(source, source.width, source.height);
  if (source instanceof HTMLImageElement) return embed(source, source.naturalWidth, source.naturalHeight);
  if (source instanceof HTMLSelectElement) {
    const words = document.createElement('span');
    words.textContent = source.selectedOptions[0]?.textContent ?? '';
    return words;
  }
  const copy = source.cloneNode(false) as Element;
  if (source instanceof HTMLInputElement) {
    copy.setAttribute('value', source.value);
    copy.toggleAttribute('checked', source.checked);
  }
  return copy;
}

/** What CSS writes before or after an element. */
function generated(source: Element, pseudo: '::before' | '::after'): Element | null {
  const style = getComputedStyle(source, pseudo);
  const content = style.content;
  if (content === 'none' || content === 'normal' || source.namespaceURI !== xhtml) return null;
  const words = document.createElement('span');
  words.textContent = /^"(.*)"$/s.exec(content)?.[1] ?? '';
  words.setAttribute('style', inlined(style));
  return words;
}

/** null for what is not shown. Elements marked `data-picture="skip"` keep their place, empty. */
export function standaloneCopy(source: Element): Element | null {
  const style = getComputedStyle(source);
  if (style.display === 'none' || source.localName === 'script' || source.localName === 'style') return null;
  const copy = copyOf(source);
  const hidden = source.getAttribute('data-picture') === 'skip' ? ';visibility:hidden' : '';
  // A range's thumb is the browser's own: without the page's style sheet the page's thumb would be lost.
  const control = source instanceof HTMLInputElement && source.type === 'range' ? `;appearance:auto;color-scheme:light` : '';
  copy.setAttribute('style', inlined(style) + control + hidden);
  for (const { name } of [...copy.attributes]) if (name === 'class' || name.startsWith('on')) copy.removeAttribute(name);
  if (hidden || !(copy.localName === source.localName)) return copy;
  const before = generated(source, '::before');
  if (before) copy.append(before);
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const part = standaloneCopy(child);
      if (part) copy.append(part);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  const after = generated(source, '::after');
  if (after) copy.append(after);
  return copy;
}
