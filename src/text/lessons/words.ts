/** What a lesson says, in one language: short sentences, one idea each. `C`: its choices; `K`: what it looked at, by name. */
export interface LessonWords<C extends string = string, K extends string = string> {
  title: string;
  /** One line for the list. */
  line: string;
  /** What is on the page, before anything happens. A sentence or two each. */
  intro: readonly string[];
  question: string;
  choices: Readonly<Record<C, string>>;
  /** What to look at while it runs. */
  watch: string;
  /** Heads of the columns of numbers: when each was looked at, or which run it is. */
  marks: Readonly<Record<K, string>>;
  /** The claim in one or two sentences; shown only where it holds for what was seen. */
  result: string;
  why: readonly string[];
  /** What to try on the page afterwards. */
  next: string;
}
