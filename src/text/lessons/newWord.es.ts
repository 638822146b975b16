/** Palabras de la lección «new-word». */
import type { newWord as en } from './newWord.en';

export const newWord: typeof en = {
  title: 'Una palabra que nadie enseñó',
  line: 'Se entrenan diez palabras. ¿Qué imágenes encontrará «jeans», que no es ninguna de ellas?',
  intro: [
    'Los cuadrados son diez palabras en inglés. Sus vectores se aprendieron antes, leyendo textos (GloVe), y el entrenamiento nunca los mueve.',
    'Los puntos son imágenes de ropa. Ancla: una imagen. Positivo: la palabra de su clase. Negativo: otra de las diez.',
    'Así, una pérdida de tripletes acerca cada imagen a su palabra.',
  ],
  question:
    'Tras 150 pasos buscas «jeans» (vaqueros), una palabra a la que no se acercó ninguna imagen. De las primeras imágenes que encuentre, ¿cuántas serán pantalones?',
  choices: {
    chance: 'Una de cada diez: nunca se entrenó.',
    half: 'Más o menos la mitad.',
    most: 'Casi todas.',
  },
  watch: 'Las palabras se quedan quietas; las imágenes se acercan a ellas.',
  marks: { start: 'sin entrenar', end: 'paso 150' },
  result:
    '«jeans» encuentra pantalones, aunque ninguna imagen se acercó nunca a esa palabra. En conjunto, las palabras nunca entrenadas encuentran menos que las entrenadas.',
  why: [
    'En los textos, «jeans» aparece donde aparece «trousers», y por eso GloVe puso los dos vectores en el mismo sitio. Las imágenes que fueron a una palabra quedan también cerca de la otra.',
    'Lo que encuentra una palabra depende de sus vecinas: si su palabra de clase más cercana es de otra clase, encuentra poco. Mira «skirt» o «blouse».',
    'Esto es recuperación entre dos tipos de cosas, imágenes y palabras, con una sola distancia.',
  ],
  next: 'Busca «gown», «handbag» y «skirt», o la palabra que quieras. Después haz clic en una imagen: ¿qué palabras tiene más cerca?',
};
