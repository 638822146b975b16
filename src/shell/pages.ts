/** The pages, each a chunk of its own: what it starts (a session, or the address alone) and what it shows. */
import type { ComponentType } from 'react';
import type { PageId } from '../state/pageSettings';

export interface PageModule {
  /**
   * Reads the address into the stores and starts what the page needs; may throw where the browser lacks it. Another address takes the place of the
   * present one, without the page being made anew.
   * @param search a query as location.search has it.
   */
  start(search: string): void;
  /** Ends what was started: another page comes. */
  stop(): void;
  /** `startFailure`: what `start` threw, or null. Stands below the header. */
  Page: ComponentType<{ startFailure: unknown }>;
}

export const pages: Record<PageId, () => Promise<PageModule>> = {
  playground: () => import('./playground/page'),
  compare: () => import('./compare/page'),
  sandbox: () => import('./sandbox/page'),
  lessons: () => import('./lessons/page'),
  reference: () => import('./reference/page'),
};

/** Pages that are light: of the words they carry those of the house and their own (src/text/<page>), and `useText` is not for them. */
export const lightPages: readonly PageId[] = ['sandbox'];
