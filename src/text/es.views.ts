/** Spanish words of the views beside the stage as a whole. */

import type { Text } from './en';

export const views: Text['views'] = {
  label: 'Vistas',
  none: 'Abre una vista arriba.',
  loading: 'Cargando esta vista',
  broken: (message) => `Esta vista ha fallado y se ha cerrado; el resto de la página sigue. (${message})`,
  again: 'Reintentar',
  close: (name) => `Cerrar ${name}`,
  names: {
    triplet: { name: 'Triplete', hint: 'Ancla, positivo y negativo elegidos: distancias, pérdida y lo que hace el gradiente.' },
    matrix: { name: 'Lote', hint: 'Todas las distancias dentro del último lote y lo que el minado elige de ellas.' },
    distances: {
      name: 'Distancias',
      hint: 'Cuánto distan las imágenes de la misma clase y las de clases distintas, y dónde cae el margen.',
    },
    kinds: { name: 'Tipos', hint: 'Tripletes fáciles, semidifíciles y difíciles a lo largo del tiempo y para cada margen.' },
    curves: { name: 'Curvas', hint: 'Pérdida, parte activa y aciertos, paso a paso.' },
    net: { name: 'Red', hint: 'La red con su único juego de pesos, y en qué se convierten en ella imágenes reales.' },
    retrieval: { name: 'Buscar', hint: 'Elige o dibuja una imagen y mira sus vecinas más cercanas.' },
  },
};
