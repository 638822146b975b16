/** Spanish words of the triplet view. */

import type { Text } from './en';

export const triplet: Text['triplet'] = {
  none: 'Un ancla, un positivo y un negativo: haz clic en un punto del mapa para elegir el ancla, o bien',
  pick: 'Buscar un triplete difícil',
  another: 'Otro triplete difícil',
  allEasy:
    'Todos los tripletes examinados son fáciles: ya no queda nada que aprender. Sube el margen y algunos volverán a ser semidifíciles.',
  notThere: 'La imagen elegida no está en el lote del instante mostrado.',
  alone: 'Esta ancla no tiene aquí ningún positivo o ningún negativo, así que no forma ningún triplete.',
  letGo: 'Soltar el ancla',
  image: (role, what) => `${role}: ${what}`,
  makeAnchor: (role, what) => `${role}: ${what}. Convertir en ancla`,
  keys: 'Las flechas izquierda y derecha recorren por distancia; Inicio vuelve al más difícil.',
  harder: { positive: 'Positivo más lejano', negative: 'Negativo más cercano' },
  easier: { positive: 'Positivo más cercano', negative: 'Negativo más lejano' },
  hardest: 'más difícil',
  backToHardest: { positive: 'Volver al positivo más lejano', negative: 'Volver al negativo más cercano' },
  rank: (place, count) => `${place} de ${count}`,
  margin: 'margen',
  bars: 'Distancias',
  loss: (value) => `pérdida ${value}`,
  pairMeaning: {
    inside: 'Esta pérdida mira pares: el negativo está dentro del margen y se aparta; el positivo se acerca.',
    outside: 'Esta pérdida mira pares: el negativo está más allá del margen y se deja en paz; el positivo se acerca.',
  },
  batchMeaning: 'Esta pérdida mira un lote entero a la vez; aquí estas tres imágenes son un lote por sí solas.',
  nPairsMeaning:
    'N-pairs enfrenta el positivo de un ancla con los de otras clases. En un solo triplete no hay ninguno, así que su pérdida es 0.',
  classesMeaning:
    'La entropía cruzada nombra cada imagen por separado y nunca compara dos; q es la parte que da a la clase correcta.',
  softMeaning: 'Con un margen suave, todo triplete conserva algo de pérdida, también uno fácil.',
  formula: 'La pérdida con los números de ahora',
  forces: 'Lo que hace el gradiente de este triplete',
  force: 'fuerza',
  towards: {
    anchor: 'atracción hacia el ancla',
    positive: 'atracción hacia el positivo',
    negative: 'atracción hacia el negativo',
  },
  away: {
    anchor: 'repulsión del ancla',
    positive: 'repulsión del positivo',
    negative: 'repulsión del negativo',
  },
  still: 'se queda donde está',
  byLabel: 'se mueve solo por su etiqueta',
  nothing: 'Nada se mueve: este triplete no tiene pérdida y su gradiente es 0.',
  noDirection: 'Nada se mueve: los puntos coinciden, y una distancia de 0 no tiene dirección.',
  asOnMap: 'Dirección como en el mapa.',
  inPlane: 'Dirección en el plano de los tres puntos: el positivo a la derecha del ancla, el negativo arriba.',
};
