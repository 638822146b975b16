/** Palabras en español de la vista; en inglés se llama: Average precision of each word, and its mean over time. */
import type { WordsWords } from './en';

export const precision: WordsWords['precision'] = {
  title: 'Cómo de bien encuentran imágenes las palabras',
  hint: 'Precisión media de cada palabra: 1 si todas las imágenes de su clase van antes que las demás. Pulsa una palabra para buscar con ella.',
  taught: 'Palabras de clase',
  listed: 'No entrenadas',
  mean: 'Media',
  meanOf: (count) => `media de ${count}`,
  chance: 'azar',
  chanceHint: 'Lo que da en promedio un orden aleatorio de las imágenes mostradas.',
  nearestClassWord: 'palabra de clase más cercana',
  baselineHint:
    'Las imágenes ordenadas según la palabra de clase más cercana a esta palabra, en vez de según la palabra misma: lo que se obtiene solo de los vectores de palabras, sin que la palabra tenga un lugar propio.',
  row: (word, value) => `Buscar con «${word}»: precisión media ${value}`,
  rowWithBaseline: (word, value, baseline) =>
    `Buscar con «${word}»: precisión media ${value}; con su palabra de clase más cercana, ${baseline}`,
  curve: 'Media de las palabras de clase',
  curveHint: 'Media de la precisión media de las palabras de clase en los fotogramas de esta ejecución.',
  describe: (step, value) => `Paso ${step}: media de la precisión media ${value}.`,
  waiting: 'Se dibuja desde el primer paso.',
  tableOf: (step) => `Precisión media de las imágenes que encuentra cada palabra en el paso ${step}.`,
  word: 'Palabra',
  group: 'Grupo',
  averagePrecision: 'Precisión media',
};
