/** Palabras de la lección «one-pair». */
import type { onePair as en } from './onePair.en';

export const onePair: typeof en = {
  title: 'Una pareja',
  line: 'La idea más antigua: dos puntos que se acercan o se alejan.',
  intro: [
    'La pérdida contrastiva mira dos imágenes cada vez. Estas dos muestran cifras distintas y están muy cerca.',
    'La curva dice lo que cuesta cada distancia: con cifras distintas baja hasta llegar al margen.',
  ],
  question: 'Deja que la pérdida las separe. ¿Hasta dónde llegarán?',
  choices: {
    margin: 'Hasta quedar a un margen.',
    ever: 'Cada vez más lejos, sin parar.',
    bit: 'Solo un poco: el empuje se agota pronto.',
  },
  watch: 'Primero las dos cifras distintas. Luego dos de la misma cifra, que empiezan lejos.',
  marks: { close: 'distintas, al principio', parted: 'distintas, en reposo', joined: 'iguales, en reposo' },
  result: 'Las distintas se pararon a un margen. Las iguales siguieron hasta encontrarse.',
  why: [
    'Cifras distintas: la pérdida es ½ (margen − d)². En el margen vale 0, y más allá ya nadie empuja.',
    'Cifras iguales: la pérdida es ½ d². Solo vale 0 si están en el mismo sitio, así que tira de ellas hasta el final.',
    'Aquí el margen es una distancia que deben guardar todas las cifras distintas. Un triplete solo compara dos distancias.',
  ],
  next: 'Arrastra un punto y mira en qué lugar de la curva estás. Cambia entre iguales y distintas.',
};
