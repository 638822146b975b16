/** Nombres en español de las palabras que significan varias pérdidas, y qué dice cada una. */

import type { families as english } from './en.families';

export const families: typeof english = {
  'ranking-loss': {
    name: 'Pérdida de ranking',
    hint: 'La palabra para todas: la pérdida mira distancias relativas entre entradas, no lo que es cada una.',
  },
  'margin-loss': {
    name: 'Pérdida de margen',
    hint: 'Dice que la pérdida pide una distancia con un margen y más allá queda satisfecha. (Wu y otros, 2017, llaman así a una pérdida propia con una frontera aprendida, que no está aquí.)',
  },
  'max-margin-loss': {
    name: 'Pérdida de margen máximo',
    hint: 'Lo mismo, dicho como en las máquinas de vectores de soporte: separar al menos por el margen.',
  },
  'hinge-loss': {
    name: 'Pérdida de bisagra',
    hint: 'Dice cómo es la curva: max(0, ·), baja recta hasta un codo y luego es 0. La bisagra de un clasificador tiene la misma forma, sobre puntuaciones.',
  },
  'contrastive-loss': {
    name: 'Pérdida contrastiva',
    hint: 'Pares: acercar los iguales y apartar los demás hasta un margen. Cuadrada en Hadsell y Caffe, lineal en pytorch-metric-learning; desde SimCLR, a menudo un softmax sobre el lote.',
  },
  'triplet-loss': {
    name: 'Pérdida de tripletes',
    hint: 'Ancla, positivo y negativo: el negativo, más lejos que el positivo por el margen.',
  },
  'pairwise-ranking-loss': {
    name: 'Pérdida de ranking por pares',
    hint: 'En aprendizaje de métricas, una pérdida sobre pares de entradas; en aprendizaje de ordenaciones, sobre pares de puntuaciones. Dos cosas, un nombre.',
  },
  'siamese-net': {
    name: 'Red siamesa',
    hint: 'Nombra la red, no la pérdida: dos ramas que comparten todos los pesos. Suele entrenarse con una pérdida sobre pares.',
  },
  'triplet-net': {
    name: 'Red de tripletes',
    hint: 'Nombra la red: tres ramas que comparten todos los pesos. Se entrena con una pérdida sobre tripletes.',
  },
  'metric-learning-loss': {
    name: 'Pérdida de aprendizaje de métricas',
    hint: 'Dice para qué sirve: un embedding en el que la distancia significa algo. Todas estas menos la entropía cruzada.',
  },
  'contrastive-learning': {
    name: 'Aprendizaje contrastivo',
    hint: 'Hoy casi siempre autosupervisado: dos vistas de una imagen son el par positivo y el resto del lote, los negativos.',
  },
  'embedding-loss': {
    name: 'Pérdida de embedding',
    hint: 'La palabra de PyTorch para sus dos pérdidas sobre pares con objetivo 1 o −1.',
  },
  'cross-modal-ranking-loss': {
    name: 'Pérdida de ranking entre modalidades',
    hint: 'También multimodal. Dice qué se ordena, no cómo: el ancla es una imagen, y positivo y negativo son palabras, o al revés. La fórmula es la de los tripletes; la página de imágenes y palabras la entrena.',
  },
};
