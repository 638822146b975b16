/** What the engine has to say, in Spanish: what happened, what still works, what one can do. Parameters come in as formatted text. */

import type { notices as english } from './en.notices';

/** Of several runs, the one it is about. */
const of = (run?: string) => (run ? `Entrenamiento ${run}: ` : '');

export const notices: typeof english = {
  'shard-retry': ({ file }) => `Una parte de los datos de entrenamiento${file ? ` (${file})` : ''} no llegó; se pide de nuevo.`,
  'shard-missing': ({ file, severity }) =>
    severity === 'error'
      ? `No se pudo cargar la primera parte de los datos de entrenamiento${file ? ` (${file})` : ''}, así que no se puede empezar. Comprueba la red y vuelve a cargarla.`
      : `No se pudo cargar una parte de los datos de entrenamiento${file ? ` (${file})` : ''}. El entrenamiento continúa con las imágenes que ya están; comprueba la red y vuelve a cargarla.`,
  'shard-corrupt': ({ file, severity }) =>
    severity === 'error'
      ? `La primera parte de los datos de entrenamiento${file ? ` (${file})` : ''} llegó dañada (su suma de control no coincide) y se rechazó, así que no se puede empezar. Vuelve a cargarla.`
      : `Una parte de los datos de entrenamiento${file ? ` (${file})` : ''} llegó dañada (su suma de control no coincide) y se rechazó. El entrenamiento continúa con las demás imágenes; vuelve a cargarla.`,
  'manifest-missing': () =>
    'No se pudo cargar la lista de los datos de entrenamiento, así que no se puede empezar. Comprueba la red y vuelve a cargarla.',
  'manifest-invalid': () =>
    'La lista de los datos de entrenamiento no se puede leer, así que no se puede empezar. Quizá baste con volver a cargarla; si no, esta copia de la página está incompleta.',
  'no-webassembly': () =>
    'Este navegador no tiene WebAssembly o está desactivado. El entrenamiento usa JavaScript corriente: todo funciona, pero despacio.',
  'backend-refused': ({ id, detail, chosen }) =>
    `${id || 'El motor de cálculo elegido'} no funciona en este equipo${detail ? ` (${detail})` : ''}. En su lugar se usa ${chosen || 'otro'}; la tabla de «Calcula con» explica por qué.`,
  'backend-lost': ({ backend, next }) =>
    `${backend || 'El motor de cálculo'} dejó de responder${next ? `; el entrenamiento sigue con ${next}` : ''} desde el último paso guardado. Si se repite, elige otro.`,
  'loss-not-finite': ({ step, run }) =>
    `${of(run)}La pérdida dejó de ser un número${step ? ` en el paso ${step}` : ''} y el entrenamiento se detuvo. La imagen muestra el último paso bueno. Baja la tasa de aprendizaje y pulsa Reiniciar.`,
  'nothing-selected': ({ run }) =>
    `${of(run)}La minería no encuentra en estos lotes ningún triplete del que aprender, así que la red no se mueve. Aumenta el margen o elige otra minería.`,
  'engine-error': ({ message, step, severity, run }) =>
    severity === 'warning'
      ? `Una parte de la página que calcula en segundo plano falló${message ? ` (${message})` : ''} y se inició de nuevo${step ? `; el entrenamiento sigue desde el paso ${step}` : ''}. No hay que hacer nada.`
      : `${of(run)}El entrenamiento se detuvo por un error${message ? ` (${message})` : ''}. La imagen y las curvas se conservan; reinicia para seguir.`,
  'census-error': ({ message }) =>
    `El recuento de tripletes falló dos veces${message ? ` (${message})` : ''} y queda desactivado; el entrenamiento continúa. Vuelve a cargar la página para contar.`,
};
