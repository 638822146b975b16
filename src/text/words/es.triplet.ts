/** Palabras en español de la vista; en inglés se llama: The strip: image, its word, another word. */
import type { WordsWords } from './en';

export const triplet: WordsWords['triplet'] = {
  none: 'Una imagen, su palabra y otra palabra: elige una imagen en el mapa, o bien',
  pick: 'Elegir una imagen que no sea fácil',
  another: 'Otra imagen que no sea fácil',
  notThere: 'La imagen elegida o las palabras aún no están.',
  image: 'imagen',
  imageNumber: (index) => `imagen de prueba ${index}`,
  letGo: 'Soltar la imagen',
  own: 'su palabra',
  other: 'otra palabra',
  chooseOther: 'La otra palabra',
  nearest: 'la más cercana',
  distances: 'Distancias a la imagen',
  margin: 'margen',
  loss: (value) => `pérdida ${value}`,
  formula: 'La pérdida de esta imagen con los números de ahora',
  meaning: {
    easy: 'Su palabra está más cerca por más que el margen: la otra ya no empuja la imagen.',
    'semi-hard': 'Su palabra está más cerca, pero no por el margen: la imagen aún se acerca a ella y se aparta de la otra.',
    hard: 'La otra palabra está más cerca que la suya: la pérdida tira de la imagen hacia el lado correcto.',
  },
  regression: 'La regresión solo conoce su palabra: la imagen tiene que caer sobre su vector, coordenada a coordenada.',
  crossEntropy: (share) =>
    `La entropía cruzada enfrenta todas las palabras de clase: la suya se lleva el ${share} del softmax.`,
};
