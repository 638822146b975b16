/** Palabras de la exportación de código; lo que dice el propio programa está en inglés en ambos idiomas (src/export). */

import type { CodeWords } from './en';

export const code: CodeWords = {
  targets: 'Biblioteca',
  copy: 'Copiar',
  copied: 'Copiado.',
  selected: 'Este navegador no deja que la página copie. Está todo seleccionado: pulsa Ctrl+C (⌘C).',
  download: 'Descargar archivo',
  listing: (framework) => `El programa para ${framework}`,
  differs: 'En qué no es como la página',
  refused: (framework) => `No hay programa para ${framework}`,
  differences: {
    'other-chance':
      'Los pesos, los lotes y los sorteos salen de los números aleatorios de la biblioteca: la semilla repite una ejecución del programa, no la de la página.',
    'whole-data':
      'Los lotes se toman desde el primer paso de todo el conjunto de entrenamiento, 60.000 imágenes, con píxeles de 8 bits; la página empieza con 2.000, añade 2.000 cada 20 pasos y usa 4 bits por píxel.',
    'whole-fashion':
      'Los lotes se toman desde el primer paso de todo el conjunto de entrenamiento, 60.000 imágenes, con píxeles de 8 bits; la página tiene las primeras 17.500, empieza con 500, añade 1.000 cada 20 pasos y usa 4 bits por píxel.',
    'settings-of-now': 'Los ajustes son los de ahora; lo que cambió durante un entrenamiento no se reproduce.',
    'zero-rows':
      'Un embedding de longitud 0 no tiene dirección. La página toma su coseno como 0 y no le da gradiente; el programa hace lo que haga la biblioteca.',
    'gram-distances':
      'LpDistance calcula las distancias con un producto de matrices en lotes de más de 25: menos exacto que las diferencias directas de la página allí donde los puntos casi coinciden.',
    'without-epsilon':
      'A sus distancias les falta el 1e-6 que la pérdida de PyTorch suma a cada coordenada: los valores difieren en torno a 1e-6.',
    'memory-ntxent':
      'NTXentLoss pone cada par positivo junto a todos los pares negativos: unos cientos de megabytes en lotes grandes, cuando a la página le basta una fila por ancla.',
    'epsilon-of-adam':
      'Keras suma la épsilon de Adam antes de corregir el sesgo; PyTorch, y con él la página, después: 1e-8 en ambos casos.',
  },
  refusals: {
    'not-written': 'Los programas todavía no tienen esta pérdida.',
    'no-linear-head':
      'pytorch-metric-learning no tiene una entropía cruzada con una capa lineal corriente: su NormalizedSoftmaxLoss lleva embeddings y pesos a longitud 1 y no tiene sesgo, y eso es otra pérdida. El programa de PyTorch sí la tiene.',
  },
};
