/** Palabras de la lección «miners». */
import type { miners as en } from './miners.en';

export const miners: typeof en = {
  title: 'Lo que ve cada minería en un lote',
  line: 'Un lote, 40.320 tripletes: ¿quién mira cuáles?',
  intro: [
    'Un lote son aquí 80 cifras: 10 clases con 8 imágenes cada una. Dos de una clase y una de otra forman un triplete.',
    'Salen 80 × 7 × 72 = 40.320 tripletes. La minería decide cuáles de ellos llega a ver la pérdida.',
  ],
  question: '«Los más difíciles» mira un lote así. ¿Con cuántos de los 40.320 tripletes se queda?',
  choices: {
    eighty: 'Con 80: uno por cifra.',
    pairs: 'Con 560: uno por cada par de la misma clase.',
    all: 'Con los 40.320.',
  },
  watch:
    '60 pasos con «Todo el lote», luego uno con «Los semidifíciles» y otro con «Los más difíciles». La matriz muestra todas las distancias del lote y marca lo elegido.',
  marks: { all: 'todo el lote', semiHard: 'semidifíciles', hard: 'más difíciles' },
  result:
    '«Todo el lote» tomó todos los tripletes, pero a la mayoría ya no le quedaba pérdida. «Los semidifíciles» se quedó con uno por par como mucho y «Los más difíciles» con uno por cifra, y casi todos tenían pérdida.',
  why: [
    '«Los más difíciles» pide a cada ancla su positivo más lejano y su negativo más cercano: 80 anclas, 80 tripletes.',
    '«Los semidifíciles» pide a cada uno de los 560 pares de una clase el negativo más cercano que quede más lejos que el positivo, pero dentro del margen. Algunos pares no tienen ninguno.',
    'Menos tripletes no son menos trabajo para la red: las 80 imágenes pasan por ella igual. Es otra elección de qué aprender.',
  ],
  next: 'En la matriz, señala una celda o elige encima otra minería: escoge en el mismo lote.',
};
