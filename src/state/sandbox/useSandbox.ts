/** The sandbox for components. */
import { useStore } from 'zustand';
import { type SandboxState, sandboxStore } from './sandboxStore';

/** Renders again only when what the selector returns changes (return no new objects). */
export function useSandbox<T>(selector: (state: SandboxState) => T): T {
  return useStore(sandboxStore, selector);
}
