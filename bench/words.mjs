/**
 * Images drawn to words, measured in the real engine (WASM, in Node): see bench/words.ts.
 * usage: node bench/words.mjs [--steps 300,600] [--seeds 1,2,3] [--each] key=value ... [/ key=value ...]   (dataset=mnist wordLoss=regression wordVectors=raw are settings like any other)
 */
import { importForNode } from './bundleForNode.mjs';

const { measureWords } = await importForNode('words');
await measureWords(process.argv.slice(2));
process.exit(0);
