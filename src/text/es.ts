/** Every word of the page in Spanish; the compiler finds a missing one. */

import type { Text } from './en';
import { classWords } from './es.classes';
import { curves } from './es.curves';
import { distances } from './es.distances';
import { house } from './es.house';
import { kinds as kindsView } from './es.kinds';
import { lossWords } from './es.losses';
import { matrix } from './es.matrix';
import { metrics } from './es.metrics';
import { net } from './es.net';
import { notices } from './es.notices';
import { openSet } from './es.openSet';
import { recorded } from './es.recorded';
import { retrieval } from './es.retrieval';
import { saving } from './es.saving';
import { stage } from './es.stage';
import { time } from './es.time';
import { triplet } from './es.triplet';
import { views } from './es.views';
import { wordTask } from './es.wordTask';

export const es = {
  ...house,

  classWords,

  first: {
    images: { mnist: 'cifras manuscritas', fashion: 'imágenes de ropa, calzado y bolsos' },
    sentence: (count, images) =>
      `Cada punto es una de ${count} ${images} con las que la red nunca ha entrenado. Aún no ha aprendido nada: las clases están unas encima de otras.`,
    invite: 'Pulsa Entrenar y mira cómo encuentran su sitio.',
    lesson: '¿Es tu primera vez? Empieza por un triplete (2 minutos)',
  },

  phases: {
    data: 'Cargando imágenes',
    backend: 'Eligiendo con qué calcular',
    compile: 'Preparando la red',
    ready: 'Lista',
    starting: 'Arrancando el motor',
    failed: 'El motor se ha detenido',
  },
  progress: {
    bytes: (done, total) => `${done} de ${total} kB`,
    parts: (done, total) => `${done} de ${total}`,
    moreData: (loaded, total) => `${loaded} de ${total} imágenes de entrenamiento`,
    allData: (total) => `Las ${total} imágenes de entrenamiento`,
  },

  run: {
    controls: 'Entrenamiento',
    play: 'Entrenar',
    pause: 'Pausa',
    step: 'Paso',
    reset: 'Reiniciar',
    playHint: 'Entrenar hasta la pausa (espacio)',
    pauseHint: 'Detener el entrenamiento (espacio)',
    stepHint: 'Un paso de entrenamiento (s)',
    resetHint: 'Volver al paso 0: mismos pesos, mismos lotes (r)',
    pauses: {
      asked: '',
      limit: 'En pausa: se hicieron los pasos que pide la dirección.',
      error: 'Detenido por un error; lee el mensaje.',
      'waiting-for-data': 'Esperando imágenes de entrenamiento.',
      hidden: 'En pausa mientras no se ve.',
      elsewhere: 'En pausa: ahora entrena otro recuadro de esta página.',
    },
    timeline: 'Línea de tiempo',
    timelineValue: (step) => `paso ${step}`,
    live: 'En vivo',
    goLive: 'Volver a en vivo',
    stepLabel: 'Paso',
    imagesSeen: 'Imágenes vistas',
    stepsPerSecond: 'Pasos/s',
    loss: 'Pérdida',
    knn5: '5-NN',
    recallAt1: 'Recall@1',
    spread: 'Dispersión',
    status: (step, loss, knn) => `Paso ${step}, pérdida ${loss}, ${knn} de aciertos de los vecinos más próximos.`,
    statusNoKnn: (step, loss) => `Paso ${step}, pérdida ${loss}.`,
  },

  backend: {
    label: 'Calcula con',
    none: 'aún sin elegir',
    change: 'Cambiar',
    auto: 'Automático',
    table: 'Motores de cálculo probados en este equipo',
    columnName: 'Motor',
    columnStep: 'ms por paso',
    columnVerdict: 'Resultado',
    restarts: 'Al cambiar de motor se empieza otra vez desde el paso 0.',
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'JavaScript' },
    verdicts: {
      'chosen-fastest': 'Elegido: el más rápido en una prueba corta en este equipo.',
      'chosen-only': 'Elegido: el único que funciona aquí.',
      'chosen-by-user': 'Elegido por ti.',
      slower: 'Funciona, pero fue más lento en la prueba.',
      absent: 'Este navegador no lo ofrece.',
      'software-adapter': 'Descartado: aquí se emula por software, que es mucho más lento.',
      'failed-self-test': 'Descartado: calculó mal un gradiente en la autoprueba.',
      'failed-start': 'Descartado: no se pudo arrancar.',
      lost: 'Se perdió durante el entrenamiento y otro ocupó su lugar.',
      'not-tried': 'Sin probar: antes se encontró uno mejor.',
    },
  },

  map: {
    stage: 'Embedding',
    colourBy: 'Color según',
    byClass: 'Clase',
    byKind: 'Tipo de triplete',
    view: 'Vista',
    mapView: 'Mapa',
    anchorView: 'Ancla',
    mapHint: 'El plano al que proyecta la red, o su mejor imagen plana',
    anchorHint: 'El radio es la distancia real al ancla, en todas las dimensiones del embedding',
    showBatch: 'Último lote',
    showBatchHint: 'Tripletes del último lote: líneas de cada ancla a su positivo y a su negativo',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    zoomReset: 'Ver todo',
    clearAnchor: 'Soltar el ancla',
    clickForAnchor: 'Haz clic en un punto para que sea el ancla',
    pickForAnchorView: 'Elige primero un ancla: haz clic en un punto.',
    anchor: 'ancla',
    positive: 'positivo',
    negative: 'negativo',
    pca: (size, share) => `${size} dimensiones, aplanadas con PCA: se muestra el ${share} de la varianza`,
    radiusIsDistance: (size) => `Radio: distancia real al ancla en ${size} dimensiones`,
    radiusIsCosine: 'Radio: distancia del coseno al ancla, 0 en su dirección, 2 en la opuesta',
    cosineOnMap: 'La distancia del coseno es el ángulo visto desde el centro: los anillos están en la vista del ancla',
    marginBar: (margin) => `margen ${margin}`,
    marginBarSquared: (margin) => `√margen, margen ${margin}`,
    nearestKind:
      'Cada punto como ancla, con su positivo y su negativo más cercanos. Difícil: su vecino más próximo es de otra clase.',
    nearestKindShort: 'cada punto con su positivo y su negativo más cercanos',
    label: (count, classes) => `Embedding de ${count} imágenes en ${classes} clases.`,
    labelStep: (step) => `Paso ${step}.`,
    labelAnchor: (index, className) => `El ancla es la imagen ${index}, ${classWords(className).one}.`,
    labelPair: (hard, semiHard, easy) =>
      `De sus negativos, ${hard} son difíciles, ${semiHard} semidifíciles y ${easy} fáciles para el positivo elegido.`,
    labelHelp:
      'Las flechas pasan de un punto a otro y la B lleva al lote y vuelve. Intro hace de un punto el ancla; después, de uno de su clase el positivo y de uno de otra el negativo; con Mayúsculas pasa a ser el ancla. Escape lo suelta; más, menos y cero cambian la escala. El anillo exterior es el deslizador que viene después.',
    pointTitle: (className) => classWords(className).one,
    pointIndex: (index) => `imagen de prueba ${index}`,
    forThisPair: 'negativos de este par',
    nothingYet: 'La imagen aparece en cuanto la red haya colocado las imágenes.',
    showingStep: (step) => `Se muestra el paso ${step}`,
  },

  census: {
    title: 'Tripletes',
    ...house.margin,
    total: (triplets, images) => `Los ${triplets} tripletes ordenados de ${images} imágenes de prueba, contados uno a uno.`,
    ordered: 'Ordenados: (a, p, n) y (p, a, n) cuentan los dos. Un empate pertenece al tipo más difícil.',
    summary: (easy, semiHard, hard) => `${easy} fáciles, ${semiHard} semidifíciles, ${hard} difíciles`,
    waiting: 'Se cuentan en cuanto haya un embedding.',
  },

  curves,
  triplet,

  metrics,

  settings: {
    title: 'Ajustes',
    restarts: 'reinicia',
    restartsHint: 'Al cambiarlo se empieza otra vez desde el paso 0.',
    restartsLegend: 'marca lo que empieza otra vez desde el paso 0; lo demás cambia sobre la marcha.',
    live: 'cambia sobre la marcha',
    newSeed: 'Otra semilla',
    seedHint: 'Una semilla decide pesos y lotes. La misma semilla con el mismo motor repite el entrenamiento exactamente.',
    group: { ranking: 'Ranking', net: 'Red', training: 'Entrenamiento', data: 'Datos' },
    fields: {
      dataset: { name: 'Datos', hint: 'Cifras manuscritas o imágenes de ropa, de 28 por 28 píxeles.' },
      loss: { name: 'Pérdida', hint: 'Por qué se penaliza a la red.' },
      distance: { name: 'Distancia', hint: 'Cómo mide la pérdida la separación de dos embeddings.' },
      mining: { name: 'Minería', hint: 'Qué tripletes o pares de un lote mira la pérdida.' },
      ...openSet.fields,
      ...wordTask.fields,
      ...house.choices.parameters,
      net: {
        name: 'Red',
        hint: 'Lo que convierte una imagen en un embedding. Ancla, positivo y negativo pasan por los mismos pesos.',
      },
      embeddingSize: { name: 'Dimensiones', hint: 'Cuántos números puede usar la red para colocar una imagen.' },
      normalise: { name: 'Longitud uno', hint: 'Pone cada embedding en un círculo o una esfera de radio 1.' },
      optimiser: { name: 'Optimizador', hint: 'Cómo se convierten los gradientes en pasos.' },
      learningRate: { name: 'Tasa de aprendizaje', hint: 'Hasta dónde llega cada paso.' },
      classesPerBatch: { name: 'Clases P', hint: 'Cuántas clases distintas hay en cada lote.' },
      samplesPerClass: { name: 'Muestras K', hint: 'Cuántas imágenes de cada una.' },
      seed: { name: 'Semilla', hint: 'De donde sale todo el azar.' },
      shownImages: {
        name: 'Se muestran',
        hint: 'Cuántas imágenes de prueba hay en el mapa y en el recuento. Menos es más rápido; el entrenamiento es el mismo.',
      },
      backend: { name: 'Motor', hint: 'Dónde se calcula la red.' },
    },
    ...house.choices,
    ...lossWords,
    nets: {
      mlp: { name: 'MLP', hint: '784 → 128 → 64 → embedding: no sabe qué es una imagen, pero es rápida.' },
      'small-cnn': {
        name: 'CNN pequeña',
        hint: 'Dos convoluciones con salto y una capa densa: la que más aprende en los primeros segundos.',
      },
      lenet: {
        name: 'LeNet',
        hint: 'Dos convoluciones grandes con reducción y dos capas densas: la más lenta y, al final, la mejor.',
      },
    },
    optimisers: {
      adam: { name: 'Adam', hint: 'Adapta el paso de cada peso.' },
      sgd: { name: 'SGD', hint: 'Pasos sencillos cuesta abajo por el gradiente.' },
    },
    datasets: {
      mnist: { name: 'Cifras MNIST', hint: 'Cifras manuscritas: 60.000 para entrenar; se muestran 2000 de las de prueba.' },
      fashion: {
        name: 'Fashion-MNIST',
        hint: 'Imágenes de ropa, calzado y bolsos: 17.500 para entrenar; se muestran 2000 de las de prueba.',
      },
    },
    yes: 'Sí',
    no: 'No',
    wholeBatch: 'Esta pérdida mira el lote entero a la vez: no hay nada que elegir.',
    onlyMeasured: 'No interviene en el entrenamiento: con ella se miden vecinos, anillos y recuentos.',
    cosineInPlane:
      'En dos dimensiones las clases están en un círculo y no pueden adelantarse: se aprende menos que con longitudes. Más dimensiones ayudan.',
    cosineUnreachable: 'No hay dos direcciones a más distancia que 2: este margen nunca se puede cumplir.',
    marginUnreachable: (farthest) =>
      `Con longitud uno no hay dos embeddings a más distancia que ${farthest}: este margen nunca se puede cumplir.`,
    nothingSemiHard: 'Con margen 0 nada es semidifícil, así que esta minería no encuentra de qué aprender.',
    batchOf: (images) => `${images} imágenes por lote`,
  },

  tabs: { label: 'Más', views: 'Vistas', settings: 'Ajustes' },
  stage,
  views,
  matrix,
  distances,
  kindsView,
  net,
  retrieval,
  recorded,
  time,
  saving,
  openSet,
  wordTask,

  notices: {
    region: house.messages,
    dismiss: 'Cerrar',
    retryData: 'Volver a cargar',
    restart: 'Empezar de nuevo',
    ...notices,
  },

  missing: {
    worker:
      'Este navegador no puede entrenar en segundo plano (no tiene «module workers»), así que aquí no se puede entrenar nada. La página y sus explicaciones sí funcionan; un Firefox, Chrome, Edge o Safari actual lo ejecuta todo.',
    webAssembly:
      'Este navegador no tiene WebAssembly o está desactivado. Sin una tarjeta gráfica utilizable, se entrena en JavaScript corriente y será lento.',
  },
} satisfies Text;
