/** Palabras de la lección «stuck-loss». */
import type { stuckLoss as en } from './stuckLoss.en';

export const stuckLoss: typeof en = {
  title: '«Mi pérdida no baja»',
  line: 'Una pérdida que no se mueve mientras la red aprende muy bien.',
  intro: [
    'Esta pérdida es la media de los tripletes activos: los que aún tienen pérdida. Los fáciles no cuentan.',
    'Es lo más habitual, y lo que esta página hace de entrada.',
  ],
  question: 'La red entrena 150 pasos y aprende bien. ¿Dónde está entonces su pérdida, comparada con el principio?',
  choices: {
    zero: 'Cerca de 0.',
    half: 'Más o menos en la mitad.',
    same: 'Más o menos donde empezó.',
  },
  watch: 'Mira tres curvas: la pérdida, la parte de tripletes activos y los aciertos.',
  marks: { start: 'paso 10', end: 'paso 150' },
  result:
    'La pérdida siguió más o menos donde estaba. Pero muchos menos tripletes tienen aún pérdida, y los aciertos son muchos más.',
  why: [
    'En cuanto un triplete es fácil, sale de la media. Quedan los difíciles, y esos cuestan casi lo mismo que antes.',
    'Contados todos los tripletes, los fáciles como 0, la misma pérdida ha bajado mucho: esa fila es la pérdida por la parte activa.',
    'Antes de preocuparte por una pérdida, averigua de qué es la media y mira la parte activa.',
  ],
  next: 'En los ajustes, pon «Media de» en «todos» y entrena otra vez desde el principio: la curva es muy distinta.',
};
