/** The keys of the pictures that can have the focus, page by page, for the list of keys. What they do is in the pictures' own hands (views/map/hand.ts, views/plane/hand.ts). */
import type { PageId } from '../../state/pageSettings';
import type { TalkWords } from '../../text/talk/en';

interface PictureKeys {
  /** As they stand on the keyboard; several in turn, or together with Shift. */
  keys: readonly string[];
  name: keyof TalkWords['keys']['pictures'];
}

const map: readonly PictureKeys[] = [
  { keys: ['arrows'], name: 'look' },
  { keys: ['Enter'], name: 'choose' },
  { keys: ['Shift+Enter'], name: 'chooseAnew' },
  { keys: ['Escape'], name: 'release' },
  { keys: ['b'], name: 'otherSet' },
  { keys: ['+', '-', '0'], name: 'zoom' },
];

const plane: readonly PictureKeys[] = [
  { keys: ['arrows'], name: 'move' },
  { keys: ['Shift+arrows'], name: 'moveFinely' },
  { keys: ['Delete'], name: 'remove' },
];

export const pictureKeys: Partial<Record<PageId, readonly PictureKeys[]>> = { playground: map, sandbox: plane };
