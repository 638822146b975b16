/** How the lines of the runs look: a colour of the theme and a dash each, so that neither is needed alone. */

import type { Palette } from '../../ui/theme';

export interface RunStyle {
  /** Name of the custom property and of the palette's colour. */
  colour: 'ink' | 'accent' | 'positive' | 'negative';
  /** In units of the line's width times 1.6; empty: solid. */
  dash: readonly number[];
}

/** By the run's place; as many as runs can be compared. */
export const runStyles: readonly RunStyle[] = [
  { colour: 'ink', dash: [] },
  { colour: 'accent', dash: [7, 3] },
  { colour: 'positive', dash: [2, 2.5] },
  { colour: 'negative', dash: [8, 2.5, 2, 2.5] },
];

export const colourOfRun = (run: number, colours: Palette): string => colours[runStyles[run].colour];

export const dashOfRun = (run: number, colours: Palette): number[] =>
  runStyles[run].dash.map((length) => length * Math.max(1, colours.lineWidth * 0.8));
