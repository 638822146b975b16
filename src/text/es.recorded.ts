/** Spanish words of recorded runs. */

import type { Text } from './en';

export const recorded: Text['recorded'] = {
  label: 'Entrenamiento grabado',
  hint: 'Lo entrenó el código de esta misma página y se grabó. En este equipo no se entrena nada hasta que tú lo pidas.',
  loading: 'Cargando el entrenamiento grabado',
  titles: {
    triplet: 'Tripletes, todo el lote',
    contrastive: 'Contrastiva',
    'cross-entropy': 'Entropía cruzada',
    collapse: 'Los más difíciles: se hunde en un punto',
    'collapse-and-rescue': 'Hundido y rescatado con todo el lote',
    'triplet-3d': 'Tripletes en tres dimensiones',
    losses: 'Tres pérdidas, lado a lado',
    miners: 'Cuatro minerías, lado a lado',
    margins: 'Tres márgenes, lado a lado',
    rescue: 'Colapso y rescate, lado a lado',
  },
  experiment: (loss, mining, net, size, seed) => [loss, mining, net, `${size}D`, `semilla ${seed}`].filter(Boolean).join(', '),
  steps: (steps) => `${steps} pasos`,
  trainSame: 'Entrenar lo mismo en vivo',
  trainSameHint: 'Los mismos ajustes y la misma semilla desde el paso 0, en este equipo. La grabación termina.',
  trainSameWithEvents:
    'Los ajustes del principio y la misma semilla desde el paso 0, en este equipo. Lo que se cambió por el camino lo cambias tú.',
  trainWithMargin: (margin) => `Entrenar en vivo con margen ${margin}`,
  changed: (changes) => `Una grabación no puede seguir este cambio: ${changes}.`,
  change: (name, value) => `${name} → ${value}`,
  trainChanged: 'Entrenar en vivo así',
  keep: 'Seguir con la grabación',
  over: (step) => `La grabación termina aquí, en el paso ${step}.`,
  play: 'Reproducir',
  playHint: 'Reproducir la grabación (espacio)',
  pauseHint: 'Parar la reproducción (espacio)',
  next: 'Siguiente',
  nextHint: 'El siguiente paso grabado (s)',
  start: 'Inicio',
  startHint: 'Volver al paso 0 de la grabación (r)',
  end: 'Final',
  toEnd: 'Ir al final',
  list: 'Entrenamientos grabados',
  compared: 'Grabado',
  comparedSummary: (images, steps) => `${images} cifras, ${steps} pasos, entrenado de antemano por el código de esta página`,
  showComparison: 'Ver la grabación',
  showComparisonHint: 'La misma comparación, entrenada de antemano: se ve enseguida y aquí no se entrena nada',
  comparedLive:
    'Todas las ejecuciones con los mismos ajustes y la misma semilla desde el paso 0, en este equipo. La grabación termina.',
  showOne: 'Ver un entrenamiento grabado',
  lacks: {
    net: 'Una grabación guarda dónde estaban las cifras, no la red. Entrena lo mismo en vivo para ver la red por dentro.',
    drawn: 'Una grabación no tiene red que pueda situar tu dibujo. Elige una cifra o entrena lo mismo en vivo.',
    batch: 'Una grabación no guarda los lotes de entrenamiento. Entrena lo mismo en vivo para verlos.',
  },
  failures: {
    unknown: (id, _detail) => `Aquí no hay ningún entrenamiento grabado «${id}», así que la página entrena en su lugar.`,
    unreachable: (id, detail) =>
      `El entrenamiento grabado «${id}» no se ha podido cargar (${detail}), así que la página entrena en su lugar. Comprueba la red y vuelve a cargar la página.`,
    broken: (id, detail) =>
      `El entrenamiento grabado «${id}» ha llegado dañado o no es una grabación (${detail}), así que la página entrena en su lugar.`,
    single: (id, _detail) =>
      `El entrenamiento grabado «${id}» es uno solo y no tiene con qué compararse; lo reproduce el laboratorio. Aquí la página entrena en su lugar.`,
    newer: (id, _detail) =>
      `El entrenamiento grabado «${id}» se hizo con una versión más nueva de esta página. Vuelve a cargarla para tener esa versión; mientras tanto, entrena.`,
  },
};
