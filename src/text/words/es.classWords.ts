/** Palabras en español de la tabla de palabras de las clases. */
import type { WordsWords } from './en';

export const classWordsTable: WordsWords['classWordsTable'] = {
  title: 'Palabras de las clases',
  hint: 'Las imágenes de una clase se acercan a su palabra, en inglés. Con Intro se toma otra y la ejecución empieza de nuevo; con el campo vacío vuelve la palabra propia de los datos.',
  wordFor: (name) => `Palabra para ${name}`,
  unknown: (word, kept) => `No hay vector para «${word}»; se queda «${kept}».`,
  didYouMean: '¿Querías decir…?',
  repeated: (word, name, kept) => `«${word}» ya representa a ${name}; se queda «${kept}».`,
  own: 'Las palabras propias de los datos',
};
