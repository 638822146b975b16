/** What is asked: the experiment, the page's settings and what was wrong with the address. Everything in it is in the URL. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../engine/protocol';
import { changed, defaultExperiment, experimentKeys } from './experiment';
import type { UrlProblem } from './experimentUrl';
import { defaultPage, type PageSettings } from './pageSettings';

export interface ExperimentState {
  experiment: Experiment;
  page: PageSettings;
  /** What the address asked for and did not get; shown until dismissed. */
  problems: UrlProblem[];
}

export const initialExperiment: ExperimentState = { experiment: defaultExperiment, page: defaultPage, problems: [] };

export const experimentStore = createStore<ExperimentState>()(subscribeWithSelector(() => initialExperiment));

/**
 * Asks for something else; the session turns it into a live change or a restart, as the field table says. Another loss or
 * distance brings its defaults along, and what the loss cannot have is put right (experiment.ts).
 */
export function setExperiment(patch: Partial<Experiment>): void {
  experimentStore.setState(({ experiment }) => {
    const next = changed(experiment, patch);
    return experimentKeys.every((key) => Object.is(experiment[key], next[key])) ? {} : { experiment: next };
  });
}

export function setPage(patch: Partial<PageSettings>): void {
  experimentStore.setState(({ page }) => ({ page: { ...page, ...patch } }));
}

export function dismissProblems(): void {
  experimentStore.setState({ problems: [] });
}
