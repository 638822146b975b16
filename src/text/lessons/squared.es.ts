/** Palabras de la lección «squared-or-not». */
import type { squared as en } from './squared.en';

export const squared: typeof en = {
  title: 'Al cuadrado o no',
  line: 'La misma pérdida de tripletes con una longitud y con su cuadrado.',
  intro: [
    'Una biblioteca puede medir con la distancia o con su cuadrado. La fórmula se parece; los tirones, no.',
    'Aquí la distancia es la normal. La flecha del positivo muestra con qué fuerza tira de él la pérdida hacia el ancla.',
  ],
  question: 'Ponemos el positivo tres veces más lejos. Con la distancia normal, ¿con qué fuerza se tira de él?',
  choices: {
    same: 'Con la misma que antes.',
    three: 'Con el triple.',
    less: 'Con menos: está lejos.',
  },
  watch: 'Primero cerca y lejos con la distancia normal; luego cerca y lejos con la distancia al cuadrado.',
  marks: { near: 'normal, cerca', far: 'normal, lejos', nearSquared: 'cuadrado, cerca', farSquared: 'cuadrado, lejos' },
  result: 'Con la distancia normal el tirón fue el mismo, cerca y lejos. Al cuadrado fue el triple al triple de distancia.',
  why: [
    'La pendiente de una distancia es siempre 1. La de su cuadrado es 2 d: crece con la distancia.',
    'Por eso, al cuadrado, mandan los positivos lejanos; y entre puntos muy juntos casi no hay tirón.',
    'También cambia lo que significa el margen: al cuadrado se compara con longitudes al cuadrado.',
  ],
  next: 'Arrastra el positivo con una distancia y con la otra, y mira su flecha.',
};
