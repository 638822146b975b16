/** Which dialog of the talk is open over the page: the list of keys, the scenes, or none. */
import { createStore } from 'zustand/vanilla';

export type TalkDialog = 'keys' | 'scenes';

export const dialogStore = createStore<{ open: TalkDialog | null }>()(() => ({ open: null }));

export const openDialog = (open: TalkDialog | null): void => dialogStore.setState({ open });
