/** Three runs in step against each alone, on WASM in Node: node bench/compare.mjs [rounds] [milliseconds a measurement]. */
import { importForNode } from './bundleForNode.mjs';

const { measureCompare } = await importForNode('compare');
await measureCompare(Number(process.argv[2] ?? 3), Number(process.argv[3] ?? 4000));
process.exit(0);
