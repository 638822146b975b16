/** Whether an embed still waits to be asked before it loads what trains; ends once. */
import { createStore } from 'zustand/vanilla';

export interface Waiting {
  is(): boolean;
  end(): void;
  subscribe(listener: () => void): () => void;
}

export function createWaiting(first: boolean): Waiting {
  const store = createStore(() => first);
  return { is: store.getState, end: () => store.setState(false, true), subscribe: store.subscribe };
}
