/** Spanish words about working without a network. */
import type { OfflineWords } from './en';

export const es: OfflineWords = {
  menu: 'Sin conexión',
  page: {
    off: 'Esta página no se guarda para usarla sin conexión.',
    fetching: 'Guardando esta página en tu dispositivo para usarla sin conexión …',
    here: 'Esta página funciona sin conexión, con sus entrenamientos grabados y los dígitos con los que empieza el entrenamiento.',
    failed: 'No se ha podido guardar esta página en tu dispositivo. Lo intentará de nuevo la próxima vez que la abras.',
  },
  size: (megabytes) => `Todos los dígitos, todas las prendas y los vectores de palabras ocupan otros ${megabytes} MB.`,
  part: (done, total) => `Ya están aquí ${done} de los ${total} MB de imágenes y vectores de palabras.`,
  all: (megabytes) => `Todas las imágenes y los vectores de palabras también están aquí (${megabytes} MB).`,
  keep: 'Guardar todo para usarlo sin conexión',
  goOn: 'Descargar el resto',
  keeping: 'Guardando todas las imágenes y los vectores',
  progress: (done, total) => `${done} de ${total} MB`,
  stop: 'Cancelar',
  remove: 'Quitar imágenes y palabras',
  failure: {
    network: (file) => `La descarga se ha interrumpido en ${file}. Lo descargado se conserva; el resto puede venir más tarde.`,
    corrupt: (file) => `${file} no ha llegado como debía. Lo descargado se conserva; el resto puede venir más tarde.`,
    full: (file) => `Tu dispositivo no tiene sitio para ${file} o no guarda nada de esta página. Lo descargado se conserva.`,
    manifest: () => 'No se ha podido leer la lista de imágenes, así que ahora no se puede descargar nada.',
  },
  version: {
    waiting:
      'Hay una versión nueva de esta página. Solo sustituirá a esta cuando lo pidas; si hay un entrenamiento en marcha, terminará.',
    replaced:
      'Otra pestaña ha cargado una versión nueva de esta página. Vuelve a cargar esta cuando te venga bien; si hay un entrenamiento en marcha, terminará.',
    load: 'Cargar la versión nueva',
    later: 'Más tarde',
  },
};
