/** Spanish words of the distance histogram. */

import type { Text } from './en';

export const distances: Text['distances'] = {
  title: 'Todos los pares de cifras mostradas',
  same: 'misma cifra',
  other: 'cifras distintas',
  overlap: (share) => `Solapamiento ${share}`,
  overlapHint:
    'El área que comparten las dos curvas: 100 % si las cifras iguales y las distintas están igual de lejos, 0 % si ningún par distinto está tan cerca como uno igual. Medido en 60 intervalos.',
  pairs: (same, other) => `${same} pares de la misma cifra y ${other} de cifras distintas; cada curva, según su propio número.`,
  margin: (margin) => `m ${margin}`,
  fromSelected: 'El margen como regla desde d(a, p) del triplete elegido; la marca es d(a, n).',
  fromMedian: 'El margen como regla desde la distancia mediana entre cifras iguales. Elige un ancla para medir desde su par.',
  absolute: 'Esta pérdida separa las cifras distintas hasta que disten tanto como el margen.',
  beyond: 'El margen queda fuera de la imagen.',
  waiting: 'Se dibuja en cuanto se han medido todos los pares.',
  describe: (step, same, other, overlap) =>
    `Distancias en el paso ${step}: mediana ${same} entre cifras iguales, ${other} entre distintas; solapamiento ${overlap}.`,
  overTime: 'A lo largo del tiempo',
  overTimeHint: 'Mediana, y la banda del percentil 10 al 90, de las distancias entre cifras iguales y entre distintas.',
  describeOverTime: (frames, same, other) =>
    `Distancias a lo largo del tiempo, ${frames} instantáneas medidas. Aquí la mediana es ${same} entre cifras iguales y ${other} entre distintas.`,
};
