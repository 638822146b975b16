/**
 * The address and what it asks for: `readUrl` and `writeUrl`, pure and total. Whatever the address says, an experiment comes out;
 * what could not be taken as it stands is named in `problems`, with the value used instead.
 */
import type { Experiment } from '../engine/protocol';
import { lossEntry } from '../ranking/catalogue';
import { defaultExperiment, experimentFields, experimentKeys, type Field, fitToLoss, standardFor } from './experiment';
import { defaultPage, type PageSettings, pageFields, pageKeys, pageOf } from './pageSettings';

export type { PageSettings };

export interface UrlProblem {
  key: string;
  /** As the address had it, cut after 40 characters. */
  value: string;
  /**
   * 'not-with-loss': a possible value, but none that this loss can have. Of runs that are beside one another (compare/beside.ts): 'not-a-run', no
   * change of the experiment; 'too-many' runs; 'shared', a setting that must be the same for all.
   * 'recorded': the recorded run was trained with another value. 'not-there': no image of those that are shown, or not of the right class.
   * 'unknown-word': there is no vector for it; 'repeated-word': it stands for another class already.
   * 'not-a-scene': an entry of the list of scenes that asks for what is not there.
   */
  reason:
    | 'unknown-key'
    | 'not-a-choice'
    | 'not-a-number'
    | 'out-of-range'
    | 'repeated'
    | 'not-with-loss'
    | 'not-a-run'
    | 'too-many'
    | 'shared'
    | 'recorded'
    | 'not-there'
    | 'unknown-word'
    | 'repeated-word'
    | 'not-a-scene';
  /** What is used instead, as the address would say it; empty for what is left out. */
  used: string;
}

export type Value = string | number | boolean | null | readonly string[];
/** What a text means to a field; with a reason where it is not what was asked for. */
export type Reading = { value: Value; reason?: UrlProblem['reason'] };

const falseWords = new Set(['false', '0', 'no']);

/** Added by those who pass links on; no mistake of the reader's. */
const trackers = /^(utm_|fbclid$|gclid$)/;

/** 'none' is the empty set; words that are no choice are left out. */
function readSet(values: readonly string[], text: string): Reading {
  const words = text
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== 'none');
  const value = values.filter((known) => words.includes(known));
  return words.every((word) => values.includes(word)) ? { value } : { value, reason: 'not-a-choice' };
}

export const asText = (value: Value): string => {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(',') || 'none' : String(value);
};

/** Reads one value; `fallback` where it cannot be had at all. Never throws. */
export function readValue(field: Field, text: string, fallback: Value): Reading {
  if (field.kind === 'boolean') return { value: !falseWords.has(text.trim().toLowerCase()) };
  if (field.kind === 'choice') {
    const wanted = text.trim().toLowerCase();
    const found = field.values.find((value) => String(value) === wanted);
    return found === undefined ? { value: fallback, reason: 'not-a-choice' } : { value: found };
  }
  if (field.kind === 'set') return readSet(field.values, text);
  if (field.kind === 'word') {
    const word = text.trim();
    return field.pattern.test(word) ? { value: word } : { value: fallback, reason: 'not-a-choice' };
  }
  // Number('') is 0 and Number('0x10') is 16: neither is a number somebody meant to write.
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return { value: fallback, reason: 'not-a-number' };
  const whole = field.kind === 'integer' ? Math.round(number) : number;
  const clamped = Math.min(field.hardMax, Math.max(field.hardMin, whole));
  if (clamped !== whole) return { value: clamped, reason: 'out-of-range' };
  // -0 would not survive the way back.
  return { value: clamped === 0 ? 0 : clamped, ...(whole === number ? {} : { reason: 'not-a-choice' as const }) };
}

interface Target {
  field: Field;
  fallback: Value;
  take(value: Value): void;
}

function targets(experiment: Experiment, page: PageSettings): Map<string, Target> {
  const map = new Map<string, Target>();
  for (const key of experimentKeys) {
    const take = (value: Value) => Object.assign(experiment, { [key]: value });
    map.set(experimentFields[key].urlKey, { field: experimentFields[key], fallback: experiment[key], take });
  }
  for (const key of pageKeys) {
    const take = (value: Value) => Object.assign(page, { [key]: value });
    map.set(pageFields[key].urlKey, { field: pageFields[key], fallback: defaultPage[key], take });
  }
  return map;
}

