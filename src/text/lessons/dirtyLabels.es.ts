/** Palabras de la lección «dirty-labels». */
import type { dirtyLabels as en } from './dirtyLabels.en';

export const dirtyLabels: typeof en = {
  title: 'Etiquetas equivocadas y falsos negativos',
  line: 'Una de cada cinco etiquetas está mal. ¿En qué tripletes trabaja entonces la red?',
  intro: [
    'De las imágenes de entrenamiento, una de cada cinco lleva una etiqueta equivocada: un 4 que figura como 9.',
    'Toma ese 4 como negativo de otro 4, y la pérdida separa lo que va junto. Eso es un falso negativo.',
    'De todos los negativos de un lote, un 4 % más o menos son falsos.',
  ],
  question:
    'Mientras la red aprende, los tripletes fáciles salen de la pérdida. De los negativos que quedan, ¿qué parte será falsa?',
  choices: {
    fewer: 'Una menor: la red los descubre.',
    chance: 'La misma: es puro azar.',
    more: 'Una mayor.',
  },
  watch:
    '150 pasos con «Todo el lote» y luego uno con «Los más difíciles». Los falsos negativos tienen su propia curva en Curvas.',
  marks: { start: 'paso 1', end: 'paso 150', hard: 'y los más difíciles' },
  result:
    'Al principio eran falsos tantos negativos como por azar. Después lo eran claramente más de los que aún tienen pérdida; y de los más difíciles, más de la cuarta parte.',
  why: [
    'Los negativos de verdad pronto quedan lejos: fáciles, sin pérdida, fuera. Uno falso se parece al ancla y la red lo pone cerca: difícil, y ahí se queda.',
    'Cuanto mejor es la red y más dura la minería, más trabaja con etiquetas equivocadas. FaceNet da las imágenes mal etiquetadas como una razón para no tomar las más difíciles de todas.',
    'El mapa salió bien de todos modos: muchos tripletes correctos pueden más que unos pocos errados. En la matriz, las etiquetas equivocadas llevan un anillo.',
  ],
  next: 'Pon «Mal etiquetadas» en 0,4 en los ajustes y entrena otra vez, o elige «Los más difíciles» en la matriz y mira qué escoge.',
};
