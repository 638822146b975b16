/** Spanish words of a picture's data as a table. */

import type { House } from './en.house';

export const table: House['table'] = {
  show: 'Datos en tabla',
  of: (name) => `${name}: datos en tabla`,
  update: 'Tomar los números de ahora',
  close: 'Cerrar',
  waiting: 'Preparando la tabla',
  empty: 'Esta imagen todavía no muestra nada.',
};
