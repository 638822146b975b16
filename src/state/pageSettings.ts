/**
 * What an address may ask of the page rather than of the run: language, theme, autoplay, a step limit, what is looked at.
 * A table of the same kind as the experiment's.
 */
import type { BooleanField, ChoiceField, NumberField, SetField } from './experiment';

/** The views beside the stage, in the order in which they stand. */
export const viewIds = ['triplet', 'matrix', 'distances', 'kinds', 'curves', 'net', 'retrieval'] as const;
export type ViewId = (typeof viewIds)[number];

export interface PageSettings {
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
  readonly language: ChoiceField<PageSettings['language']>;
  readonly theme: ChoiceField<PageSettings['theme']>;
  readonly autoplay: BooleanField;
  readonly steps: NumberField;
  readonly colourBy: ChoiceField<PageSettings['colourBy']>;
  readonly view: ChoiceField<PageSettings['view']>;
  readonly views: SetField<ViewId>;
} = {
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
