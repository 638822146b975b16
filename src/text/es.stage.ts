/** Palabras de los anillos, las fuerzas y el lote del escenario, en español. */

import type { StageWords } from './en.stage';
import { classWords } from './es.classes';

export const stage: StageWords = {
  showForces: 'Fuerzas',
  showForcesHint:
    'El gradiente de la pérdida cambiado de signo, como flecha sobre cada imagen del último lote: adónde quiere llevarla la pérdida',
  forceKey: (value) => `−gradiente ${value}`,
  forcesFlat: 'Flechas: el gradiente cambiado de signo, en la parte que muestra este plano.',
  forcesNone: 'Sin flechas: nada de este lote tiene pérdida.',
  forcesUnknown: 'Sin flechas: de este lote solo se conserva una muestra de los pares.',
  forcesOnMap: 'Las flechas se dibujan en el mapa: aquí las direcciones no son las del embedding.',
  batchLater: 'El último lote aparece con el primer paso.',
  batchWhere: 'Marcas grandes: el último lote, donde lo vio la pérdida.',
  ring: 'Margen: el anillo exterior',
  ringHint: 'Arrastra el anillo para cambiar el margen',
  batchIndex: (index) => `imagen ${index} del lote`,
  pairDistance: (distance) => `distancia ${distance}`,
  forThisPairInBatch: 'negativos de este par en el lote',
  labelAnchorInBatch: (index, className) =>
    `El ancla es la imagen ${index} del último lote, de la clase ${classWords(className).plain}.`,
  roles: 'Qué será esta imagen',
  roleHint: {
    anchor: 'Que sea el ancla',
    positive: 'Que sea el positivo',
    negative: 'Que sea el negativo',
  },
};
