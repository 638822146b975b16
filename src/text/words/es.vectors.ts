/** Palabras en español de la vista; en inglés se llama: Raw against centred word vectors, with the reader's own runs. */
import type { WordsWords } from './en';

export const vectors: WordsWords['vectors'] = {};
