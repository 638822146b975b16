/**
 * The essay's comparison, measured: `node bench/essay.mjs full` trains cross-entropy, contrastive and triplet on all 60,000 images, 2-D and 16-D, three seeds;
 * `node bench/essay.mjs peers` trains what the PyTorch peers trained, on their 12,000 images. Prints Markdown rows. `--only WORD` and `--seeds 1,2` choose.
 */
import { importForNode } from './bundleForNode.mjs';

const { measureEssay } = await importForNode('essay');
await measureEssay(process.argv.slice(2));
process.exit(0);
