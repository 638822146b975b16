/** Minerías en español; en qué difiere cada biblioteca; las líneas bajo la pérdida elegida. */

import type { lossWords as english } from './en.losses';

export const lossWords: typeof english = {
  minings: {
    'batch-all': {
      name: 'Todo el lote',
      hint: 'Todos los tripletes o pares válidos del lote.',
      lacking: 'Sin un positivo o un negativo no hay triplete y la pérdida es 0; los pares de un solo tipo sí cuentan.',
    },
    'batch-semi-hard': {
      name: 'Los semidifíciles',
      hint: 'Cada par positivo con el negativo más cercano que aún está más lejos que el positivo (FaceNet).',
      lacking:
        'Un par sin negativo semidifícil se deja fuera. Con pares: todos los positivos y los negativos dentro del margen.',
    },
    'batch-hard': {
      name: 'Los más difíciles',
      hint: 'Cada ancla con su positivo más lejano y su negativo más cercano. Desde cero suele hundirse en un punto: pruébalo.',
      lacking: 'Un ancla sin positivo o sin negativo se deja fuera.',
    },
    'hardest-negative': {
      name: 'El negativo más difícil',
      hint: 'Cada par positivo con su negativo más cercano, mientras quede pérdida. Desde cero se hunde como «los más difíciles».',
      lacking: 'Un par sin negativo, o cuyo negativo más cercano es fácil, se deja fuera.',
    },
    'random-negative': {
      name: 'Un negativo al azar',
      hint: 'Cada par positivo con uno de los negativos que aún tienen pérdida, elegido al azar.',
      lacking: 'Un par cuyos negativos son todos fáciles, o que no tiene ninguno, se deja fuera.',
    },
    'distance-weighted': {
      name: 'Ponderado por distancia',
      hint: 'Los negativos se sortean de modo que salgan por igual cercanos y lejanos (Wu y otros, 2017). Pesan las direcciones de los embeddings.',
      lacking: 'Un ancla cuyos negativos están todos demasiado lejos sortea entre todos; sin ninguno se deja fuera.',
    },
    easiest: {
      name: 'Los más fáciles (aviso)',
      hint: 'Cada ancla con su positivo más cercano y su negativo más lejano: pronto no queda pérdida y casi no se aprende.',
      lacking: 'Un ancla sin positivo o sin negativo se deja fuera.',
    },
    'pairs-balanced': {
      name: 'Equilibrado al azar',
      hint: 'Todos los pares positivos y otros tantos negativos, elegidos al azar.',
      lacking: 'Sin pares positivos no se elige nada; si faltan negativos, se toman todos.',
    },
    'pairs-hard-negatives': {
      name: 'Negativos difíciles',
      hint: 'Todos los pares positivos y otros tantos de los negativos más cercanos. Desde cero se hunde en un punto.',
      lacking: 'Sin pares positivos no se elige nada; si faltan negativos, se toman todos.',
    },
    'pairs-margin': {
      name: 'Dentro de los márgenes',
      hint: 'Solo los pares positivos más lejanos que su margen y los negativos más cercanos que el suyo.',
      lacking: 'Los pares de un solo tipo también cuentan; si no hay ninguno dentro de los márgenes, la pérdida es 0.',
    },
    'offline-fixed': {
      name: 'Al azar, fijos',
      hint: 'Tripletes o pares sorteados una vez al principio. Pronto son fáciles.',
      lacking: 'Se sortean del conjunto entero, donde cada clase tiene positivos y negativos.',
    },
    'offline-epoch': {
      name: 'Al azar, cada época',
      hint: 'Tripletes o pares sorteados de nuevo en cada vuelta por los datos.',
      lacking: 'Se sortean del conjunto entero, donde cada clase tiene positivos y negativos.',
    },
  },
  about: {
    summary: 'Nombres, fuente, bibliotecas',
    alsoCalled: 'También se llama',
    source: 'Fuente',
    paper: (authors, year) => `${authors}, ${year}`,
    elsewhere: 'En las bibliotecas',
    none: 'no existe',
    same: 'igual',
    lacking: 'Sin positivos o negativos',
    setWith: (settings) => `Se ajusta con esta pérdida: ${settings}.`,
  },
  differences: {
    'mean-over-all': 'media de todos, también los de pérdida 0',
    'mean-over-active': 'media solo de los que tienen pérdida',
    'mean-each-kind': 'media de los positivos activos más media de los negativos activos',
    'no-mining': 'recibe tripletes ya hechos; la minería corre por tu cuenta',
    'mines-semi-hard': 'elige por sí misma los semidifíciles (o difíciles); sin negativo semidifícil, el más lejano',
    'own-miner': 'antes hace su propia minería',
    'takes-distances': 'recibe distancias en vez de embeddings',
    'takes-scores': 'recibe dos puntuaciones; dale las dos distancias',
    'takes-logits': 'recibe logits; la capa lineal la pones tú',
    'target-per-pair': 'recibe pares con su objetivo en vez de etiquetas',
    'two-views': 'recibe un positivo por fila, según su lugar en el lote',
    'all-positives': 'el objetivo son todas las filas de la clase, no una',
    'first-pair': 'solo las dos primeras filas de cada clase',
    'positives-only': 'no tiene término para los negativos',
    'classifies-pairs': 'clasifica pares de frases',
    normalises: 'antes lleva los embeddings a longitud uno',
    'normalises-weights': 'lleva embeddings y pesos a longitud uno',
    'no-bias': 'no tiene sesgo',
    'dot-products': 'productos escalares en vez de cosenos',
    'cosine-distance': 'distancia del coseno por defecto',
    linear: 'lineal en vez de cuadrada',
    'no-half': 'sin el factor ½: el doble de grande',
    'legacy-squared': 'legacy_version: max(0, m − d²) para los negativos',
    'epsilon-lengths': 'suma 1e-12 a cada longitud al cuadrado',
    'no-epsilon': 'sin ε en las distancias',
    'slope-at-kink': 'pendiente 1 donde la bisagra vale exactamente 0',
    'margin-default': 'otro margen por defecto',
    'margin-one': 'margen fijo de 1',
    'temperature-default': 'otra temperatura por defecto',
    'other-defaults': 'otros valores por defecto',
  },
};
