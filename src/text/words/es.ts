/** Palabras en español de la página de imágenes y palabras, un archivo por vista. */
import type { WordsWords } from './en';
import { classWordsTable } from './es.classWords';
import { map } from './es.map';
import { matrix } from './es.matrix';
import { precision } from './es.precision';
import { query } from './es.query';
import { triplet } from './es.triplet';
import { vectors } from './es.vectors';

export const words: WordsWords = {
  map,
  query,
  precision,
  triplet,
  matrix,
  vectors,
  titles: {
    query: { name: 'Búsqueda', hint: 'Una palabra encuentra imágenes; una imagen, palabras' },
    triplet: { name: 'Imagen, palabra, palabra', hint: 'La imagen elegida con su palabra y otra más' },
    precision: { name: 'Precisión media', hint: 'Lo bien que cada palabra encuentra las imágenes de su clase' },
    vectors: {
      name: 'Originales o centrados',
      hint: 'Los vectores de palabras tal como se aprendieron, o sin lo que todos comparten',
    },
    matrix: {
      name: 'Palabras entre palabras',
      hint: 'A qué distancia están entre sí las palabras de clase y cuáles hicieron de negativo',
    },
  },
  classWordsTable,
  settings: 'Ajustes',
  groups: { ranking: 'Ordenación', words: 'Palabras', net: 'Red', training: 'Entrenamiento' },
  readouts: {
    precision: 'mAP',
    precisionHint: 'Media, sobre las palabras de las clases, de la precisión media con que cada una encuentra sus imágenes.',
  },
  voice: (step, loss, precision) => `Paso ${step}, pérdida ${loss}, media de la precisión media ${precision}.`,
  voiceNoPrecision: (step, loss) => `Paso ${step}, pérdida ${loss}.`,
  intro: (images) =>
    `${images} imágenes que la red nunca ha visto, entre palabras que nunca mueve. Pulsa reproducir: cada imagen se acerca a la palabra de su clase.`,
  vocabularyLoading: 'Cargando los vectores de palabras…',
  vocabularyFailed: 'No se pudieron cargar los vectores de palabras.',
  retry: 'Cargar de nuevo',
};
