/** Palabras de la lección «easy-triplets». */
import type { easyTriplets as en } from './easyTriplets.en';

export const easyTriplets: typeof en = {
  title: 'Los tripletes fáciles no enseñan',
  line: 'Tres minerías, una junto a otra. La pérdida más baja no siempre es el mejor mapa.',
  intro: [
    'Tres entrenamientos, una semilla, las mismas imágenes. Se distinguen en los tripletes que eligen de cada lote.',
    'El primero toma los más fáciles; el segundo, un negativo al azar que aún tenga pérdida; el tercero, el semidifícil.',
  ],
  question: '¿Cuál de los tres acabará con la pérdida más baja?',
  choices: { easiest: 'El de los más fáciles.', random: 'El del negativo al azar.', semiHard: 'El de los semidifíciles.' },
  watch: 'Mira los tres mapas, y la pérdida junto a los aciertos.',
  marks: { easiest: 'más fáciles', random: 'al azar', semiHard: 'semidifíciles' },
  result: 'Con los más fáciles la pérdida es, con mucho, la más baja, y con mucho es también lo que menos se ha aprendido.',
  why: [
    'Un triplete fácil ya está bien. Su pérdida es 0 y no tira de nada: la red no aprende nada de él.',
    'Quien solo toma los fáciles tiene pronto una pérdida de 0 y no se mueve más.',
    'Por eso las pérdidas de minerías distintas no se pueden comparar. Compara los mapas: los aciertos.',
  ],
  next: 'Sigue entrenando. El primer mapa apenas cambiará.',
};
