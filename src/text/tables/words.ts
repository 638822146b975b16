/** The words of the tables in the language that is read. */

import { currentPart } from '../text';
import { en } from './en';
import { es } from './es';

export const currentTableWords = () => currentPart({ en, es });
