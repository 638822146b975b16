/** Spanish words of the learning curves. */

import type { Text } from './en';

export const curves: Text['curves'] = {
  loss: 'Pérdida',
  active: 'activos',
  margin: 'margen',
  collapse: 'colapso',
  quality: 'Aciertos',
  knn5: '5-NN',
  recallAt1: 'R@1',
  spread: 'Dispersión',
  waiting: 'Se dibuja desde el primer paso.',
  describeLoss: (step, loss, active) => `Paso ${step}: pérdida ${loss}, ${active} activos.`,
  describeQuality: (step, knn, recall) => `Paso ${step}: 5-NN ${knn}, Recall@1 ${recall}.`,
  describeSpread: (step, spread) => `Paso ${step}: dispersión ${spread}.`,
  activeHint: 'Activos: la parte de los tripletes (o pares) elegidos que aún tiene una pérdida mayor que 0.',
  knnHint:
    '5-NN: cuántas imágenes mostradas nombran bien sus cinco vecinas más próximas. Recall@1: cuántas veces acierta la más próxima.',
  spreadHint:
    'A qué distancia están los puntos de su centro común (media cuadrática). Cerca de 0, la red lo ha puesto todo en un mismo sitio.',
  keys: 'Haz clic en una curva, o usa las flechas y la tecla Intro, para ir a ese paso.',
  collapsed: 'Colapso: casi todos los puntos coinciden y la pérdida se queda clavada en el margen.',
  collapsedElsewhere: (level) =>
    `Colapso: casi todos los puntos coinciden y la pérdida se queda clavada en ${level}, su valor cuando solo hay un punto.`,
};
