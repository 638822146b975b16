/** Spanish words of saving and opening runs, and of saving pictures of views. */

import type { Text } from './en';

export const saving: Text['saving'] = {
  menu: 'El entrenamiento como archivo o como código',
  save: 'Guardar',
  saveHint: 'Red, optimizador, ajustes, curvas y línea de tiempo en un solo archivo',
  open: 'Abrir …',
  openHint: 'Ocupa el lugar del entrenamiento actual. También puedes soltar el archivo en cualquier parte de la página.',
  code: 'Este experimento como código',
  codeItem: 'Como código …',
  codeHint: 'PyTorch, pytorch-metric-learning, Keras o TensorFlow.js: un programa con esta red, esta minería y esta pérdida',
  codeClose: 'Cerrar el código',
  saving: 'Guardando el entrenamiento …',
  opening: 'Abriendo el entrenamiento …',
  dropHere: 'Suelta aquí un entrenamiento guardado para abrirlo',
  opened: (file, step) => `«${file}» está abierto: el entrenamiento está en el paso ${step} y puede seguir.`,
  leftOut: (file, keys) => `«${file}» está abierto. Tiene ajustes que esta página no conoce y sigue sin ellos: ${keys}.`,
  refused: {
    foreign: ({ file }) =>
      `«${file}» no es un entrenamiento guardado por esta página, así que no se ha abierto nada. Los guardados terminan en .rlp.`,
    'newer-version': ({ file }) =>
      `«${file}» se guardó con una versión más nueva de esta página. Vuelve a cargarla para tener esa versión y abre el archivo.`,
    'too-large': ({ file, megabytes }) =>
      `«${file}» es demasiado grande para ser un entrenamiento guardado (${megabytes} MB) y no se ha abierto.`,
    truncated: ({ file }) => `«${file}» está incompleto: le falta el final. Cópialo o descárgalo otra vez.`,
    altered: ({ file }) =>
      `«${file}» se cambió o se dañó después de guardarlo (su suma de control no coincide) y no se ha abierto. El entrenamiento actual sigue igual.`,
    invalid: ({ file, where }) =>
      `«${file}» no es un entrenamiento con el que esta página pueda seguir (${where}) y no se ha abierto. El actual sigue igual.`,
    'no-gzip': ({ file }) =>
      `Este navegador no puede descomprimir «${file}». Un Firefox, Chrome, Edge o Safari actual sí puede.`,
    unreadable: ({ file, detail }) => `${file ? `«${file}»` : 'El entrenamiento'} no se ha podido leer o escribir (${detail}).`,
    'not-standing': () =>
      'No se ha podido guardar porque el motor no responde. Espera a que vuelva a entrenar y guarda entonces.',
  },
  picture: (name) => `Guardar ${name} como imagen`,
  pictureAs: (format) => `Guardar como ${format}`,
  pictureFailed: (format, detail) => `Aquí no se ha podido crear el ${format} (${detail}).`,
  pictureBlocked: 'este navegador no deja que una página lea una imagen así; en SVG sí funciona',
  pictureEmpty: 'no hay nada que se vea',
};
