/** Memory over a long run: node --expose-gc bench/memory.mjs [steps]. Trains the default experiment on WASM in Node and prints what it holds, after garbage collection. */
import { importForNode } from './bundleForNode.mjs';

const { measureMemory } = await importForNode('memory');
await measureMemory(Number(process.argv[2] ?? 10_000));
process.exit(0);
