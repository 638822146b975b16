/** Palabras de la lección «one-triplet». */
import type { oneTriplet as en } from './oneTriplet.en';

export const oneTriplet: typeof en = {
  title: 'Un triplete',
  line: 'Tres puntos y dos círculos: toda la idea de una pérdida de ranking.',
  intro: [
    'Tres imágenes se han vuelto tres puntos. Ancla y positivo muestran la misma cifra; el negativo, otra.',
    'La pérdida pide una sola cosa: que el negativo quede más lejos del ancla que el positivo, al menos por el margen. Ese es el círculo de fuera.',
  ],
  question: 'El negativo está dentro del círculo de fuera. Si dejas actuar a la pérdida, ¿qué puntos moverá?',
  choices: {
    negative: 'Solo el negativo: es el que está mal puesto.',
    two: 'El positivo y el negativo. El ancla no se mueve.',
    three: 'Los tres.',
  },
  watch: 'Las flechas dicen hacia dónde tira la pérdida de cada punto. Ahora los puntos las siguen.',
  marks: { start: 'antes', end: 'después' },
  result: 'Se movieron los tres, hasta que el negativo quedó fuera del círculo de fuera. Después ya no se movió nada.',
  why: [
    'La pérdida es d(a,p) − d(a,n) + margen, y nunca baja de 0. El positivo va hacia el ancla, el negativo se aleja de ella y el ancla nota las dos cosas.',
    'Fuera del círculo de fuera la pérdida es 0, así que nada tira de nada. Un triplete así se llama fácil.',
    'Dentro de ese círculo pero más lejos que el positivo: semidifícil. Más cerca que el positivo: difícil. Entrenar es esto, con miles de tripletes a la vez.',
  ],
  next: 'Arrastra despacio el negativo a través de los dos círculos, o muévelo con las flechas del teclado: ¿cuándo desaparecen las flechas?',
};
