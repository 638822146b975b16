/**
 * Formulas as presentation MathML, built at run time: a tree of a few element names, and a writer that puts it into the page and rewrites
 * only what differs from what stands there, so that numbers can change many times a second without the formula being made anew.
 */

type Token = 'mi' | 'mn' | 'mo';
type Layout = 'mrow' | 'msup' | 'msub' | 'mfrac';
export type MathNode =
  | { readonly tag: Token; readonly text: string }
  | { readonly tag: Layout; readonly children: readonly MathNode[] };

/** A name: d, m, max. */
export const mi = (text: string): MathNode => ({ tag: 'mi', text });
/** A number, as the reader's language writes it. */
export const mn = (text: string): MathNode => ({ tag: 'mn', text });
/** An operator, a bracket or a comma. */
export const mo = (text: string): MathNode => ({ tag: 'mo', text });
export const row = (...children: MathNode[]): MathNode => ({ tag: 'mrow', children });
export const power = (base: MathNode, exponent: MathNode): MathNode => ({ tag: 'msup', children: [base, exponent] });
export const index = (base: MathNode, below: MathNode): MathNode => ({ tag: 'msub', children: [base, below] });
export const fraction = (above: MathNode, below: MathNode): MathNode => ({ tag: 'mfrac', children: [above, below] });
/** Multiplication that is not written: U+2062, which readers aloud say. */
export const times: MathNode = mo('\u2062');
export const bracket = (...children: MathNode[]): MathNode => row(mo('('), ...children, mo(')'));
/** f(x, y): the separator is a semicolon where decimals have a comma. */
export const call = (name: string, separator: string, ...values: MathNode[]): MathNode =>
  row(mi(name), bracket(...values.flatMap((value, i) => (i === 0 ? [value] : [mo(separator), value]))));

const namespace = 'http://www.w3.org/1998/Math/MathML';

function make(node: MathNode): Element {
  const element = document.createElementNS(namespace, node.tag);
  rewrite(element, node);
  return element;
}

function rewrite(element: Element, node: MathNode): void {
  if (!('text' in node)) {
    rewriteChildren(element, node.children);
    return;
  }
  if (element.textContent === node.text) return;
  element.textContent = node.text;
  // Names of one letter are slanted, words (max, log) upright; styled by this.
  element.toggleAttribute('data-word', node.tag === 'mi' && node.text.length > 1);
}

function rewriteChildren(parent: Element, nodes: readonly MathNode[]): void {
  while (parent.children.length > nodes.length) parent.lastElementChild?.remove();
  for (const [i, node] of nodes.entries()) {
    const element = parent.children[i];
    if (!element) parent.append(make(node));
    else if (element.localName === node.tag) rewrite(element, node);
    else element.replaceWith(make(node));
  }
}

/** An empty <math> to write into. */
export const makeMath = (): Element => document.createElementNS(namespace, 'math');

/** Puts the nodes into a <math> (or another MathML element), one after the other. */
export function writeMath(math: Element, ...nodes: MathNode[]): void {
  rewriteChildren(math, nodes);
}
