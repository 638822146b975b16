/** Palabras de la página de comparación en español. */

import type { CompareWords } from './en';

export const es: CompareWords = {
  title: 'Lado a lado',
  presetsLabel: 'Comparaciones',
  presets: {
    losses: {
      name: 'Pérdidas',
      caption:
        'Una red, una semilla, las mismas imágenes, tres pérdidas. Según sus cinco vecinas más próximas, las tres conocen las cifras más o menos igual de bien. Como vecindarios enteros, según mAP@R y la silueta, la entropía cruzada queda claramente por detrás de las dos pérdidas de ranking, y su imagen crece mucho más: mira las reglas.',
    },
    miners: {
      name: 'Minerías',
      caption:
        'Qué negativos se le muestran a la pérdida, a longitud uno. Los más fáciles tienen la pérdida más baja de las cuatro, casi 0, y los menos aciertos: ya no queda nada de lo que aprender. El negativo al azar y los semidifíciles aprenden mejor. Los más difíciles lo han llevado todo a un punto, y su pérdida se queda en el margen.',
    },
    margins: {
      name: 'Márgenes',
      caption:
        'El margen es una unidad de longitud. Con 0,1, 1 y 5 la dispersión resulta cada vez de entre 3 y 4 márgenes, y los aciertos son parecidos. Las pérdidas se diferencian en unas cincuenta veces y no dicen cuál es mejor.',
    },
    collapse: {
      name: 'Colapso y rescate',
      caption:
        'Con los más difíciles todo cae en un punto: la pérdida se queda en el margen y la dispersión es casi nula. Recall@1 lo oculta, porque dentro del punto la mayoría de las vecinas más próximas siguen siendo las correctas; la dispersión, mAP@R y la silueta lo muestran. La tercera ejecución se rescata: desde el paso 100 usa todo el lote, y el punto vuelve a abrirse.',
    },
    sizes: {
      name: 'Dimensiones',
      caption:
        'La misma pérdida con más espacio. De 2 a 3 y a 16 dimensiones los aciertos mejoran cada vez; 64 añaden poco a 16. Con más de dos dimensiones, un mapa solo muestra la parte plana de la imagen que encuentra el PCA.',
    },
    offline: {
      name: 'Antes o durante',
      caption:
        'Sorteados de antemano, 81 imágenes dan 27 tripletes; durante el entrenamiento, todo el lote saca 40 320 de 80. Con el mismo número de imágenes, lo segundo va muy por delante: mira las curvas. Que los sorteados sean fijos o se renueven cada época importa poco aquí: aún no ha terminado ninguna época.',
    },
    'open-set': {
      name: 'Una cifra apartada',
      caption:
        'El 1, hueco aquí, no está en ningún lote de entrenamiento. Las dos pérdidas de ranking agrupan mejor las cifras con las que se entrenaron; la que nadie vio la agrupa mejor la entropía cruzada: mira las filas de mAP@R. Es una cifra y una red, no una ley: con otra cifra puede salir de otro modo.',
    },
    dirty: {
      name: 'Etiquetas equivocadas',
      caption:
        'Una quinta parte de las imágenes de entrenamiento figura como otra cifra. Por azar serían falsos 4 de cada 100 negativos; todo el lote, entre todo lo que aún cuesta algo, tiene más o menos el doble, y el negativo al azar y los semidifíciles, más de cinco veces más: lo que aún cuesta algo es cada vez más lo mal etiquetado. Aun así, los dos aprenden. Los más difíciles colapsan y son los que menos aprenden.',
    },
    words: {
      name: 'Imágenes y palabras: pérdidas',
      caption:
        'Cada imagen se acerca al vector de GloVe de la palabra de su clase: con una pérdida de ranking, por regresión o con un softmax. En el ensayo, el ranking superaba a la regresión. Aquí no, con diez palabras y una etiqueta por imagen: las palabras de clase encuentran sus imágenes casi igual de bien. Las palabras a las que no se acercó ninguna imagen encuentran menos, con cualquiera de las tres.',
    },
    'word-vectors': {
      name: 'Vectores: originales o centrados',
      caption:
        'Los diez numerales son casi paralelos en GloVe: con los vectores originales, la precisión media no llega a la mitad. Sin la media que comparten apuntan a lados distintos, y la misma red, con las mismas imágenes, pasa de nueve décimas.',
    },
  },
  own: 'Tu propia comparación: cada ejecución recibe el mismo número de imágenes.',
  setting: (name, value) => `${name} ${value}`,
  dimensions: (count) => `${count} dimensiones`,
  later: (step, change) => `desde el paso ${step}, ${change}`,
  same: 'aún sin diferencia',

  map: (run, title) => `Mapa ${run}: ${title}`,
  mapWords: (count, step) => `${count} imágenes en el paso ${step}.`,
  mapKeys: 'Las flechas van de imagen en imagen, Intro deja una señalada en todos los mapas, Escape la suelta.',
  pca: (size, share) => `PCA de ${size} dimensiones: ${share} de la varianza`,
  wordPlane: (share) => `Plano de las palabras de clase: ${share} de su varianza`,
  legend: 'Clases por color',
  pinned: (what, index) => `Señalada en todos los mapas: ${what}, imagen de prueba ${index}`,
  hint: 'Apunta a un punto para verlo en todos los mapas; un clic lo deja señalado.',
  unpin: 'Soltar la imagen señalada',
  collapsed: 'colapso: pérdida = margen, dispersión casi 0',
  collapsedElsewhere: (level) => `colapso: pérdida = ${level}, dispersión casi 0`,
  collapsedHint:
    'Recall@1 puede ocultar un colapso: siempre hay una vecina más próxima, por muy juntas que estén. La dispersión, mAP@R y la silueta lo muestran.',
  stopped: {
    'loss-not-finite': 'Detenida: su pérdida ya no es un número finito. Con Entrenar se intenta otra vez.',
    'engine-error': 'Detenida por un error. Con Entrenar se intenta otra vez.',
  },

  table: 'Números de las ejecuciones',
  columns: {
    loss: { name: 'Pérdida', hint: 'del último lote; solo se compara con igual pérdida, margen y minería' },
    activeShare: { name: 'Activos', hint: 'parte de lo que miró la pérdida que aún cuesta algo' },
    knn5: { name: '5-NN', hint: 'cuántas veces las cinco vecinas más próximas nombran bien la clase' },
    recallAt1: { name: 'Recall@1', hint: 'cuántas veces la vecina más próxima es de la misma clase' },
    meanAveragePrecisionAtR: { name: 'mAP@R', hint: 'precisión entre las R más próximas; los primeros aciertos cuentan más' },
    silhouette: { name: 'Silueta', hint: 'cuánto más cerca está la propia clase que la siguiente, de −1 a 1' },
    leftOutPrecision: {
      name: 'Apartada, mAP@R',
      hint: 'mAP@R de las imágenes de la clase que el entrenamiento no vio nunca, entre todas',
    },
    leftOutRecall: { name: 'Apartada, Recall@1', hint: 'cuántas veces la más próxima a una imagen así es de la misma clase' },
    trainedPrecision: { name: 'Entrenadas, mAP@R', hint: 'mAP@R de las imágenes de todas las demás clases' },
    wordPrecision: {
      name: 'mAP por palabras',
      hint: 'media, sobre las palabras de clase, de la precisión media con que cada una encuentra sus imágenes',
    },
    newWordPrecision: {
      name: 'mAP, palabras nuevas',
      hint: 'lo mismo para una lista fija de palabras a las que no se acercó ninguna imagen, como jeans o gown',
    },
    falseNegatives: {
      name: 'Falsos negativos',
      hint: 'de los negativos con pérdida del último lote, los que son de la propia clase del ancla con una etiqueta equivocada',
    },
    spread: { name: 'Dispersión', hint: 'distancia cuadrática media al centro; cada ejecución tiene su propia escala' },
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
  timelineHint: 'Arrastra para recorrerlas todas a la vez; la coma y el punto van un poco atrás y adelante',
  images: (count) => `${count} imágenes cada una`,
  speed: (count) => `${count} imágenes/s cada una`,

  changeRun: (run) => `Cambiar la ejecución ${run}`,
  changeAll: 'Para todas',
  changeAllHint: 'Un ajuste para todas a la vez:',
  field: 'Ajuste',
  value: 'Valor',
  oneChange: 'Como la primera, con una diferencia:',
  firstRun: 'La primera. Las demás la siguen, salvo en lo que las distingue:',
  startAgain: 'Empezar de nuevo con esto',
  restarts: 'Todas empiezan otra vez en el paso 0, para que sigan siendo comparables',
  changeNow: 'Cambiarlo desde aquí',
  changeNowHint: 'Sobre la marcha, sin volver a empezar',
  add: 'Añadir una ejecución',
  addHint: 'Una copia de la primera, para cambiarla',
  remove: 'Quitar esta ejecución',
  open: 'Abrir en el laboratorio',
};
