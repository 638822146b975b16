/** Palabras en español de los ajustes de las imágenes atraídas por palabras. */
import type { WordTaskWords } from './en.wordTask';

export const wordTask: WordTaskWords = {
  fields: {
    task: { name: 'Atraída por', hint: 'Qué atrae a una imagen: otras imágenes de su clase o la palabra de su clase.' },
    wordLoss: { name: 'Pérdida', hint: 'Por qué se penaliza a la red cuando coloca una imagen entre palabras.' },
    wordMining: { name: 'Palabras negativas', hint: 'De qué palabras de otras clases debe alejarse una imagen.' },
    wordVectors: { name: 'Vectores', hint: 'Tal como los aprendió GloVe o sin la media de las palabras de las clases.' },
    classWords: { name: 'Palabras de las clases', hint: 'La palabra que representa a cada clase.' },
  },
  tasks: {
    images: { name: 'imágenes', hint: 'Ancla, positivo y negativo son imágenes.' },
    words: { name: 'palabras', hint: 'El ancla es una imagen; positivo y negativo son palabras.' },
  },
  wordLosses: {
    triplet: {
      name: 'Triplete',
      hint: 'La imagen debe quedar más cerca de su palabra que de otra, con el margen de diferencia.',
    },
    regression: {
      name: 'Regresión (MSE)',
      hint: 'La imagen debe caer sobre el vector de su palabra; las demás palabras no intervienen.',
    },
    'cross-entropy': {
      name: 'Entropía cruzada',
      hint: 'Un softmax sobre las palabras de las clases: la propia debe ser la más probable.',
    },
  },
  wordMinings: {
    all: { name: 'Todas', hint: 'Toda palabra de otra clase es un negativo.' },
    random: { name: 'Al azar', hint: 'Una palabra de otra clase, al azar.' },
    'semi-hard': {
      name: 'Semidifíciles',
      hint: 'La palabra más cercana de las que están más lejos de la imagen que la suya, pero dentro del margen.',
    },
    hard: { name: 'Difíciles', hint: 'La palabra ajena más cercana a la imagen.' },
    near: { name: 'Cerca en GloVe', hint: 'El tercio de las palabras que GloVe pone más cerca de la palabra propia.' },
    band: { name: 'Franja en GloVe', hint: 'El tercio central, por distancia a la palabra propia.' },
    far: { name: 'Lejos en GloVe', hint: 'El tercio más alejado de la palabra propia.' },
  },
  wordVectors: {
    centred: { name: 'Centrados', hint: 'Sin la media de las palabras de las clases: lo que todas comparten desaparece.' },
    raw: { name: 'Originales', hint: 'Tal como los aprendió GloVe. Allí los numerales son casi paralelos.' },
  },
};
