/** Palabras de la lección «margin-ruler». */
import type { marginRuler as en } from './marginRuler.en';

export const marginRuler: typeof en = {
  title: 'El margen es una regla',
  line: 'Un margen ocho veces mayor: ¿un mapa mejor o solo más grande?',
  intro: [
    'El margen dice cuánto más lejos que el positivo debe quedar un negativo. Es una longitud en este mapa.',
    'Entrenamos la misma red dos veces y con los mismos lotes: una con margen 0,5 y otra con margen 4.',
  ],
  question: '¿Qué cambia con un margen ocho veces mayor?',
  choices: {
    better: 'Los aciertos: las clases quedan más separadas y se acierta más.',
    larger: 'El tamaño del mapa. Los aciertos son más o menos los mismos.',
    nothing: 'Casi nada.',
  },
  watch:
    'Primero 100 pasos con margen 0,5 y luego los mismos 100 con margen 4. El mapa siempre cabe en su marco: mira los números de los ejes.',
  marks: { small: 'margen 0,5', large: 'margen 4' },
  result: 'El mapa creció con el margen. Los aciertos siguieron más o menos igual.',
  why: [
    'En la pérdida solo hay comparaciones: d(a,p) + m contra d(a,n). Si agrandas ocho veces el mapa y también el margen, todas salen igual.',
    'La red puede hacer su mapa tan grande como quiera. Por eso el margen no dice lo bueno que es el mapa, sino cuánto mide la unidad.',
    'Sí importa cuando las longitudes están fijas: con la opción de longitud uno, un margen puede ser tan grande que nunca se cumpla.',
  ],
  next: 'Mueve ahora el margen sin entrenar: los tripletes cambian de tipo al momento y los puntos no se mueven.',
};
