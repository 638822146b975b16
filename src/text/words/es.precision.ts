/** Palabras en español de la vista; en inglés se llama: Average precision of each word, and its mean over time. */
import type { WordsWords } from './en';

export const precision: WordsWords['precision'] = {};
