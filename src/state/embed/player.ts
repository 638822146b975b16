/** What an embed's buttons, its keys and the host page can do, whatever is embedded: one set of commands and what they lead to. */

export interface EmbedPlayer {
  play(): void;
  pause(): void;
  /** One step (of training, down the gradient, or one frame of a recording), then paused. */
  step(): void;
  /** Back to the beginning, paused. */
  reset(): void;
  /** Shows the run as it was after so many steps, or the nearest that is kept. */
  goTo(step: number): void;
  playing(): boolean;
  /** A net is being trained in here, at this moment. */
  training(): boolean;
  /** The step that is shown. */
  stepShown(): number;
  /** Of the step that is shown; null where there is none. */
  lossShown(): number | null;
  /** Called after anything above may have changed; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** An embed that trains a net. */
export interface TrainingPlayer extends EmbedPlayer {
  /** Nothing is loaded yet that trains: a picture stands there, and `begin` loads the engine and trains. */
  waiting(): boolean;
  begin(): void;
  /** Another embed of the page has begun to train: this one pauses and says why. */
  yieldToOther(): void;
  /** Ends the engine's worker while it is paused; the next command starts another. */
  release(): void;
}
