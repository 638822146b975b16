/** Palabras de la lección «collapse». */
import type { collapse as en } from './collapse.en';

export const collapse: typeof en = {
  title: 'Colapso y rescate',
  line: 'Los tripletes más difíciles, solos, pueden aplastar todo el mapa en un punto.',
  intro: [
    'La red empieza como siempre: aprende de todos los tripletes de cada lote. Tras 40 pasos las clases empiezan a separarse.',
    'Entonces, en plena marcha, cambiamos la minería a «Los más difíciles»: a cada ancla le tocan su positivo más lejano y su negativo más cercano, y nada más.',
  ],
  question: 'Desde el paso 40 la red solo ve los tripletes más difíciles. ¿Qué le pasa al mapa?',
  choices: {
    faster: 'Mejora más deprisa: lo difícil es lo que más enseña.',
    'one-spot': 'Todos los puntos se juntan en uno.',
    same: 'No cambia gran cosa.',
  },
  watch:
    'Fíjate en la escala del mapa y en la pérdida. En el paso 40 la minería cambia a «Los más difíciles»; en el 100 vuelve a «Todo el lote».',
  marks: { learned: 'todo el lote', hard: 'los más difíciles', rescued: 'otra vez todo el lote' },
  result:
    'Solo con los tripletes más difíciles el mapa se encogió a menos de la décima parte y la pérdida se paró en el margen. Con todos los tripletes volvió a abrirse.',
  why: [
    'Tan pronto, el negativo más cercano suele estar más cerca que el positivo más lejano. La salida más barata es ponerlo todo en el mismo sitio.',
    'Allí todas las distancias son 0 y cada triplete cuesta justo el margen: d(a,p) − d(a,n) + m = m. Cuando alguien dice «mi pérdida se queda clavada en el margen», suele ser esto.',
    'Con «Todo el lote» también cuentan los tripletes que ya casi están bien. Son los que vuelven a separar los puntos.',
  ],
  next: 'Prueba con «Los semidifíciles» en lugar de «Todo el lote», o cambia a «Los más difíciles» más tarde: Ajustes, Minería.',
};
