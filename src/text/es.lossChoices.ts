/** Losses, distances and their parameters in Spanish. */

import type { lossChoices as english } from './en.lossChoices';

export const lossChoices: typeof english = {
  losses: {
    triplet: {
      name: 'De tripletes',
      hint: 'El negativo debe estar más lejos del ancla que el positivo, al menos por el margen.',
    },
    'triplet-margin': {
      name: 'Triplet margin',
      hint: 'La pérdida de tripletes de PyTorch: media de todos los tripletes, también los fáciles, y un ε diminuto en cada distancia.',
    },
    'margin-ranking': {
      name: 'Margin ranking',
      hint: 'Ordena dos números, aquí dos distancias: la del negativo por encima de la del positivo, por el margen.',
    },
    'contrastive-linear': {
      name: 'De pares, lineal',
      hint: 'Misma clase: lo más cerca posible. Distinta: al menos a un margen; los negativos más allá se dejan en paz.',
    },
    contrastive: {
      name: 'Contrastiva',
      hint: 'Como la lineal, pero los positivos lejanos y los negativos cercanos pesan más: todo al cuadrado.',
    },
    'hinge-embedding': {
      name: 'Hinge embedding',
      hint: 'El nombre que PyTorch da a la pérdida de pares lineal; la media es de todos los pares.',
    },
    'cosine-embedding': {
      name: 'Cosine embedding',
      hint: 'Solo mira ángulos: la misma clase en la misma dirección, las distintas con un coseno por debajo del margen.',
    },
    'nt-xent': {
      name: 'NT-Xent',
      hint: 'Para cada par positivo: distinguir al positivo entre todos los negativos con un softmax de cosenos.',
    },
    'n-pairs': {
      name: 'N-pairs',
      hint: 'Un par de cada clase; cada ancla se compara a la vez con todos esos positivos.',
    },
    'multi-similarity': {
      name: 'Multisimilitud',
      hint: 'Pondera cada par del lote por su propia similitud y por la de los demás.',
    },
    'cross-entropy': {
      name: 'Entropía cruzada',
      hint: 'La referencia, sin ranking: una capa lineal sobre el embedding nombra la clase.',
    },
  },
  distances: {
    euclidean: { name: 'Euclídea', hint: 'La longitud recta entre dos embeddings.' },
    squared: {
      name: 'Al cuadrado',
      hint: 'La longitud al cuadrado, como en FaceNet. El margen va entonces también al cuadrado.',
    },
    cosine: { name: 'Coseno', hint: '1 − coseno del ángulo, de 0 a 2: solo cuentan las direcciones, no las longitudes.' },
  },
  parameters: {
    margin: { name: 'Margen', hint: 'Cuánto más lejos que un positivo debe estar un negativo.' },
    average: { name: 'Media de', hint: 'De todos los elegidos, o solo de los que aún tienen pérdida.' },
    swap: {
      name: 'Intercambio',
      hint: 'Toma el positivo como ancla donde ese caso es el más difícil: la menor de d(a, n) y d(p, n).',
    },
    softMargin: { name: 'Margen suave', hint: 'log(1 + eˣ) en vez de max(0, x): ningún triplete queda resuelto del todo.' },
    positiveMargin: { name: 'Margen positivo', hint: 'Los pares positivos más cercanos que esto se dejan en paz.' },
    similarity: { name: 'Similitud', hint: 'Coseno: solo cuentan las direcciones. Producto escalar: también las longitudes.' },
    temperature: { name: 'Temperatura', hint: 'Cuanto más baja, más deciden los negativos más difíciles.' },
    alpha: { name: 'α, positivos', hint: 'Cuanto más alto, más deciden los positivos más lejanos.' },
    beta: { name: 'β, negativos', hint: 'Cuanto más alto, más deciden los negativos más cercanos.' },
    base: { name: 'λ, base', hint: 'La similitud que los positivos deben superar y los negativos no alcanzar.' },
  },
  averages: {
    active: {
      name: 'con pérdida',
      hint: 'La media es de los que tienen pérdida mayor que 0: no se encoge cuando abundan los fáciles.',
    },
    all: { name: 'todos', hint: 'La media es de todos los elegidos: los pasos se encogen cuanto más fáciles son.' },
  },
  similarities: {
    cosine: { name: 'coseno', hint: 'El coseno del ángulo, entre −1 y 1.' },
    dot: { name: 'producto escalar', hint: 'El producto escalar: los embeddings más largos están más seguros de sí.' },
  },
};
