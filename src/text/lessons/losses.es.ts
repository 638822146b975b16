/** Palabras de la lección «losses». */
import type { losses as en } from './losses.en';

export const losses: typeof en = {
  title: 'Contrastiva, tripletes, entropía cruzada',
  line: 'Tres pérdidas dibujan tres mapas de las mismas cifras.',
  intro: [
    'Tres entrenamientos, una semilla, las mismas imágenes. La contrastiva mira pares; la de tripletes, tripletes.',
    'La entropía cruzada no compara dos imágenes: una capa lineal sobre el mapa tiene que decir qué cifra es.',
  ],
  question: '¿Cuál de los tres mapas será el más grande?',
  choices: { contrastive: 'El de la contrastiva.', triplet: 'El de tripletes.', crossEntropy: 'El de la entropía cruzada.' },
  watch: 'Mira la forma de los tres mapas y los números de sus ejes.',
  marks: { contrastive: 'contrastiva', triplet: 'tripletes', crossEntropy: 'entropía cruzada' },
  result:
    'Las tres ordenan la mayoría de las cifras. Pero la entropía cruzada dibujó con mucho el mapa más grande, y la contrastiva el más pequeño.',
  why: [
    'Contrastiva: a las cifras distintas se las deja en paz en cuanto están a un margen. Nada agranda ese mapa.',
    'Tripletes: solo cuenta la diferencia de dos distancias. Las clases pueden alejarse cuanto quieran.',
    'Entropía cruzada: cuanto más lejos en su dirección, más segura la respuesta. Por eso tira de las clases hacia fuera, y nada le dice basta.',
  ],
  next: '¿A qué mapa le preguntarías por vecinas? Sigue entrenando y compara el solapamiento de cifras iguales y distintas.',
};