/** Whether an address asks for a page on which images are drawn to words. */
function asksForWords(query: URLSearchParams): boolean {
  const ask = <K extends 'page' | 'embed'>(key: K) =>
    readValue(pageFields[key], query.get(pageFields[key].urlKey) ?? '', defaultPage[key]).value as PageSettings[K];
  return pageOf({ page: ask('page'), embed: ask('embed') }) === 'words';
}

/** The task, loss and distance that an address asks for: the defaults of all the rest depend on them. */
function standardOf(query: URLSearchParams): Experiment {
  const ask = <K extends 'loss' | 'distance' | 'task'>(key: K) => {
    const field = experimentFields[key];
    return readValue(field, query.get(field.urlKey) ?? '', null).value as Experiment[K] | null;
  };
  const loss = ask('loss') ?? defaultExperiment.loss;
  const distance = ask('distance');
  const task = asksForWords(query) ? 'words' : (ask('task') ?? defaultExperiment.task);
  return standardFor({ task, loss }, distance && lossEntry(loss).distances.includes(distance) ? distance : undefined);
}

/** The page of words has that task alone, and that task has it for its page; both are put right in place. */
export function fitTaskToPage(experiment: Experiment, page: PageSettings): void {
  if (pageOf(page) === 'words') experiment.task = 'words';
  else if (experiment.task === 'words' && page.embed === 'none' && page.page === 'playground') page.page = 'words';
}

/** Puts a distance or mining right that the loss cannot have, and says so. */
function refit(experiment: Experiment, values: Map<string, string>, problems: UrlProblem[]): void {
  const fitting = fitToLoss(experiment);
  for (const key of ['distance', 'mining'] as const) {
    if (fitting[key] === experiment[key]) continue;
    const { urlKey } = experimentFields[key];
    problems.push({ key: urlKey, value: values.get(urlKey) ?? '', reason: 'not-with-loss', used: fitting[key] });
  }
  Object.assign(experiment, fitting);
}

/**
 * Reads the query of an address ('?margin=0.5&mining=batch-hard', with or without the question mark). Never throws.
 * A repeated key: the first one counts.
 */
export function readUrl(search: string): { experiment: Experiment; page: PageSettings; problems: UrlProblem[] } {
  const query = new URLSearchParams(search);
  const experiment = standardOf(query);
  const page = { ...defaultPage };
  const problems: UrlProblem[] = [];
  const known = targets(experiment, page);
  const used = new Map<string, string>();
  for (const [key, text] of query) {
    const value = text.slice(0, 40);
    const target = known.get(key);
    if (!target) {
      if (key !== '' && !trackers.test(key)) problems.push({ key: key.slice(0, 40), value, reason: 'unknown-key', used: '' });
      continue;
    }
    const before = used.get(key);
    if (before !== undefined) {
      problems.push({ key, value, reason: 'repeated', used: before });
      continue;
    }
    const reading = readValue(target.field, text, target.fallback);
    target.take(reading.value);
    const taken = asText(reading.value);
    used.set(key, taken);
    if (reading.reason) problems.push({ key, value, reason: reading.reason, used: taken });
  }
  fitTaskToPage(experiment, page);
  refit(experiment, used, problems);
  return { experiment, page, problems };
}

/**
 * The query that asks for this, without the question mark; '' for the defaults. Only what differs from the defaults of loss and distance, in a fixed
 * order. What `fitToLoss` would change does not survive the way back.
 */
export function writeUrl(experiment: Experiment, page: PageSettings): string {
  const parts: string[] = [];
  const write = (urlKey: string, value: Value, standard: Value) => {
    if (value === null || asText(value) === asText(standard)) return;
    const text = value === true ? '1' : value === false ? '0' : asText(value);
    parts.push(`${urlKey}=${encodeURIComponent(text).replace(/%(2C|3A|3B)/g, decodeURIComponent)}`);
  };
  const { task, distance } = experiment;
  const standard = {
    ...standardFor(experiment, distance),
    loss: defaultExperiment.loss,
    distance: standardFor(experiment).distance,
    // A page of words has no other task.
    task: pageOf(page) === 'words' ? task : defaultExperiment.task,
  };
  for (const key of experimentKeys) write(experimentFields[key].urlKey, experiment[key], standard[key]);
  for (const key of pageKeys) write(pageFields[key].urlKey, page[key], defaultPage[key]);
  return parts.join('&');
}
