/**
 * What the presets of the compare page come to: trains each run (WASM, in Node) and prints the numbers of the page's table after given steps.
 * usage: node bench/presets.mjs [--steps 100,200,300] [--seeds 1,2] [preset ...] [key=value ...]   (the settings are put over every run's)
 */
import { importForNode } from './bundleForNode.mjs';

const { measurePresets } = await importForNode('presets');
await measurePresets(process.argv.slice(2));
process.exit(0);
