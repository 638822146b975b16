/** Palabras de la lección «histogram». */
import type { histogram as en } from './histogram.en';

export const histogram: typeof en = {
  title: 'Dos montañas se separan',
  line: 'Todas las distancias de un vistazo: ¿qué les hace el aprendizaje?',
  intro: [
    'Esta vista mide todas las parejas de cifras de prueba. Una montaña: parejas de la misma cifra. La otra: de cifras distintas.',
    'La red no ha aprendido nada, y las dos se tapan: un 4 está más o menos tan lejos de otro 4 como de un 7.',
  ],
  question: 'Ahora entrena. ¿Qué harán las dos montañas?',
  choices: {
    left: 'La de cifras iguales irá a la izquierda, hacia 0. La otra se queda.',
    apart: 'Las dos irán a la derecha, la de cifras distintas mucho más.',
    stay: 'Seguirán una encima de la otra.',
  },
  watch: 'Mira las dos montañas y los números del eje: las distancias crecen.',
  marks: { start: 'sin entrenar', early: 'paso 20', end: 'paso 120' },
  result:
    'Crecieron las dos clases de distancias, y mucho más la de cifras distintas. Las montañas se separaron y se solapan mucho menos.',
  why: [
    'La pérdida no pide nunca una distancia de 0. Pide que el negativo quede más lejos que el positivo, por el margen.',
    'Al principio todo el mapa es diminuto frente al margen. Lo más barato es crecer, y mandar las cifras distintas más lejos que las iguales.',
    'Donde las montañas aún se solapan están los tripletes difíciles y semidifíciles. Ahí queda algo que aprender.',
  ],
  next: 'Sigue entrenando y mira el solapamiento. Arrastra el margen: la regla bajo las montañas lo sigue.',
};
