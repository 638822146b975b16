/** Where a training step's time goes on WASM, kernel by kernel: node bench/kernels.mjs [net] [steps]. Exclusive times; what is left is JavaScript outside the kernels. */
import { importForNode } from './bundleForNode.mjs';

const { profileKernels } = await importForNode('kernels');
await profileKernels(process.argv[2] ?? 'small-cnn', Number(process.argv[3] ?? 60));
process.exit(0);
