/** Writes words into an element outside React: nothing happens where they are there already, and only the text changes where they are not. */

export function writeText(element: Element | null | undefined, words: string): void {
  const node = element?.firstChild;
  if (node instanceof Text && node.nextSibling === null) {
    if (node.data !== words) node.data = words;
  } else if (element && element.textContent !== words) element.textContent = words;
}
