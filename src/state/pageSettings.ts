/**
 * What an address may ask of the page rather than of the run: language, theme, autoplay, a step limit, what is looked at.
 * A table of the same kind as the experiment's.
 */
import type { BooleanField, ChoiceField, NumberField, SetField, WordField } from './experiment';

/** The views beside the stage, in the order in which they stand. */
export const viewIds = ['triplet', 'matrix', 'distances', 'kinds', 'curves', 'net', 'retrieval'] as const;
export type ViewId = (typeof viewIds)[number];

/** The pages of the house; each is a chunk of its own (src/shell/pages.ts). */
export const pageIds = ['playground', 'compare', 'sandbox', 'lessons', 'reference', 'embed'] as const;
export type PageId = (typeof pageIds)[number];

/** What an embed shows: the house's header is left out and one thing fills the frame (src/shell/frame). */
export const embedIds = ['none', 'map', 'sandbox', 'compare', 'lesson', 'recorded', ...viewIds] as const;
export type EmbedId = (typeof embedIds)[number];

/** What an embed can leave away. */
export const hideableIds = [
  'play',
  'step',
  'reset',
  'timeline',
  'margin',
  'census',
  'legend',
  'tools',
  'readout',
  'settings',
  'train',
  'link',
] as const;
export type HideableId = (typeof hideableIds)[number];

export interface PageSettings {
  page: PageId;
  /** What of the page is shown in somebody else's page; it implies the page (`pageOf`). */
  embed: EmbedId;
  /** What the embed leaves away. */
  hide: readonly HideableId[];
  /** The lesson that is beside the page (src/lessons). */
  lesson: string | null;
  /** The recorded run that is played instead of training (public/runs). */
  recorded: string | null;
  /** What is compared with the experiment: a preset's name or a list of differences (src/state/compare). */
  beside: string | null;
  /** Where the sandbox's points are (src/state/sandbox). */
  points: string | null;
  language: 'auto' | 'en' | 'es';
  theme: 'auto' | 'light' | 'dark' | 'projector';
  /** Training starts by itself as soon as it can. */
  autoplay: boolean;
  /** Training pauses by itself after this many steps; null: never. */
  steps: number | null;
  colourBy: 'class' | 'kind';
  view: 'map' | 'anchor';
  /** Open beside the stage, in the order of `viewIds`. */
  views: readonly ViewId[];
}

export const defaultPage: PageSettings = {
  page: 'playground',
  embed: 'none',
  hide: [],
  lesson: null,
  recorded: null,
  beside: null,
  points: null,
  language: 'auto',
  theme: 'auto',
  autoplay: false,
  steps: null,
  colourBy: 'class',
  view: 'map',
  views: ['triplet', 'curves'],
};

/** In the order in which the address names them, after the experiment. */
export const pageFields: {
  readonly page: ChoiceField<PageId>;
  readonly embed: ChoiceField<EmbedId>;
  readonly hide: SetField<HideableId>;
  readonly lesson: WordField;
  readonly recorded: WordField;
  readonly beside: WordField;
  readonly points: WordField;
  readonly language: ChoiceField<PageSettings['language']>;
  readonly theme: ChoiceField<PageSettings['theme']>;
  readonly autoplay: BooleanField;
  readonly steps: NumberField;
  readonly colourBy: ChoiceField<PageSettings['colourBy']>;
  readonly view: ChoiceField<PageSettings['view']>;
  readonly views: SetField<ViewId>;
} = {
  page: { urlKey: 'page', kind: 'choice', values: pageIds, live: false },
  embed: { urlKey: 'embed', kind: 'choice', values: embedIds, live: false },
  hide: { urlKey: 'hide', kind: 'set', values: hideableIds, live: true },
  lesson: { urlKey: 'lesson', kind: 'word', pattern: /^[a-z0-9-]{1,40}$/, live: true },
  recorded: { urlKey: 'recorded', kind: 'word', pattern: /^[a-z0-9-]{1,40}$/, live: true },
  // Three runs that differ in everything still fit.
  beside: { urlKey: 'beside', kind: 'word', pattern: /^[a-zA-Z0-9:;,.-]{1,1500}$/, live: true },
  points: { urlKey: 'points', kind: 'word', pattern: /^[-\d.,;]{1,300}$/, live: true },
  language: { urlKey: 'lang', kind: 'choice', values: ['auto', 'en', 'es'], live: true },
  theme: { urlKey: 'theme', kind: 'choice', values: ['auto', 'light', 'dark', 'projector'], live: true },
  autoplay: { urlKey: 'autoplay', kind: 'boolean', live: true },
  steps: {
    urlKey: 'steps',
    kind: 'integer',
    min: 1,
    max: 10_000,
    step: 1,
    hardMin: 1,
    hardMax: 10_000_000,
    scale: 'linear',
    live: true,
  },
  colourBy: { urlKey: 'colour', kind: 'choice', values: ['class', 'kind'], live: true },
  view: { urlKey: 'view', kind: 'choice', values: ['map', 'anchor'], live: true },
  views: { urlKey: 'views', kind: 'set', values: viewIds, live: true },
};

export const pageKeys = Object.keys(pageFields) as (keyof PageSettings)[];

/** Of which page an address shows all or a part. A lesson's embed is of the page that the lesson is on. */
export function pageOf({ page, embed }: Pick<PageSettings, 'page' | 'embed'>): PageId {
  if (embed === 'none' || embed === 'lesson') return page;
  return embed === 'sandbox' || embed === 'compare' ? embed : 'playground';
}
