/** Palabras de la lección «near-words». */
import type { nearWords as en } from './nearWords.en';

export const nearWords: typeof en = {
  title: '¿Enseña bien lo parecido en significado?',
  line: 'A cada imagen se la aleja de otras palabras. ¿De todas, de las más cercanas o de las más lejanas?',
  intro: [
    'Tres ejecuciones, una semilla, la misma ropa. La pérdida de tripletes acerca cada imagen a su palabra y la aleja de otras.',
    'La primera la aleja de las otras nueve; la segunda, solo de las tres que GloVe pone más cerca de la suya; la tercera, solo de las tres más lejanas.',
  ],
  question: '¿Con qué negativos encontrarán mejor las palabras sus imágenes?',
  choices: {
    all: 'Con las nueve.',
    near: 'Con las tres más cercanas: de los casos más difíciles se aprende más.',
    far: 'Con las tres más lejanas: así no se enseña nada falso.',
  },
  watch: 'Tres mapas en el mismo plano de las mismas palabras. ¿Qué nubes quedan junto a su palabra?',
  marks: { all: 'todas', near: 'cerca', far: 'lejos' },
  result:
    'Con todas las palabras se aprende más, con las cercanas menos y con las lejanas, con mucha diferencia, lo que menos.',
  why: [
    'Una palabra lejana apenas estorba. Nada aparta la imagen de las palabras próximas a la suya, y las clases se mezclan.',
    'Cerca en GloVe no significa parecido en imagen. A las camisetas se las aleja de «sneaker», «pullover» y «sandal», y a las camisas, de «trousers», «dress» y «coat»: nunca a unas de otras, aunque una camiseta se parezca a una camisa.',
    'Así, un negativo elegido en el espacio de las palabras puede ser mal maestro: sabe de textos, no de imágenes.',
  ],
  next: 'En la página de palabras, entrena con todas y mira la matriz: ¿qué palabras siguen empujando las imágenes de camisetas y camisas?',
};
