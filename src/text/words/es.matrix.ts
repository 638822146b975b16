/** Palabras en español de la vista; en inglés se llama: Word-to-word distances, and which pairs pushed each other last. */
import type { WordsWords } from './en';

export const matrix: WordsWords['matrix'] = {
  title: 'Palabras entre palabras',
  sides: 'Qué compara la matriz',
  wordsToWords: 'Palabras con palabras',
  wordsToWordsHint: 'A qué distancia están las palabras fijas, y cuáles alejaron imágenes en el último lote.',
  imagesToWords: 'Imágenes con palabras',
  imagesToWordsHint: 'De las imágenes mostradas de cada clase: cuál es la palabra de clase más cercana.',
  distance: 'distancia',
  shareOfImages: 'de las imágenes de la fila',
  near: 'cercana en GloVe',
  dot: 'fue un negativo con pérdida',
  invite:
    'Señala una celda o muévete con las flechas del teclado. Fila: la palabra propia de la imagen. Columna: la otra palabra.',
  help: 'Muévete de celda en celda con las flechas del teclado; cada una se lee debajo.',
  describe: (step) =>
    `Matriz de distancias entre las palabras de las clases, con los negativos del último lote en el paso ${step}.`,
  describeImages: (step) => `Matriz de las imágenes de cada clase según su palabra de clase más cercana, en el paso ${step}.`,
  rank: (rank, of) => (rank === 1 ? `la más cercana de ${of}` : `la ${rank}.ª más cercana de ${of}`),
  cell: (own, other, distance, rank) => `${own} → ${other}: distancia ${distance}, ${rank}.`,
  ownWord: (own) => `${own}: la palabra propia.`,
  activeFor: (active, images) => `Último lote: negativo con pérdida para ${active} de ${images} imágenes.`,
  notAllowed: 'La selección actual nunca la toma aquí como negativo.',
  nearestFor: (share, own) => `Es la palabra más cercana para el ${share} de las imágenes mostradas de ${own}.`,
  noNegatives: 'Esta pérdida no elige negativos: con la de tripletes, la matriz muestra además qué palabras empujaron.',
  noBatch: 'Tras el primer paso, la matriz muestra qué palabras alejaron imágenes.',
  noneActive:
    'En el último lote ningún negativo tuvo pérdida: todas las demás palabras están más lejos, por más que el margen.',
  nearShare: (active, share, chance) =>
    `De los ${active} negativos con pérdida del último lote, el ${share} son cercanos en GloVe (del tercio más próximo a la palabra propia); por azar sería el ${chance}.`,
  barred: 'Tachadas: las palabras que esta selección no usa.',
  pair: (of) =>
    `${of.first} y ${of.second} suman el ${of.share} de su pérdida (a partes iguales tocaría a cada par el ${of.even}). Sus palabras distan ${of.apart}, y el ${of.mistaken} de las imágenes de ${of.own} está más cerca de ${of.other} que de ninguna otra palabra. Precisión media: ${of.first} ${of.firstPrecision}, ${of.second} ${of.secondPrecision}, todas las palabras ${of.mean}.`,
  wrongTeacher:
    'Palabras cercanas en GloVe, imágenes que se confunden, y las dos se encuentran peor que la media: cada una es casi un falso negativo de la otra. La pérdida aleja la imagen de una palabra que casi es la suya; elegir primero esos negativos puede ser mal maestro.',
  nearButFound:
    'Las palabras son cercanas en GloVe, pero sus imágenes apenas se confunden o se encuentran tan bien como la media: aquí el negativo cercano no hace un daño visible.',
  notNear:
    'GloVe no pone cerca estas dos palabras: lo difícil aquí es el aspecto de las imágenes, y una selección de palabras cercanas no elegiría este par.',
  mistaken: (own, other, share, rank) =>
    `La confusión más frecuente: el ${share} de las imágenes de ${own} está más cerca de ${other} (en GloVe, ${rank} a ${own}).`,
  noneMistaken: 'Cada imagen mostrada está más cerca de su propia palabra que de cualquier otra.',
  notPlaced: 'Las imágenes se colocan cuando se muestra el primer paso.',
  tableOf: (step) => `Las palabras de las clases, de dos en dos, en el paso ${step}`,
  own: 'Palabra propia',
  other: 'Otra palabra',
  active: 'Negativo con pérdida',
  inBatch: 'Imágenes en el lote',
  lossSum: 'Suma de pérdidas',
  nearestImages: 'Imágenes mostradas más cercanas a la otra palabra',
  yes: 'sí',
  no: 'no',
};
