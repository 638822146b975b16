/** What axe-core finds, and what it cannot see: sizes of targets, focus, reflow, canvases. Each gives a list of faults in words, empty where there is none. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** @param rules only these; all of WCAG 2.2 AA by default. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(standard)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

/** Targets below 24 by 24 px that are not words in a sentence and whose circle of 24 px touches another target (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role=slider], canvas[tabindex]'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'))
      .map((element) => ({ element, place: element.closest('label') ?? element }))
      .map(({ element, place }) => ({ element, box: place.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 0 && !element.matches('.visually-hidden'));
    const isSmall = ({ width, height }: DOMRect) => width < least - 0.5 || height < least - 0.5;
    const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2];
    const isCrowded = (own: (typeof targets)[number]) => {
      const [x, y] = middle(own.box);
      return targets.some(({ element, box }) => {
        if (element === own.element || element.contains(own.element) || own.element.contains(element)) return false;
        if (isSmall(box)) {
          const [otherX, otherY] = middle(box);
          return Math.hypot(otherX - x, otherY - y) < least;
        }
        const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
        return Math.hypot(dx, dy) < least / 2;
      });
    };
    return targets
      .filter((target) => isSmall(target.box) && getComputedStyle(target.element).display !== 'inline' && isCrowded(target))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`);
  });

/** Goes through the page by Tab, at most so many times, and names what has the focus without showing it. */
export async function unseenFocus(page: Page, most = 60): Promise<{ reached: number; faults: string[] }> {
  const faults: string[] = [];
  const seen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((mark) => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const known = element.dataset.tabbed;
      element.dataset.tabbed ??= String(mark);
      const drawsRing = (candidate: Element, pseudo?: string) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5 && !/, 0\)$/.test(outlineColor);
      };
      let near: Element | null = element;
      let visible = false;
      // The element itself, or what stands for it: its label, its handle.
      for (let up = 0; near && up < 3 && !visible; up++, near = near.parentElement)
        visible = drawsRing(near) || drawsRing(near, '::after') || drawsRing(near, '::before');
      return { id: known ?? String(mark), again: known !== undefined, visible, html: element.outerHTML.slice(0, 120) };
    }, i);
    if (!found) continue;
    if (found.again) break;
    seen.add(found.id);
    if (!found.visible) faults.push(found.html);
  }
  return { reached: seen.size, faults };
}

/** What is wider than the page, or cut off on it, at the present size; what scrolls by itself (tables, formulas) is allowed to. */
export const reflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width + 1)
      faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const scrolls = (element: Element): boolean => {
      for (let up: Element | null = element; up; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up !== document.documentElement && up !== document.body)
          return true;
      return false;
    };
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, svg, math, [hidden]'))
        continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || (box.right <= width + 1 && box.left >= -1) || scrolls(element)) continue;
      faults.push(`${element.outerHTML.slice(0, 100)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
    }
    return faults;
  });

/** Canvases that say nothing to those who do not see them, unless they only stand beside their words. */
export const speechlessCanvases = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas')]
      .filter((canvas) => canvas.checkVisibility({ visibilityProperty: true }))
      .filter((canvas) => {
        // A layer under a picture that is named, or a digit beside its words.
        const beside = canvas.parentElement;
        const isSaid =
          beside?.querySelector('canvas[role]') !== null ||
          beside?.textContent?.trim() !== '' ||
          beside?.closest('[aria-label]:is(button)');
        if (!canvas.hasAttribute('role') && isSaid) return false;
        const name = canvas.getAttribute('aria-label') ?? '';
        const now = canvas.getAttribute('aria-description') ?? canvas.getAttribute('aria-valuetext') ?? name;
        return name === '' || now === '' || canvas.getAttribute('role') === null;
      })
      .map((canvas) => canvas.outerHTML.slice(0, 150)),
  );
