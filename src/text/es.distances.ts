/** Spanish words of the distance histogram. */

import type { Text } from './en';

export const distances: Text['distances'] = {
  title: 'Todos los pares',
  same: 'misma clase',
  other: 'clases distintas',
  overlap: (share) => `Solapamiento ${share}`,
  overlapHint:
    'El área que comparten las dos curvas: 100 % si los pares de la misma clase y los de clases distintas están igual de lejos, 0 % si ninguno de clases distintas está tan cerca como uno de la misma. Medido en 60 intervalos.',
  pairs: (same, other) => `${same} pares iguales y ${other} distintos; cada curva, a escala de su propio número.`,
  margin: (margin) => `m ${margin}`,
  fromSelected: 'La regla empieza en d(a, p) del triplete elegido; la marca es su d(a, n).',
  fromMedian: 'La regla empieza en la mediana de la misma clase; con un ancla elegida, en su d(a, p).',
  absolute: 'Esta pérdida separa las clases distintas hasta que disten tanto como el margen.',
  similarity: 'Esta pérdida separa las clases distintas hasta que no se parezcan más que el margen; en esta distancia, 1 − m.',
  noMargin: 'Esta pérdida no tiene margen; este es el del recuento.',
  waiting: 'Se dibuja en cuanto se han medido todos los pares.',
  describe: (step, same, other, overlap) =>
    `Distancias en el paso ${step}: mediana ${same} dentro de una clase, ${other} entre distintas; solapamiento ${overlap}.`,
  overTime: 'A lo largo del tiempo',
  overTimeHint: 'Mediana, y la banda del percentil 10 al 90, de las distancias dentro de una clase y entre clases distintas.',
  describeOverTime: (step, same, other) =>
    `Paso ${step}: distancia mediana ${same} dentro de una clase, ${other} entre distintas.`,
};
