/** Palabras en español de la vista; en inglés se llama: The strip: image, its word, another word. */
import type { WordsWords } from './en';

export const triplet: WordsWords['triplet'] = {};
