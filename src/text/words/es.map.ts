/** Palabras en español de la vista; en inglés se llama: Words and images on one map. */
import type { WordsWords } from './en';

export const map: WordsWords['map'] = {};
