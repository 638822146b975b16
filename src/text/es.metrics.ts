/** Las demás métricas en español: qué dice cada una. */

import type { metrics as english } from './en.metrics';

export const metrics: typeof english = {
  more: 'Métricas',
  knn5: { name: '5-NN', hint: 'cuántas veces las cinco vecinas más próximas nombran bien la clase' },
  recallAt1: { name: 'Recall@1', hint: 'cuántas veces la vecina más próxima es de la misma clase' },
  meanAveragePrecisionAtR: { name: 'mAP@R', hint: 'precisión entre las R más próximas; los primeros aciertos cuentan más' },
  rPrecision: {
    name: 'R-precisión',
    hint: 'parte de la misma clase entre las R más próximas, siendo R cuántas otras hay de ella',
  },
  silhouette: { name: 'Silueta', hint: 'cuánto más cerca está la propia clase que la siguiente, de −1 a 1' },
  alignment: {
    name: 'Alineación',
    hint: 'distancia cuadrada media dentro de una clase a longitud uno; conviene que sea pequeña',
  },
  uniformity: { name: 'Uniformidad', hint: 'lo bien repartidas que están las direcciones; baja es repartida, 0 es colapso' },
  spread: { name: 'Dispersión', hint: 'distancia cuadrática media al centro; 0 es colapso' },
  activeShare: { name: 'Activos', hint: 'parte de los tripletes o pares del último lote que aún tienen pérdida' },
};
