/**
 * Quality by steps: trains the real engine (WASM, in Node) and prints the leave-one-out 5-NN of the 2,000 probe images after given steps.
 * usage: node bench/quality.mjs [--steps 100,200,400,600] [--seeds 1,2,3] key=value ... [/ key=value ...]   (one group of settings a configuration)
 */
import { importForNode } from './bundleForNode.mjs';

const { measureQuality } = await importForNode('quality');
await measureQuality(process.argv.slice(2));
process.exit(0);
