/** Palabras en español de la vista; en inglés se llama: Raw against centred word vectors, with the reader's own runs. */
import type { WordsWords } from './en';

export const vectors: WordsWords['vectors'] = {
  title: 'Vectores originales y centrados',
  explained: (pairs) =>
    `Los vectores centrados son los originales menos la media de las palabras de las clases. Cada punto es uno de los ${pairs} pares de palabras: el coseno del ángulo que forman, 1 si son paralelas. La raya es la media.`,
  strip: 'Cosenos entre las palabras de las clases.',
  rowDescribed: (name, mean) => `${name}: media ${mean}.`,
  meanCosine: 'Coseno medio de dos palabras',
  meanLength: 'Longitud media',
  closest: 'Las dos más cercanas',
  outOfReach: (margin) => `Margen ${margin} inalcanzable`,
  ofPairs: (out, pairs) => `${out} de ${pairs} pares`,
  cannot: (name, margin, out, pairs) =>
    `${name}: en ${out} de ${pairs} pares de palabras ninguna imagen, esté donde esté, puede quedar más cerca de una que de la otra por ${margin}. Como negativos una de otra, siempre dejan pérdida.`,
  can: (name, margin) =>
    `${name}: entre cada dos palabras hay un lugar que está más cerca de una que de la otra por más de ${margin}.`,
  runs: 'Tus ejecuciones',
  noRuns: 'Entrena, y cada ejecución quedará aquí en una fila hasta que cierres la página.',
  run: 'Ejecución',
  steps: 'Pasos',
  images: (images) => `${images} imágenes`,
  meanPrecision: 'mAP',
  meanPrecisionHint: 'Media de la precisión media de las palabras de las clases sobre las imágenes mostradas.',
  listedPrecision: 'nuevas',
  listedPrecisionHint:
    'Media de la precisión media de las palabras con las que nunca se entrenó (la lista fija); se calcula al hacer una pausa.',
  sameWithRaw: 'Lo mismo con los originales',
  sameWithCentred: 'Lo mismo con los centrados',
  ownWords: 'palabras propias',
  seed: (seed) => `semilla ${seed}`,
  wasChanged: 'cambiada sobre la marcha',
  centredBetter: ({ raw, rawSteps, centred, centredSteps, difference }) =>
    `En tus ejecuciones los vectores centrados encuentran mejor: mAP ${centred} tras ${centredSteps} pasos, frente a ${raw} tras ${rawSteps} con los originales, ${difference} más. Todo lo demás era igual.`,
  rawBetter: ({ raw, rawSteps, centred, centredSteps, difference }) =>
    `En tus ejecuciones los vectores originales encuentran mejor: mAP ${raw} tras ${rawSteps} pasos, frente a ${centred} tras ${centredSteps} con los centrados, ${difference} más. Todo lo demás era igual.`,
  alike: ({ raw, rawSteps, centred, centredSteps }) =>
    `En tus ejecuciones apenas hay diferencia: mAP ${centred} tras ${centredSteps} pasos con vectores centrados, ${raw} tras ${rawSteps} con los originales. Todo lo demás era igual.`,
  vectors: 'Vectores',
  dataset: 'Datos',
  loss: 'Pérdida',
  negatives: 'Negativos',
  distance: 'Distancia',
  margin: 'Margen',
  seedName: 'Semilla',
  classWords: 'Palabras propias',
  imagesName: 'Imágenes',
};
