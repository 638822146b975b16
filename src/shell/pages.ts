/** The pages, each a chunk of its own: what it starts (a session, or the address alone) and what it shows. */
import type { ComponentType } from 'react';
import type { PageId, PageSettings } from '../state/pageSettings';
import { frames, lightFrames } from './frame/frames';

export interface PageModule {
  /**
   * Reads the address into the stores and starts what the page needs; may throw where the browser lacks it. Another address takes the place of the
   * present one, without the page being made anew.
   * @param search a query as location.search has it.
   */
  start(search: string): void;
  /** Ends what was started: another page comes. An embed has none: no page takes its place. */
  stop?(): void;
  /** `startFailure`: what `start` threw, or null. Stands below the header, or alone in an embed. */
  Page: ComponentType<{ startFailure: unknown }>;
}

const pages: Record<PageId, () => Promise<PageModule>> = {
  playground: () => import('./playground/page'),
  compare: () => import('./compare/page'),
  sandbox: () => import('./sandbox/page'),
  lessons: () => import('./lessons/page'),
  reference: () => import('./reference/page'),
  words: () => import('./words/page'),
  embed: () => import('./embed/page'),
};

/** Pages that are light: of the words they carry those of the house and their own (src/text/<page>), and `useText` is not for them. */
const lightPages: readonly PageId[] = ['sandbox'];

/** What an address asks for: a page, or in somebody else's page a part of one. */
export const moduleOf = ({ page, embed }: Pick<PageSettings, 'page' | 'embed'>): Promise<PageModule> =>
  embed === 'none' ? pages[page]() : frames[embed]();

export const isLight = ({ page, embed }: Pick<PageSettings, 'page' | 'embed'>): boolean =>
  embed === 'none' ? lightPages.includes(page) : lightFrames.includes(embed);
