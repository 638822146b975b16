/** Records runs of the real engine for public/runs. usage: npm run record [-- ID ...]   (the ids are those of src/state/recorded/recipes.ts; all without any) */
import { importForNode } from '../bench/bundleForNode.mjs';

const { recordAll } = await importForNode('record', 'scripts');
await recordAll(process.argv.slice(2));
process.exit(0);
