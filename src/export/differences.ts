/**
 * In what an exported script is not the page, each said once in English: in the script's header, and through src/text beside the code.
 * A sentence here is about what cannot be the same; everything else of the experiment is in the script.
 */

export const differences = {
  'other-chance':
    'Weights, batches and draws come from the library’s own random numbers: the seed repeats a run of the script, not the page’s run.',
  'whole-data':
    'From the first step batches are drawn from the whole training set of 60,000 images, with 8-bit pixels; the page starts with 2,000, adds 2,000 every 20 steps, and has 4 bits a pixel.',
  'whole-fashion':
    'From the first step batches are drawn from the whole training set of 60,000 images, with 8-bit pixels; the page has the first 17,500 of them, starts with 500, adds 1,000 every 20 steps, and has 4 bits a pixel.',
  'settings-of-now': 'The settings are those of now; what was changed during a run is not replayed.',
  'zero-rows':
    'An embedding of length 0 has no direction. Where the page takes its cosine as 0 and gives it no gradient, the script does what the library does.',
  'gram-distances':
    'LpDistance finds distances by a matrix product in batches of more than 25: less exact than the page’s direct differences where points nearly coincide.',
  'without-epsilon': 'Its distances lack the 1e-6 that PyTorch’s loss adds to each coordinate: values differ by about 1e-6.',
  'memory-ntxent':
    'NTXentLoss lays every positive pair beside all negative pairs: some hundred megabytes in large batches, where the page needs one row an anchor.',
  'epsilon-of-adam':
    'Keras adds Adam’s epsilon before the bias correction, PyTorch and the page after it: 1e-8 in either case.',
} as const;

export type DifferenceId = keyof typeof differences;

/** Why a framework has no script for an experiment. */
export const refusals = {
  'not-written': 'The scripts do not have this loss yet.',
  'no-linear-head':
    'pytorch-metric-learning has no softmax cross-entropy with a plain linear layer: its NormalizedSoftmaxLoss puts embeddings and weights at unit length and has no bias, which is another loss. The PyTorch script has it.',
} as const;

export type RefusalId = keyof typeof refusals;
