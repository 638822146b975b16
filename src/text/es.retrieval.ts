/** Spanish words of the search. */

import type { Text } from './en';
import { classWords } from './es.classes';

export const retrieval: Text['retrieval'] = {
  source: 'Qué se busca',
  draw: 'Dibujar',
  pick: 'Elegir',
  pad: 'Recuadro para dibujar. Con el teclado, elige una imagen de prueba; Retroceso quita el último trazo.',
  drawHere: { mnist: 'Dibuja aquí una cifra', fashion: 'Haz aquí un dibujo' },
  netSees: 'Lo que ve la red',
  netSeesHint:
    'Hecho como MNIST: tu tinta ajustada a 20 por 20 píxeles y puesta en 28 por 28 con su centro de masa en el medio.',
  undo: 'Deshacer',
  clear: 'Borrar',
  meantAs: 'Debía ser',
  notSaid: 'sin decir',
  another: (className) => `${classWords(className).another} de las imágenes de prueba`,
  classes: 'Toma otra imagen',
  image: 'Imagen de prueba',
  reading: 'La red dice',
  reads: (className, votes, of) => `La red dice ${classWords(className).plain}: ${votes} de los ${of} más cercanos.`,
  votes: (votes, of) => `${votes} de los ${of} más cercanos`,
  right: 'acierto',
  wrong: 'fallo',
  nearest: (images) => `Más cercanas de ${images} imágenes de prueba`,
  howMany: 'Cuántas vecinas',
  neighbour: (rank, className, distance) => `Vecina ${rank}: ${classWords(className).one}, distancia ${distance}`,
  neighbourHint: 'Pulsa para que sea el ancla',
  allImages: 'Todas las imágenes de prueba',
  recallAt1: 'Recall@1',
  recallHint: 'Con qué frecuencia la imagen más cercana es de la misma clase.',
  map: 'mAP@R',
  mapHint:
    'Precisión media promedio en R: se miran tantas vecinas como otras imágenes tiene la clase, y los aciertos valen más cuanto antes llegan.',
  pickFirst: 'Pulsa un punto del mapa o toma una imagen arriba.',
  drawFirst: 'Dibuja, y aquí aparecen las imágenes de prueba más cercanas.',
  waiting: 'La red la coloca con su próxima instantánea.',
  past: (step) => `En el paso ${step} la red no había visto este dibujo. Vuelve al presente o elige una imagen de prueba.`,
  mark: 'dibujada',
};
