/** Palabras en español de la vista; en inglés se llama: Text query and image query. */
import type { WordsWords } from './en';

export const query: WordsWords['query'] = {};
