/** Palabras en español de la vista; en inglés se llama: Words and images on one map. */
import type { WordsWords } from './en';

export const map: WordsWords['map'] = {
  stage: 'Imágenes y palabras',
  showBatchHint: 'Imágenes del último lote de entrenamiento, con líneas a las palabras que les dio la pérdida',
  byKindHint: 'Cada imagen con su palabra y la más cercana de las demás',
  clearImage: 'Soltar la imagen',
  invite: 'Haz clic en una imagen para elegirla, o en una palabra para buscarla',
  nearest: (word) => `palabra más cercana: ${word}`,
  plane: (share) => `Plano de las palabras de clase (PCA), ${share} de su varianza: aquí las distancias no son las reales`,
  batchLater: 'El último lote aparece con el próximo paso de entrenamiento',
  wordsOnly: 'Las palabras de clase, en su sitio fijo; las imágenes llegan con la red',
  nothingYet: 'El mapa aparece en cuanto estén cargados los vectores de palabras.',
  label: (words) => `Mapa de las palabras ${words}.`,
  labelImages: (count, step) => `${count} imágenes en el paso ${step}.`,
  labelAsked: (word) => `La palabra buscada es ${word}.`,
  labelChosen: (index, own, nearest, kind) =>
    `Está elegida la imagen ${index}: su palabra es ${own} y la otra, ${nearest}; ${kind}.`,
  labelKinds: (hard, semiHard, easy) =>
    `Con la más cercana de las demás palabras, ${hard} imágenes son difíciles, ${semiHard} semidifíciles y ${easy} fáciles.`,
  labelHelp: 'Las flechas pasan de una imagen a otra, Intro elige una y Escape la suelta; más, menos y cero cambian la escala.',
  table: {
    caption: (share) =>
      `Palabras de clase en su plano, que muestra el ${share} de su varianza, y cuántas imágenes de cada clase tienen más cerca cada palabra.`,
    captionStep: (step) => `Paso ${step}.`,
    word: 'Palabra',
    x: 'x',
    y: 'y',
    images: 'Imágenes',
    nearest: (word) => `más cerca de ${word}`,
    asked: (word) => `${word} (buscada)`,
  },
};
