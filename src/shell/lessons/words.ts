/** The words of the lessons in both languages: they are loaded with the panel or the list and with no other page. */
import { lessonWords as en } from '../../text/lessons/en';
import { lessonWords as es } from '../../text/lessons/es';

export const lessonWords = { en, es };
