/** Spanish words of the timeline, of playing it back, and of one training step shown in its phases. */

import type { Text } from './en';
import { classWords } from './es.classes';

export const time: Text['time'] = {
  replay: 'Reproducir',
  replayHint: 'Reproducir el entrenamiento desde aquí, o desde el principio (p)',
  stopReplay: 'Detener la reproducción',
  stopReplayHint: 'Quedarse en este paso (p)',
  speed: 'Velocidad de reproducción',
  speedValue: (speed) => `×${speed}`,
  timelineHint: 'Arrastra para recorrer el entrenamiento; la coma y el punto van al fotograma anterior y al siguiente',
  events: 'Cambios durante el entrenamiento',
  event: (step, name, from, to) => `paso ${step}: ${name}, de ${from} a ${to}`,
  stepByStep: 'Paso a paso',
  stepByStepHint:
    'Hacer un paso de entrenamiento y desmontarlo: hacia delante, minería, pérdida, hacia atrás, actualización (n)',
  phases: {
    forward: { name: 'Hacia delante', hint: 'La red coloca el lote.' },
    mining: { name: 'Minería', hint: 'Se eligen tripletes o pares.' },
    loss: { name: 'Pérdida', hint: 'Se juzga cada uno.' },
    backward: { name: 'Hacia atrás', hint: 'A cada imagen se le dice adónde ir.' },
    update: { name: 'Actualización', hint: 'Todos los pesos se mueven un poco.' },
  },
  title: (step) => `Paso ${step}`,
  waiting: 'Haciendo un paso de entrenamiento …',
  forward: (images, classes) =>
    `La red, tal como está antes de este paso, coloca ${images} imágenes de entrenamiento de ${classes} clases. Aún no se juzga nada.`,
  miningTriplets: (mining, count) =>
    `${mining}: se eligen ${count} tripletes, cada uno con un ancla, un positivo de la misma clase y un negativo de otra.`,
  miningPairs: (mining, count) => `${mining}: se eligen ${count} pares, de la misma clase o de dos distintas.`,
  miningNone: (count) => `Esta pérdida mira el lote entero a la vez: no se elige nada, tiene ${count} términos.`,
  atMargin: (margin) => ` con margen ${margin}`,
  loss: (active, selected, atMargin) => `De ${selected}, ${active} tienen una pérdida mayor que 0${atMargin}.`,
  meanOfActive: (loss) => `Su media es la pérdida: ${loss}.`,
  meanOfAll: (loss) => `La media de todos es la pérdida: ${loss}.`,
  lossNone: (selected, atMargin) =>
    `De ${selected}, ninguno tiene una pérdida mayor que 0${atMargin}: la pérdida es 0 y no se aprende nada.`,
  backward: (largest, className) =>
    `El gradiente dice hacia dónde debe moverse cada imagen para que baje la pérdida. El tirón más fuerte, ${largest}, lo recibe ${classWords(className).one}.`,
  update: (mean, largest) =>
    `Los pesos siguen al gradiente y con ellos se mueven todas las imágenes, también las que nunca se han entrenado: ${mean} de media y ${largest} como mucho.`,
  updateUnmeasured:
    'Los pesos siguen al gradiente y con ellos se mueven todas las imágenes, también las que nunca se han entrenado.',
  previousPhase: 'Fase anterior',
  nextPhase: 'Fase siguiente',
  nextStep: 'Paso siguiente',
  previousHint: 'Fase anterior (Mayús+n)',
  nextHint: 'Fase siguiente (n)',
  auto: 'Sola',
  autoHint: 'Las fases se suceden cada 1,2 segundos',
  leave: 'Salir del paso a paso',
};
