/** One value of a player, for components: renders again only when it changes. */
import { useSyncExternalStore } from 'react';
import type { EmbedPlayer } from '../../state/embed/player';

export const usePlayer = <P extends EmbedPlayer, T extends string | number | boolean | null>(
  player: P,
  read: (player: P) => T,
): T => useSyncExternalStore(player.subscribe, () => read(player));
