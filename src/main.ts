/** The first script of the page, and small: asks for all that the address needs (ahead.ts), React and the stores among it, and starts when they are here. */
import { askAhead } from './ahead';

askAhead(location.search);
void import('./start').then(({ showFirstPage }) => showFirstPage());
