/** Palabras de la lección «ask-map». */
import type { askMap as en } from './askMap.en';

export const askMap: typeof en = {
  title: 'Pregúntale al mapa',
  line: 'Dibuja una cifra: el mapa responde con sus vecinas.',
  intro: [
    'Los puntos son imágenes de prueba. La red no entrena con ninguna de ellas y nadie le dirá cómo se llaman.',
    'La entrenamos y después preguntamos al mapa por cada punto: ¿cuáles son tus cinco vecinas más cercanas?',
  ],
  question: 'Tras 150 pasos: de 100 imágenes así, ¿cuántas tendrán sobre todo vecinas de su misma cifra?',
  choices: {
    tenth: 'Unas 10: hay diez cifras, es puro azar.',
    half: 'Unas 50.',
    most: 'Más de 75.',
  },
  watch: 'Mira cómo el mapa ordena imágenes con las que no entrena.',
  marks: { start: 'sin entrenar', end: 'paso 150' },
  result: 'La mayoría de las imágenes está ahora entre las de su cifra, y la red no entrenó con ninguna.',
  why: [
    'A la red no se le enseñaron nombres. Se le enseñó un mapa donde lo que va junto queda junto, y eso vale también para imágenes nuevas.',
    'Por eso puedes preguntarle: pon una imagen nueva en el mapa y mira sus vecinas. Así funciona la búsqueda por imagen.',
    'La vista lo muestra con un 4: sus vecinas más cercanas, cada una con su distancia.',
  ],
  next: 'Ahora dibuja tú una cifra (elige «Dibujar» en la búsqueda). Dibuja un 4, ciérralo poco a poco hasta que sea un 9 y mira cómo viaja. Si no tienes con qué dibujar, toma otra imagen de prueba.',
};
