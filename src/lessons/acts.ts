/** What a lesson does to the page once the prediction is made: a list of acts, performed by hands that each page has (and the tests in Node have their own). */
import type { Experiment } from '../engine/protocol';
import type { RunMark } from './marks';
import type { SandboxMark } from './sandboxMarks';

/** What is seen at one moment, on whichever page. */
export type Mark = RunMark | SandboxMark;

export type Act =
  /** Trains until so many steps are done, then stands still. */
  | { do: 'train'; to: number }
  /** Changes the experiment, live where the field allows it. */
  | { do: 'change'; experiment: Partial<Experiment> }
  /** Back to step 0: the same weights, the same batches. */
  | { do: 'reset' }
  /** Sandbox: the points stand elsewhere, as the address would have it (state/sandbox/places.ts). */
  | { do: 'place'; points: string }
  /** Sandbox: the points go down the gradient until nothing moves. */
  | { do: 'move' }
  /** The first shown test image of this digit becomes the anchor. */
  | { do: 'pick'; digit: number }
  /** Looks and remembers what it saw: under one name, or under one for each run of the page. `twins`: also what two branches make of one image. */
  | { do: 'mark'; as: string | readonly string[]; twins?: boolean };

/** The acts as a page performs them: each resolves when its result is there to be seen, and rejects when the lesson is left meanwhile. What a page cannot do rejects. */
export interface Hands<M> {
  train(to: number): Promise<void>;
  change(experiment: Partial<Experiment>): Promise<void>;
  reset(): Promise<void>;
  place(points: string): Promise<void>;
  move(): Promise<void>;
  pick(digit: number): Promise<void>;
  /** One for each run of the page. */
  look(twins: boolean): Promise<readonly M[]>;
}

/** How far the present act is: steps done, of how many. */
export type Report = (done: number, of: number) => void;

/** Makes a page's hands once the page can be worked. `signal`: the lesson is left. */
export type OpenHands = (signal: AbortSignal, report: Report) => Promise<Hands<Mark>>;

/** Marks by name, in the order in which they were made. */
export type Marks<M, K extends string = string> = Readonly<Record<K, M>>;

/** Performs the acts in order; the names of the marks are those of the acts. */
export async function perform<M>(acts: readonly Act[], hands: Hands<M>): Promise<Record<string, M>> {
  const marks: Record<string, M> = {};
  for (const act of acts) {
    if (act.do === 'train') await hands.train(act.to);
    else if (act.do === 'change') await hands.change(act.experiment);
    else if (act.do === 'reset') await hands.reset();
    else if (act.do === 'place') await hands.place(act.points);
    else if (act.do === 'move') await hands.move();
    else if (act.do === 'pick') await hands.pick(act.digit);
    else {
      const names = typeof act.as === 'string' ? [act.as] : act.as;
      const seen = await hands.look(act.twins ?? false);
      names.forEach((name, i) => {
        if (seen[i]) marks[name] = seen[i];
      });
    }
  }
  return marks;
}
