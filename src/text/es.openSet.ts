/** Palabras de la clase apartada del entrenamiento y de las etiquetas equivocadas, en español. */

import type { OpenSetWords } from './en.openSet';
import { classWords } from './es.classes';

export const openSet: OpenSetWords = {
  fields: {
    leftOut: {
      name: 'Apartada',
      hint: 'Una clase que el entrenamiento no ve nunca. Sigue en el mapa: ¿se agrupa de todos modos?',
    },
    flippedShare: {
      name: 'Mal etiquetadas',
      hint: 'Parte de las imágenes de entrenamiento que figuran como de otra clase, de 0 a 0,5. Cuáles son lo decide la semilla.',
    },
  },
  none: 'ninguna',
  nineClasses: (images) => `Con una clase apartada quedan nueve: ${images} imágenes por lote.`,
  toldWrong: (share) => `El ${share} de las imágenes de entrenamiento figura como de otra clase.`,
  leftOutMark: (className) => `${classWords(className).name}: clase nunca entrenada`,
  flippedMark: 'etiqueta equivocada',
  toldAndTruth: (told, truth) => `figura como ${classWords(told).plain}, es ${classWords(truth).plain}`,
  labelLeftOut: (className) => `Los puntos huecos, la clase ${classWords(className).plain}, quedaron fuera del entrenamiento.`,
  labelFlipped: (count) => `${count} imágenes del último lote llevan una etiqueta equivocada y un anillo.`,
  pickedFalse: (share, chance) => `De los negativos con pérdida el ${share} son falsos; por azar, el ${chance}.`,
  gathered: 'Como consultas entre todas las imágenes mostradas',
  leftOutColumn: (className) => `${classWords(className).name}, clase apartada`,
  trainedColumn: 'clases entrenadas',
  negatives: 'Negativos del último lote que tienen pérdida',
  share: 'parte',
  chance: 'por azar',
  sameClass: 'en verdad son de la clase del ancla (falsos negativos)',
  flippedAmong: 'el ancla o el negativo lleva una etiqueta equivocada',
  chanceHint: 'Por azar: dos imágenes de este lote sacadas a suertes entre las de etiqueta distinta.',
  minesNothing: 'Solo donde la pérdida recibe tripletes o pares y alguno de ellos tiene pérdida.',
  falseNegatives: 'Falsos negativos',
  falseNegativesHint:
    'De los negativos con pérdida de cada lote mostrado, los que en verdad son de la clase del ancla; a trazos, lo que daría el azar.',
  mined: (share) => `${share} elegidos`,
  byChance: (share) => `${share} por azar`,
  describe: (step, share, chance) => `Paso ${step}: el ${share} de los negativos son falsos; por azar, el ${chance}.`,
};
