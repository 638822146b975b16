/**
 * Open set and dirty labels, measured in the real engine (WASM, in Node): see bench/openSet.ts.
 * usage: node bench/openSet.mjs [--steps 400,800] [--seeds 1,2] [--eyes MINING,...] key=value ... [/ key=value ...]   (leftOut=4 and flippedShare=0.2 are settings like any other)
 */
import { importForNode } from './bundleForNode.mjs';

const { measureOpenSet } = await importForNode('openSet');
await measureOpenSet(process.argv.slice(2));
process.exit(0);
