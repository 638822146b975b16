/** Words of the code export in English; what a script itself says is English in either language (src/export). */

import { differences, refusals } from '../../export/differences';

export const code = {
  targets: 'Framework',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'This browser does not let the page copy. All is selected: press Ctrl+C (⌘C).',
  download: 'Download file',
  listing: (framework: string) => `The script for ${framework}`,
  differs: 'What is not as on the page',
  refused: (framework: string) => `No script for ${framework}`,
  differences: { ...differences } as Record<keyof typeof differences, string>,
  refusals: { ...refusals } as Record<keyof typeof refusals, string>,
};

export type CodeWords = typeof code;
