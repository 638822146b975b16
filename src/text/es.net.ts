/** Spanish words of the view of the net. */

import type { Text } from './en';
import { classWords } from './es.classes';

export const net: Text['net'] = {
  waiting: 'La red aparece en cuanto esté lista.',
  weights: (count) => `Un solo juego de pesos: ${count} números`,
  copies: {
    pairs: 'Dos ramas, una red: las dos imágenes pasan por los mismos pesos.',
    triplets: 'Tres ramas, una red: las tres imágenes pasan por los mismos pesos.',
  },
  ofSelection: { pairs: 'Imágenes: del triplete elegido', triplets: 'Imágenes: el triplete elegido' },
  ofBatch: { pairs: 'Imágenes: un par del último lote', triplets: 'Imágenes: un triplete del último lote' },
  ofProbe: { pairs: 'Imágenes: dos de prueba', triplets: 'Imágenes: tres de prueba' },
  atStep: (step) => `Red del paso ${step}`,
  gone: (past, now) => `Los pesos del paso ${past} ya no existen: esta es la red tal como está ahora, en el paso ${now}.`,
  pair: 'Par',
  same: 'Misma clase',
  different: 'Clases distintas',
  roles: { first: 'primera', second: 'segunda' },
  image: (role, className) => `${role}: ${classWords(className).one}. Pulsa para elegir estas imágenes en todas las vistas.`,
  kinds: {
    convolution: 'convolución',
    dense: 'capa densa',
    prelu: 'PReLU, una pendiente aprendida para lo negativo',
    'max-pool': 'agrupación por máximo',
    normalise: 'dividida por su longitud',
  },
  detail: (name, kind, from, to) => `${name}, ${kind}: ${from} → ${to}.`,
  parameters: (count) => `${count} parámetros.`,
  filters: (count, units, size) => `Pesos de la primera capa: ${count} de ${units} unidades, de ${size} píxeles`,
  filtersAll: (count, size) => `Filtros de la primera capa: los ${count}, de ${size} píxeles`,
  detailHint: 'Señala una capa, o llega a ella con el tabulador, para ver qué es.',
  negative: 'negativo',
  positive: 'positivo',
  scale: 'Color: el valor, cada capa según su máximo',
  distance: (of) => `d(${of})`,
  loss: (name) => `Pérdida (${name})`,
  lossOfBatch: 'no se calcula solo con estas imágenes: mira su fórmula en los ajustes',
};
