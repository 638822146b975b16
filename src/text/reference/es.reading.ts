/** Lecturas en español: una frase sobre lo que aporta cada fuente. */

import type { reading as english } from './en.reading';

export const reading: typeof english = {
  lead: 'De dónde vienen las fórmulas. Los enlaces llevan fuera de esta página.',
  groups: { first: 'Para empezar', losses: 'De dónde viene cada pérdida' },
  items: {
    gomez: 'El ensayo que ordena los nombres y al que esta página debe su pregunta: cuáles son la misma pérdida y cuáles no.',
    hadsell: 'La pérdida contrastiva tal como se usa hasta hoy, y un mapa de MNIST en dos dimensiones.',
    wang2014: 'Tripletes de imágenes para ordenar las parecidas: la red de tres ramas y cómo sortear los tripletes.',
    facenet:
      'Tripletes para caras, con negativos semidifíciles minados dentro del lote, y el aviso de que los más difíciles hunden la red.',
    hermans:
      'En defensa de los tripletes: los más difíciles del lote, el margen suave y por qué la distancia al cuadrado es peor elección.',
    wu: 'Importa más el muestreo que la pérdida: negativos repartidos por igual según la distancia, y qué hacen los más difíciles al gradiente.',
    musgrave:
      'Vuelta a la realidad: en igualdad de condiciones, las pérdidas de muchos años difieren mucho menos de lo que dicen sus artículos.',
    moindrot:
      'El paseo más claro por «todo el lote» y «los más difíciles», con código y con la figura de negativos fáciles, semidifíciles y difíciles.',
    balntas: 'Tripletes para recortes pequeños de imagen, y el intercambio de ancla y positivo.',
    herbrich: 'Ordenar como clasificar pares: la bisagra sobre una diferencia de dos puntuaciones.',
    weston:
      'Acercar vecinos y apartar a los demás hasta un margen como tarea secundaria de una red, que es lo que calcula «hinge embedding».',
    bromley: 'La primera red siamesa: dos ramas de pesos compartidos comparan firmas por el coseno.',
    simclr: 'NT-Xent, y lo que hacen por ella un lote grande y una aumentación fuerte.',
    sohn: 'Un positivo frente a los positivos de todas las demás clases a la vez.',
    multiSimilarity:
      'Las pérdidas sobre pares como pesos de los pares, y tres similitudes que esos pesos deberían tener en cuenta.',
    bridle: 'El softmax, y su entropía cruzada como verosimilitud de una clase.',
    frome:
      'Imágenes que se acercan a vectores de palabras aprendidos antes, con una bisagra sobre las demás palabras; la página de imágenes y palabras hace algo parecido.',
  },
};
