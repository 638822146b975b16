/**
 * What an address may ask of the page rather than of the run: language, theme, autoplay, a step limit, what is looked at.
 * A table of the same kind as the experiment's.
 */
import type { BooleanField, ChoiceField, NumberField, SetField, WordField } from './experiment';

/** The views beside the stage, in the order in which they stand. */
export const viewIds = ['triplet', 'matrix', 'distances', 'kinds', 'curves', 'net', 'retrieval'] as const;
export type ViewId = (typeof viewIds)[number];

/** The pages of the house; each is a chunk of its own (src/shell/pages.ts). */
export const pageIds = ['playground', 'compare', 'sandbox', 'lessons', 'reference', 'words', 'embed'] as const;
export type PageId = (typeof pageIds)[number];

/** What an embed shows: the house's header is left out and one thing fills the frame (src/shell/frame). */
export const embedIds = ['none', 'map', 'sandbox', 'compare', 'lesson', 'recorded', 'words', ...viewIds] as const;
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

/** Numbers of all runs that the chart of the compare page can show. */
export const chartMetrics = [
  'knn5',
  'recall',
  'map',
  'leftout-map',
  'leftout-recall',
  'spread',
  'loss',
  'active',
  'words',
  'new-words',
] as const;
export type ChartMetric = (typeof chartMetrics)[number];

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
  /** A word whose nearest images are shown (the page of words). */
  query: string | null;
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
  /** Rows of the shown images; null: none, and for positive and negative the hardest. */
  anchor: number | null;
  positive: number | null;
  negative: number | null;
  /** The last training batch and its triplets are drawn. */
  batch: boolean;
  /** Minus the gradient is drawn on the last batch. */
  forces: boolean;
  /** What the chart of the compare page shows. */
  metric: ChartMetric;
  /** The step looked at; null: where the run is, and of a recorded run its start. */
  at: number | null;
  /** Presenter mode: large, bold, few words. */
  present: boolean;
  /** The scenes of a talk: the name of a list of the house or a list (state/scenes). */
  scenes: string | null;
  /** Which of the scenes is shown, from 1. */
  scene: number | null;
}

export const defaultPage: PageSettings = {
  page: 'playground',
  embed: 'none',
  hide: [],
  lesson: null,
  recorded: null,
  beside: null,
  points: null,
  query: null,
  language: 'auto',
  theme: 'auto',
  autoplay: false,
  steps: null,
  colourBy: 'class',
  view: 'map',
  views: ['triplet', 'curves'],
  anchor: null,
  positive: null,
  negative: null,
  batch: false,
  forces: false,
  metric: 'knn5',
  at: null,
  present: false,
  scenes: null,
  scene: null,
};

/** A whole number that the address may leave out. */
const whole = (urlKey: string, hardMin: number, hardMax: number): NumberField => ({
  urlKey,
  kind: 'integer',
  min: hardMin,
  max: hardMax,
  step: 1,
  hardMin,
  hardMax,
  scale: 'linear',
  live: true,
});

/** More rows than any set of shown images has: what is too many for the present one is told when it is here. */
const mostRows = 9999;
/** More scenes than a talk has. */
export const mostScenes = 60;
/** Longest list of scenes in an address, in letters: browsers and mail programs pass on about so much. */
export const longestScenes = 6000;
// Letters of most scripts; no controls, no spaces at the ends, no halves of letters.
const letter = '!-~\u00a1-\u167f\u3001-\ud7ff';
const scenesPattern = new RegExp(`^[${letter}](?:[ ${letter}]{0,${longestScenes - 2}}[${letter}])?$`);

/** In the order in which the address names them, after the experiment. */
export const pageFields: {
  readonly page: ChoiceField<PageId>;
  readonly embed: ChoiceField<EmbedId>;
  readonly hide: SetField<HideableId>;
  readonly lesson: WordField;
  readonly recorded: WordField;
  readonly beside: WordField;
  readonly points: WordField;
  readonly query: WordField;
  readonly language: ChoiceField<PageSettings['language']>;
  readonly theme: ChoiceField<PageSettings['theme']>;
  readonly autoplay: BooleanField;
  readonly steps: NumberField;
  readonly colourBy: ChoiceField<PageSettings['colourBy']>;
  readonly view: ChoiceField<PageSettings['view']>;
  readonly views: SetField<ViewId>;
  readonly anchor: NumberField;
  readonly positive: NumberField;
  readonly negative: NumberField;
  readonly batch: BooleanField;
  readonly forces: BooleanField;
  readonly metric: ChoiceField<ChartMetric>;
  readonly at: NumberField;
  readonly present: BooleanField;
  readonly scenes: WordField;
  readonly scene: NumberField;
} = {
  page: { urlKey: 'page', kind: 'choice', values: pageIds, live: false },
  embed: { urlKey: 'embed', kind: 'choice', values: embedIds, live: false },
  hide: { urlKey: 'hide', kind: 'set', values: hideableIds, live: true },
  lesson: { urlKey: 'lesson', kind: 'word', pattern: /^[a-z0-9-]{1,40}$/, live: true },
  recorded: { urlKey: 'recorded', kind: 'word', pattern: /^[a-z0-9-]{1,40}$/, live: true },
  // Three runs that differ in everything still fit.
  beside: { urlKey: 'beside', kind: 'word', pattern: /^[a-zA-Z0-9:;,.-]{1,1500}$/, live: true },
  points: { urlKey: 'points', kind: 'word', pattern: /^[-\d.,;]{1,300}$/, live: true },
  query: { urlKey: 'query', kind: 'word', pattern: /^[a-z-]{1,30}$/, live: true },
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
  anchor: whole('anchor', 0, mostRows),
  positive: whole('positive', 0, mostRows),
  negative: whole('negative', 0, mostRows),
  batch: { urlKey: 'batch', kind: 'boolean', live: true },
  forces: { urlKey: 'forces', kind: 'boolean', live: true },
  metric: { urlKey: 'metric', kind: 'choice', values: chartMetrics, live: true },
  at: whole('at', 0, 10_000_000),
  present: { urlKey: 'present', kind: 'boolean', live: true },
  scenes: { urlKey: 'scenes', kind: 'word', pattern: scenesPattern, live: true },
  scene: whole('scene', 1, mostScenes),
};

export const pageKeys = Object.keys(pageFields) as (keyof PageSettings)[];

/** Of which page an address shows all or a part. A lesson's embed is of the page that the lesson is on. */
export function pageOf({ page, embed }: Pick<PageSettings, 'page' | 'embed'>): PageId {
  if (embed === 'none' || embed === 'lesson') return page;
  return embed === 'sandbox' || embed === 'compare' || embed === 'words' ? embed : 'playground';
}
