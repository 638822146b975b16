/** Spanish words of the search. */

import type { Text } from './en';

export const retrieval: Text['retrieval'] = {
  source: 'Qué se busca',
  draw: 'Dibujar',
  pick: 'Elegir',
  pad: 'Recuadro para dibujar. Con el teclado, elige una imagen de prueba; Retroceso quita el último trazo.',
  drawHere: 'Dibuja aquí una cifra',
  netSees: 'Lo que ve la red',
  netSeesHint:
    'Hecho como MNIST: tu tinta ajustada a 20 por 20 píxeles y puesta en 28 por 28 con su centro de masa en el medio.',
  undo: 'Deshacer',
  clear: 'Borrar',
  meantAs: 'Debía ser',
  notSaid: 'sin decir',
  another: (digit) => `Otro ${digit} de las imágenes de prueba`,
  digits: 'Toma otro',
  image: 'Imagen de prueba',
  reading: 'La red lee',
  reads: (digit, votes, of) => `La red lee ${digit}: ${votes} de los ${of} más cercanos.`,
  votes: (votes, of) => `${votes} de los ${of} más cercanos`,
  right: 'acierto',
  wrong: 'fallo',
  nearest: (images) => `Más cercanas de ${images} imágenes de prueba`,
  howMany: 'Cuántas vecinas',
  neighbour: (rank, digit, distance) => `Vecina ${rank}: cifra ${digit}, distancia ${distance}`,
  neighbourHint: 'Pulsa para que sea el ancla',
  allImages: 'Todas las imágenes de prueba',
  recallAt1: 'Recall@1',
  recallHint: 'Con qué frecuencia la imagen más cercana muestra la misma cifra.',
  map: 'mAP@R',
  mapHint:
    'Precisión media promedio en R: se miran tantas vecinas como otras imágenes tiene la cifra, y los aciertos valen más cuanto antes llegan.',
  pickFirst: 'Pulsa un punto del mapa o toma una cifra arriba.',
  drawFirst: 'Dibuja, y aquí aparecen las imágenes de prueba más cercanas.',
  waiting: 'La red la coloca con su próxima instantánea.',
  past: (step) => `En el paso ${step} la red no había visto este dibujo. Vuelve al presente o elige una imagen de prueba.`,
  mark: 'dibujada',
};
