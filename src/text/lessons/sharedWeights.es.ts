/** Palabras de la lección «shared-weights». */
import type { sharedWeights as en } from './sharedWeights.en';

export const sharedWeights: typeof en = {
  title: 'Tres ramas, una sola red',
  line: 'Redes siamesas y de tripletes: ¿cuántas redes hay en realidad?',
  intro: [
    'Un triplete pasa por tres ramas: una para el ancla, otra para el positivo y otra para el negativo. Con pares son dos: una red siamesa.',
    'La pérdida acerca ancla y positivo y aleja el negativo.',
  ],
  question: 'Manda la misma imagen por dos ramas. Tras 40 pasos de tirar y empujar, ¿a qué distancia cae de sí misma?',
  choices: {
    zero: 'A 0: en el mismo sitio.',
    little: 'A un poco.',
    margin: 'Más o menos a un margen.',
  },
  watch: 'Las imágenes de la vista pasan por la red tal como está ahora, paso a paso.',
  marks: { start: 'sin entrenar', end: 'paso 40' },
  result:
    'La misma imagen cae en el mismo sitio, hasta el último decimal, antes y después de entrenar. Dos imágenes distintas se han separado.',
  why: [
    'Las ramas solo se dibujan tres veces. Hay una red con un juego de pesos, y cada imagen pasa por ella.',
    'Todos los tirones y empujones se suman y cambian esos pesos, así que todas las ramas cambian igual.',
    'Eso quiere decir «siamesa». Y también que luego, para colocar una imagen nueva, te basta una rama.',
  ],
  next: 'Elige en los ajustes una pérdida de pares: se dibujan dos ramas. El número de pesos es el mismo.',
};
