/** Palabras de la página de comparación en español. */

import type { CompareWords } from './en';

export const es: CompareWords = {
  title: 'Lado a lado',
  presetsLabel: 'Comparaciones',
  presets: {
    losses: { name: 'Pérdidas', caption: '' },
    miners: { name: 'Minerías', caption: '' },
    margins: { name: 'Márgenes', caption: '' },
    collapse: { name: 'Colapso y rescate', caption: '' },
    sizes: { name: 'Dimensiones', caption: '' },
    offline: { name: 'Antes o durante', caption: '' },
  },
  own: 'Tu propia comparación: todo parte de la misma semilla y cada red recibe el mismo número de imágenes.',
  setting: (name, value) => `${name} ${value}`,
  dimensions: (count) => `${count} dimensiones`,
  later: (step, change) => `desde el paso ${step}, ${change}`,
  same: 'aún sin diferencia',

  map: (run, title) => `Mapa ${run}: ${title}`,
  mapWords: (count, step) => `${count} cifras en el paso ${step}.`,
  mapKeys: 'Las flechas van de cifra en cifra, Intro deja una señalada en todos los mapas, Escape la suelta.',
  pca: (size, share) => `PCA de ${size} dimensiones: ${share} de la varianza`,
  legend: 'Cifras por color',
  pinned: (digit, index) => `Señalada en todos los mapas: ${digit}, imagen de prueba ${index}`,
  hint: 'Apunta a una cifra para verla en todos los mapas; un clic la deja señalada.',
  unpin: 'Soltar la imagen señalada',
  collapsed: 'colapso: pérdida = margen, dispersión casi 0',
  collapsedElsewhere: (level) => `colapso: pérdida = ${level}, dispersión casi 0`,
  collapsedHint:
    'Recall@1 puede ocultar un colapso: siempre hay una vecina más próxima, por muy juntas que estén. La dispersión, mAP@R y la silueta lo muestran.',
  stopped: {
    'loss-not-finite': 'Detenida: su pérdida ya no es un número finito. Con Entrenar se intenta otra vez.',
    'engine-error': 'Detenida por un error. Con Entrenar se intenta otra vez.',
  },

  table: 'Cifras de cada entrenamiento',
  columns: {
    loss: { name: 'Pérdida', hint: 'del último lote; solo se compara con igual pérdida, margen y minería' },
    activeShare: { name: 'Activos', hint: 'parte de lo que miró la pérdida que aún cuesta algo' },
    knn5: { name: '5-NN', hint: 'cuántas veces las cinco vecinas más próximas nombran bien la cifra' },
    recallAt1: { name: 'Recall@1', hint: 'cuántas veces la vecina más próxima es la misma cifra' },
    meanAveragePrecisionAtR: { name: 'mAP@R', hint: 'precisión entre las R más próximas; los primeros aciertos cuentan más' },
    silhouette: { name: 'Silueta', hint: 'cuánto más cerca está la propia clase que la siguiente, de −1 a 1' },
    spread: { name: 'Dispersión', hint: 'distancia cuadrática media al centro; cada uno tiene su propia escala' },
    imagesSeen: { name: 'Imágenes', hint: 'imágenes que han pasado por la red: el trabajo que se compara' },
    trainedMs: { name: 'Segundos', hint: 'que tardaron sus propios pasos' },
  },
  notComparable:
    'En negrita, lo mejor. Las pérdidas no se comparan, porque cada una tiene su escala; las dispersiones tampoco.',

  chart: 'Curvas',
  chartMetric: 'Qué muestran las curvas',
  overImages: 'según las imágenes procesadas',
  waiting: 'Se dibuja desde el primer paso.',
  chartAt: (images) => `Tras ${images} imágenes:`,
  chartKeys: 'Haz clic en una curva, o usa las flechas y la tecla Intro, para ir a ese momento.',

  timeline: 'Línea de tiempo, en imágenes procesadas',
  timelineValue: (images) => `${images} imágenes`,
  timelineHint: 'Arrastra para recorrerlos todos a la vez; la coma y el punto van un poco atrás y adelante',
  images: (count) => `${count} imágenes cada uno`,
  speed: (count) => `${count} imágenes/s cada uno`,

  changeRun: (run) => `Cambiar el ${run}`,
  changeAll: 'Para todos',
  changeAllHint: 'Un ajuste para todos a la vez',
  field: 'Ajuste',
  value: 'Valor',
  oneChange: 'Como el primero, con una diferencia:',
  firstRun: 'El primero. Los demás lo siguen, salvo en lo que los distingue:',
  startAgain: 'Empezar de nuevo con esto',
  restarts: 'Todos empiezan otra vez en el paso 0, para que sigan siendo comparables',
  changeNow: 'Cambiarlo desde aquí',
  changeNowHint: 'Sobre la marcha, sin volver a empezar',
  add: 'Añadir uno',
  addHint: 'Una copia del primero, para cambiarla',
  remove: 'Quitar este',
  open: 'Abrir en el laboratorio',
};
