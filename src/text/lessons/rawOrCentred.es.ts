/** Palabras de la lección «raw-or-centred». */
import type { rawOrCentred as en } from './rawOrCentred.en';

export const rawOrCentred: typeof en = {
  title: 'Palabras paralelas',
  line: 'De «zero» a «nine» en GloVe: casi una sola dirección. ¿Importa lo que comparten?',
  intro: [
    'Dos ejecuciones, la misma red y las mismas cifras. Cada imagen se acerca a su numeral en inglés, de «zero» a «nine».',
    'A la izquierda, los vectores tal como los aprendió GloVe. Los numerales aparecen en las mismas frases y apuntan casi al mismo lado.',
    'A la derecha, a cada uno se le ha quitado la media de todos.',
  ],
  question: '¿Con cuál se encontrarán mejor las cifras por su palabra?',
  choices: {
    raw: 'Con los originales: no se ha tirado nada.',
    alike: 'Igual con los dos: las palabras siguen igual de separadas.',
    centred: 'Con los centrados.',
  },
  watch: 'Dos mapas, cada uno en el plano de sus palabras. La distancia es la del coseno: solo cuentan las direcciones.',
  marks: { raw: 'originales', centred: 'centrados' },
  result:
    'Con vectores centrados, las palabras encuentran casi todas sus cifras; con los originales, la precisión media no llega a la mitad.',
  why: [
    'La distancia del coseno solo ve direcciones. Entre los numerales originales apenas hay ángulo que aprender, y la mayoría de los tripletes conserva una pérdida que no puede desaparecer.',
    'Quitar la media no cambia ninguna distancia en línea recta, pero sí los ángulos: lo que comparten los diez desaparece y queda lo que los distingue.',
    'Con la ropa, cuyas palabras se parecen menos, la diferencia es pequeña. A la regresión, que no tiene margen, le molestan mucho menos las palabras paralelas.',
  ],
  next: 'Pon Fashion-MNIST en «Para todas», o abre la página de palabras y entrena con «Cerca en GloVe» y vectores originales.',
};
