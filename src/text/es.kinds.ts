/** Spanish words of the census over time and over all margins. */

import type { Text } from './en';

export const kinds: Text['kindsView'] = {
  overTime: 'A lo largo del tiempo',
  overTimeHint:
    'Parte de cada tipo entre todos los tripletes ordenados, contados con exactitud para el margen actual, instantánea a instantánea. Un clic lleva a la instantánea.',
  counted: (frames, margin) => `${frames} instantáneas contadas con margen ${margin}.`,
  recounting: (done, all, margin) =>
    `${done} de ${all} instantáneas contadas con margen ${margin}; las pálidas aún muestran su margen anterior.`,
  waiting: 'Se dibuja en cuanto se han contado los tripletes.',
  describe: (step, easy, semiHard, hard, margin) =>
    `En el paso ${step} y con margen ${margin}: ${easy} fáciles, ${semiHard} semidifíciles, ${hard} difíciles.`,
  overMargins: 'Para todos los márgenes',
  overMarginsHint:
    'Los mismos tripletes para cada margen: los difíciles no dependen de él, los fáciles pasan a semidifíciles cuando crece.',
  exactAt: (margins, step) => `Paso ${step}, contado con ${margins} márgenes.`,
  counting: (step) => `Paso ${step}; se están contando más márgenes.`,
};
