/** Palabras en español de la vista; en inglés se llama: Word-to-word distances, and which pairs pushed each other last. */
import type { WordsWords } from './en';

export const matrix: WordsWords['matrix'] = {};
