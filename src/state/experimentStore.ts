/** What is asked: the experiment, the page's settings and what was wrong with the address. Everything in it is in the URL. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../engine/protocol';
import { defaultExperiment } from './experiment';
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

/** Asks for something else; the session turns it into a live change or a restart, as the field table says. */
export function setExperiment(patch: Partial<Experiment>): void {
  experimentStore.setState(({ experiment }) => {
    const next = { ...experiment, ...patch };
    const same = (Object.keys(patch) as (keyof Experiment)[]).every((key) => Object.is(experiment[key], next[key]));
    return same ? {} : { experiment: next };
  });
}

export function setPage(patch: Partial<PageSettings>): void {
  experimentStore.setState(({ page }) => ({ page: { ...page, ...patch } }));
}

export function dismissProblems(): void {
  experimentStore.setState({ problems: [] });
}
