/** Palabras de la página de referencia en español; el compilador encuentra la que falte. */

import type { ReferenceWords } from './en';
import { families } from './es.families';
import { reading } from './es.reading';
import { troubles } from './es.troubles';

export const reference: ReferenceWords = {
  title: 'Referencia',
  lead: 'Una idea, muchos nombres. Qué significa cada nombre, qué hace su fórmula y qué calcula de verdad la capa que en tu biblioteca se llama así.',
  contents: 'En esta página',
  sections: {
    names: 'Los muchos nombres',
    formulas: 'Cada fórmula, viva',
    layers: 'Capas de las bibliotecas',
    code: 'Código de un experimento',
    troubles: 'Problemas frecuentes',
    reading: 'Para leer más',
  },

  names: {
    lead: 'Escribe o elige un nombre: una palabra que leíste, la pérdida de un artículo, una capa de tu código.',
    search: 'Buscar un nombre',
    placeholder: 'bisagra, siamesa, InfoNCE, TripletMarginLoss …',
    list: 'Nombres',
    found: (count) => (count === '1' ? '1 nombre' : `${count} nombres`),
    nothing: 'Aquí no hay ningún nombre así. Prueba con una parte.',
    kinds: { family: 'palabra', loss: 'pérdida', alias: 'también se llama', layer: 'capa' },
    means: (count) => `Puede ser cualquiera de ${count} fórmulas.`,
    meansOne: 'Es una sola fórmula.',
    lacking: (libraries) => `ninguna en ${libraries}`,
    differs: 'En qué difiere de esta fórmula',
    alsoCalled: 'También se llama',
    families,
  },

  code: {
    lead: 'Un programa que entrena en tu biblioteca lo que el laboratorio entrena aquí: red, lotes, minería y exactamente esta pérdida. Para otros ajustes, elígelos en el laboratorio: el menú del entrenamiento ofrece el mismo código.',
    loss: 'Pérdida',
  },

  formulas: {
    lead: 'Cada curva la calcula el mismo código que entrena en el laboratorio. Arrastra la marca por ella, o enfócala y usa las flechas.',
    needs: {
      pairs: 'pares, y si son de la misma clase',
      triplets: 'tripletes de ancla, positivo y negativo',
      batch: 'un lote entero con etiquetas',
      classes: 'una etiqueta por imagen y una capa lineal',
    },
    needsLabel: 'Necesita',
    minings: 'Minería',
    source: 'Fuente',
    train: 'Entrenarla',
    sandbox: 'En la pizarra',
    names: 'Nombres y capas',
    axes: {
      distance: { pair: 'distancia d(i, j)', triplet: 'distancia al negativo d(a, n)' },
      cosine: { pair: 'coseno s(i, j)', triplet: 'coseno con el negativo s(a, n)' },
      dot: { pair: 'producto escalar s(i, j)', triplet: 'producto escalar con el negativo s(a, n)' },
      logit: { pair: 'logit', triplet: 'logit de la clase correcta sobre el de la otra' },
    },
    given: {
      distance: 'Distancia al positivo d(a, p)',
      cosine: 'Coseno con el positivo s(a, p)',
      dot: 'Producto escalar con el positivo s(a, p)',
      logit: '',
    },
    lines: { whole: 'pérdida', positive: 'misma clase', negative: 'otra clase' },
    place: (name) => `Lugar en la curva de ${name}`,
    loss: 'pérdida',
    slope: 'pendiente',
    spoken: (x, values) => `${x}: ${values}`,
    spokenLine: (line, value) => `${line} ${value}`,
    restored: 'Valores por defecto',
  },

  layers: {
    lead: 'Cada capa recibe los mismos cuatro puntos: dos de una clase (●) y dos de otra (■). El resultado difiere, y he aquí por qué.',
    points: 'Cuatro puntos',
    pointName: (index, group) => `Punto ${index}, clase ${group}`,
    pointHelp: 'Las flechas lo mueven; con Mayúsculas, a pasos mayores.',
    coordinate: (index, axis) => `Punto ${index}, ${axis}`,
    margin: 'Un margen para todas',
    restore: 'Puntos como al principio',
    caption: 'Lo que cada capa hace de estos cuatro puntos',
    columns: {
      layer: 'Capa',
      atMargin: (margin) => `Pérdida con margen ${margin}`,
      own: 'Pérdida por defecto',
      ownSetting: 'Margen por defecto',
      terms: 'Recibe',
      distance: 'Distancia',
      length: 'Longitud uno antes',
      half: 'Mitad del cuadrado',
      mean: 'Media de',
      heldBy: 'Lo respalda',
    },
    groups: { triplets: 'Sobre tripletes', pairs: 'Sobre pares', batch: 'Sobre un lote' },
    homes: {
      'siamese-triplet': 'siamese-triplet (código para PyTorch)',
      'tensorflow-triplet-loss': 'tensorflow-triplet-loss (código de Moindrot)',
      'keras.io': 'Keras (su ejemplo)',
    },
    terms: {
      'ordered-triplets': 'cada (a, p, n), también (p, a, n)',
      'unordered-triplets': 'cada (a, p, n) con a antes que p',
      pairs: 'cada par una vez',
      batch: 'el lote',
    },
    distances: { euclidean: 'd', squared: 'd²', cosine: 'coseno', dot: 'producto escalar' },
    means: {
      all: 'todos',
      active: 'los que tienen pérdida',
      'each-kind': 'positivos con pérdida, más negativos con pérdida',
      anchors: 'anclas',
      positives: 'pares positivos',
    },
    minesFirst: {
      'tfa-semi-hard': 'mina: el negativo más cercano más allá del positivo; si no hay, el más lejano',
      'moindrot-hard': 'mina: positivo más lejano, negativo más cercano',
    },
    temperature: (value) => `τ ${value}`,
    yes: 'sí',
    no: 'no',
    none: '–',
    documented: 'según su documentación',
    note: 'Donde se nombran casos de referencia, los valores de la propia biblioteca respaldan nuestra variante con nueve decimales (src/ranking/libraryLayers.test.ts). «Según su documentación» quiere decir: calculado con la fórmula que la biblioteca documenta, sin compararlo con una ejecución suya. Las capas de PyTorch suman 10⁻⁶ a cada coordenada de una diferencia. Las que reciben pares o tripletes ya hechos los reciben todos.',
    observe: (ratio) =>
      `Caffe y TensorFlow Addons: los mismos pares, los mismos cuadrados, y una pérdida que difiere en un factor de ${ratio}.`,
  },

  troubles,
  reading,
};
