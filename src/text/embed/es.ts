/** Palabras en español de un recuadro insertado: la línea fina bajo la imagen y lo que se ve antes de entrenar. */
import type { EmbedWords } from './en';

const things = { mnist: 'dígitos manuscritos', fashion: 'imágenes de ropa' };

export const es: EmbedWords = {
  controls: 'Controles',
  play: 'Reproducir',
  pause: 'Pausa',
  step: 'Un paso',
  reset: 'Volver al comienzo',
  stepShown: (step) => `paso ${step}`,
  full: 'Abrir la página completa',
  fullHint: 'La página completa en este mismo estado, en una pestaña nueva',
  train: 'Entrenar aquí',
  trainHint: 'Carga el código de entrenamiento y las imágenes (cerca de 1 MB) y entrena la red en esta página',
  trainRecordedHint:
    'Esto es una grabación. Entrena aquí la misma red: carga el código de entrenamiento y las imágenes (cerca de 1 MB)',
  recorded: 'Grabación',
  about: {
    run: (dataset) => `Una red pequeña aprende a colocar ${things[dataset]}, aquí mismo, en esta página.`,
    compare: (dataset) =>
      `Varias redes pequeñas aprenden en paralelo a colocar ${things[dataset]}, aquí mismo, en esta página.`,
    lesson: 'Una lección de pocos minutos: haz una predicción, mira cómo aprende una red pequeña y compara.',
  },
  begin: 'Empezar la lección',
  beginHint: 'Carga el código de entrenamiento y las imágenes (cerca de 1 MB) si la lección lo necesita',
  wheel: (isMac) => `${isMac ? '⌘' : 'Ctrl'} + rueda para ampliar, o haz clic antes en la imagen`,
  noLesson: 'La lección que pide este recuadro no existe.',
};
