/** Las páginas de la casa: lo que dicen los enlaces de la cabecera. */
import type { Text } from './en';

export const pages: Text['pages'] = {
  label: 'Páginas',
  compareWith: 'Comparar con un cambio',
  compareWithHint: 'Este experimento y una copia lado a lado, con un solo cambio en la copia',
  playground: { name: 'Laboratorio', hint: 'Entrena una red y toma su pérdida en tus manos' },
  compare: { name: 'Comparar', hint: 'Varias ejecuciones en paralelo, con la misma semilla' },
  sandbox: { name: 'Pizarra', hint: 'Un triplete bajo tus dedos, sin red alguna' },
  lessons: { name: 'Lecciones', hint: 'De tres minutos, y primero una pregunta' },
  reference: { name: 'Referencia', hint: 'Nombres, fórmulas, capas de las bibliotecas, problemas frecuentes' },
  words: { name: 'Palabras', hint: 'Las imágenes encuentran sus palabras: recuperación con GloVe' },
  embed: { name: 'Insertar', hint: 'Pon una parte en tu propia página' },
};
