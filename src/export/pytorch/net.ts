/** The page's nets as torch modules, layer for layer (src/engine/network.ts); torch's own initial scheme is the page's. */

import type { Experiment } from '../../engine/protocol';

const embedding = (inputs: number) => `nn.Linear(${inputs}, EMBEDDING_SIZE),`;

const layers: Record<Experiment['net'], string[]> = {
  mlp: ['nn.Flatten(),', 'nn.Linear(784, 128), nn.ReLU(),', 'nn.Linear(128, 64), nn.ReLU(),', embedding(64)],
  'small-cnn': [
    'nn.ZeroPad2d((1, 2, 1, 2)),  # "same" padding: 28 x 28 -> 14 x 14',
    'nn.Conv2d(1, 8, kernel_size=5, stride=2), nn.ReLU(),',
    'nn.ZeroPad2d((0, 1, 0, 1)),  # 14 x 14 -> 7 x 7',
    'nn.Conv2d(8, 16, kernel_size=3, stride=2), nn.ReLU(),',
    'nn.Flatten(),',
    'nn.Linear(784, 64), nn.ReLU(),',
    embedding(64),
  ],
  lenet: [
    'nn.Conv2d(1, 32, kernel_size=5), nn.PReLU(), nn.MaxPool2d(2),  # 28 -> 24 -> 12',
    'nn.Conv2d(32, 64, kernel_size=5), nn.PReLU(), nn.MaxPool2d(2),  # 12 -> 8 -> 4',
    'nn.Flatten(),',
    'nn.Linear(1024, 256), nn.PReLU(),',
    'nn.Linear(256, 256), nn.PReLU(),',
    embedding(256),
  ],
};

const unitLength = `
class UnitLength(nn.Module):
    """Divides each embedding by its length."""

    def forward(self, x):
        return F.normalize(x)
`;

export function torchNet({ net, normalise }: Experiment): string {
  const lines = [...layers[net], ...(normalise ? ['UnitLength(),'] : [])];
  return `${normalise ? `${unitLength.trim()}\n\n\n` : ''}def make_net():
    """Image (1 x 28 x 28) -> embedding. One net: the branches of a siamese or triplet net share it.

    Torch starts weights and biases uniformly within 1 / sqrt(inputs), as the page does.
    """
    return nn.Sequential(
${lines.map((line) => `        ${line}`).join('\n')}
    )`;
}
