/** Palabras de la lección «rank-or-regress». */
import type { rankOrRegress as en } from './rankOrRegress.en';

export const rankOrRegress: typeof en = {
  title: '¿Ordenar o regresión?',
  line: 'Según el ensayo, ordenar funciona mejor que la regresión del vector de la palabra. ¿También aquí?',
  intro: [
    'Tres ejecuciones, una semilla, la misma ropa y las mismas palabras. Tripletes: más cerca de la palabra propia que de otra, con un margen de diferencia.',
    'Regresión: caer sobre el vector de la palabra propia; las demás no intervienen. Entropía cruzada: la palabra propia debe ser la más probable de las diez.',
    'El ensayo de Gómez cuenta que, ordenando, se encontraban mejor las imágenes que con la regresión.',
  ],
  question: '¿Con qué pérdida encontrarán mejor sus imágenes las diez palabras?',
  choices: {
    triplet: 'Con la de tripletes.',
    regression: 'Con la regresión.',
    crossEntropy: 'Con la entropía cruzada.',
    alike: 'Más o menos igual con las tres.',
  },
  watch: 'Las pérdidas son de tipos distintos y no se pueden comparar. Mira los mapas y cuánto encuentran las palabras.',
  marks: { triplet: 'tripletes', regression: 'regresión', crossEntropy: 'entropía cruzada' },
  result:
    'Aquí no se cumple: con las tres, las palabras entrenadas encuentran sus imágenes más o menos igual de bien, y las nunca entrenadas, menos.',
  why: [
    'Diez palabras, una etiqueta por imagen: las tres pérdidas quieren cada imagen junto a su palabra, y con vectores centrados las diez están bien separadas.',
    'Tampoco es ley en el otro sentido. Medido con cifras y más entrenamiento: con las palabras originales, casi paralelas, la regresión gana con mucho; con las centradas, los tripletes van un poco por delante de la regresión.',
    'Lo que se afirma de una pérdida se afirma también de unos datos. El ensayo usó otros que estos.',
  ],
  next: 'Pon MNIST en «Para todas». ¿Siguen juntas las tres?',
};
