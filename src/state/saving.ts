/** Saving the run to a file and opening one: commands that never throw. What they have to say is in `savingStore`, until dismissed. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { Refusal, type RefusalCode } from './savedRun/refusal';
import { session } from './session';

export type { RefusalCode };

export type SavingMessage =
  | { kind: 'refused'; code: RefusalCode; parameters: Record<string, string | number>; file: string }
  /** Opened, but these settings of the file are unknown here. */
  | { kind: 'left-out'; keys: readonly string[]; file: string }
  | { kind: 'picture-failed'; format: string; code: 'empty' | 'blocked' | 'other'; detail: string }
  | { kind: 'opened'; file: string; step: number };

export interface SavingState {
  busy: 'saving' | 'opening' | null;
  message: SavingMessage | null;
}

/** Not part of the page's first script. */
const format = () => import('./savedRun/format');

export const savingStore = createStore<SavingState>()(
  subscribeWithSelector((): SavingState => ({ busy: null, message: null })),
);

export function dismissSavingMessage(): void {
  savingStore.setState({ message: null });
}

/** A picture of a view could not be made. */
export function tellPictureFailure(format: string, code: 'empty' | 'blocked' | 'other', detail: string): void {
  savingStore.setState({ message: { kind: 'picture-failed', format, code, detail } });
}

function tellRefusal(error: unknown, file: string): void {
  const { code, parameters } = error instanceof Refusal ? error : new Refusal('unreadable', { detail: String(error) });
  savingStore.setState({ message: { kind: 'refused', code, parameters, file } });
}

/** The present run as a file's bytes and name; null (with a message) where that fails. A run that plays pauses for a moment and goes on. */
export async function saveRun(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (savingStore.getState().busy) return null;
  savingStore.setState({ busy: 'saving', message: null });
  try {
    const { collectRun, writeContainer } = await format();
    const standing = await session.standStill();
    if (!standing) throw new Refusal('not-standing');
    const run = collectRun(standing.checkpoint);
    if (standing.wasPlaying) session.goOn();
    const bytes = await writeContainer({ savedAt: new Date().toISOString(), ...run });
    return { name: `ranking-loss-step-${run.timeline.losses.length}.rlp`, bytes };
  } catch (error) {
    tellRefusal(error, '');
    return null;
  } finally {
    savingStore.setState({ busy: null });
  }
}

/** Opens a saved run in place of the present one. A file that is refused changes nothing. */
export async function openRun(file: File): Promise<void> {
  if (savingStore.getState().busy) return;
  savingStore.setState({ busy: 'opening', message: null });
  try {
    const { adoptRun, checkRun, largestFileBytes, readContainer } = await format();
    if (file.size > largestFileBytes) throw new Refusal('too-large', { megabytes: Math.round(file.size / 2 ** 20) });
    const content = await readContainer(new Uint8Array(await file.arrayBuffer()));
    const { run, leftOut } = checkRun(content);
    adoptRun(run);
    const step = run.timeline.losses.length;
    const message = { file: file.name, step };
    savingStore.setState({
      message: leftOut.length ? { kind: 'left-out', keys: leftOut, file: file.name } : { kind: 'opened', ...message },
    });
  } catch (error) {
    tellRefusal(error, file.name);
  } finally {
    savingStore.setState({ busy: null });
  }
}
