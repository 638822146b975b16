/** Los problemas frecuentes en español: qué se ve, por qué, qué hacer y qué asegura la prueba. */

import type { troubles as english } from './en.troubles';

export const troubles: typeof english = {
  lead: 'Cada botón abre el laboratorio con un experimento en el que ocurre y lo pone en marcha. Una prueba los entrena todos con dos semillas y se asegura de que así sea.',
  see: 'Se ve',
  why: 'Por qué',
  todo: 'Qué hacer',
  held: 'Lo respalda una prueba',
  happen: 'Hacer que ocurra',
  steps: (steps) => `${steps} pasos de una red pequeña, unos segundos`,
  items: {
    margin: {
      name: 'Clavada en el margen',
      see: 'La pérdida baja justo hasta el margen (1,00, o 0,2, el que hayas puesto) y ahí se queda.',
      why: 'La red pone todas las imágenes en el mismo sitio. Entonces d(a, p) = d(a, n) = 0 y cada triplete cuesta 0 − 0 + m = m. Los tripletes más difíciles llevan ahí: acercar el positivo más lejano y apartar el negativo más cercano lo encoge todo a la vez.',
      todo: [
        'Mira la dispersión de los embeddings, no la pérdida: si es casi 0, se han hundido en un punto.',
        'Entrena con todo el lote, con los semidifíciles o con negativos al azar: desde cero, ninguno de ellos se hunde aquí. Un entrenamiento hundido vuelve si se cambia su minería a todo el lote.',
        'Una tasa de aprendizaje diez veces menor no basta: se hunde igual. Tampoco ayudan más dimensiones.',
        'Si quieres los más difíciles: solo cuando las clases ya se hayan separado, y entonces con una décima parte de la tasa. Con la tasa entera el mapa vuelve a encogerse.',
      ],
      held: 'En los últimos 50 de 150 pasos la pérdida está a menos del 2 % del margen, y la dispersión es menor que una centésima de él. La misma prueba respalda lo dicho de los remedios.',
    },
    ln2: {
      name: 'Clavada en 0,693',
      see: 'Con margen suave, la pérdida se queda en 0,693.',
      why: 'Es ln 2 = log(1 + e⁰), lo que vale el margen suave cuando d(a, p) = d(a, n): el mismo hundimiento de arriba, con log(1 + eˣ) en vez de max(0, x). Para un softmax con dos candidatos es también lo que vale tirar una moneda.',
      todo: [
        'Todo lo que ayuda contra un hundimiento: véase «Clavada en el margen».',
        'Busca etiquetas erróneas. El margen suave nunca suelta un triplete, así que los mal etiquetados tiran siempre.',
      ],
      held: 'En los últimos 50 de 150 pasos la pérdida está a menos de 0,01 de ln 2.',
    },
    nan: {
      name: 'NaN',
      see: 'La pérdida salta a números enormes y luego es NaN. (Aquí el entrenamiento se detiene solo y lo dice, antes de que un peso sea NaN.)',
      why: 'Aquí: una tasa de aprendizaje demasiado alta, con la que cada paso se pasa más que el anterior. En otros sitios suele ser la raíz en la distancia 0: ahí la pendiente de √x es infinita, y 0 · ∞ es NaN, también en los lugares que después se enmascaran.',
      todo: [
        'Baja la tasa de aprendizaje: con una centésima, la misma pérdida aprende. O recorta el gradiente.',
        'Calcula las distancias con diferencias directas y un ε dentro de la raíz, o enmascara antes de la raíz. Basta una imagen repetida en el lote para averiguarlo.',
        'Pide lotes con al menos dos clases y dos imágenes de cada una: hay código que divide entre el número de pares.',
      ],
      held: 'En menos de 20 pasos la pérdida pasa de un millón y el paso siguiente ya no da un número finito, así que el entrenamiento se detiene.',
    },
    zero: {
      name: 'Pérdida 0 enseguida',
      see: 'A los pocos pasos la pérdida es 0,000 y ya casi nada se mueve, pero los vecinos son erróneos.',
      why: 'Solo quedan tripletes fáciles, y uno fácil no tiene pérdida ni gradiente. Aquí se eligen a propósito los más fáciles; lo mismo pasa con tripletes sorteados una sola vez, con un margen diminuto o con lotes de una sola clase.',
      todo: [
        'Mina: todo el lote, los semidifíciles o algunos al azar que aún tengan pérdida.',
        'Sube el margen o ajústalo a tus distancias: con longitud uno ninguna pasa de 2.',
        'Mira, junto a la pérdida, qué parte de los tripletes la tiene.',
        'Asegúrate de que haya negativos: P clases con K imágenes de cada una en cada lote.',
      ],
      held: 'Desde el paso 20 la pérdida es exactamente 0 en al menos nueve de cada diez pasos, mientras menos de la mitad de las respuestas 5-NN son correctas.',
    },
    collapsed: {
      name: 'Hundida, pero no en el margen',
      see: 'Todos los puntos en un sitio, mientras la pérdida vale otra cosa: aquí, la mitad del margen.',
      why: 'Lo que cuesta un hundimiento depende de la pérdida y de su media. Con tantos pares positivos como negativos, los positivos cuestan 0 y los negativos m: en promedio, m/2. Una pérdida por debajo del margen no demuestra nada. Los vecinos más cercanos también lo ocultan: no les importa la escala.',
      todo: [
        'Muestra siempre la dispersión (o la distancia media) junto a la pérdida.',
        'Calcula cuánto vale tu pérdida cuando todos los puntos coinciden, y compara.',
        'No apartes solo los negativos más cercanos: con todos los que están dentro del margen, aquí no se hunde.',
      ],
      held: 'En los últimos 50 de 150 pasos la pérdida está a menos de 0,01 de la mitad del margen, y la dispersión es menor que una centésima de él.',
    },
    still: {
      name: 'Mi pérdida no baja',
      see: 'La pérdida ronda el margen durante cientos de pasos, y sin embargo el mapa es cada vez mejor.',
      why: 'La media es de los tripletes que aún tienen pérdida. Los fáciles la abandonan, así que queda siempre el resto difícil, más o menos en el margen. Es la media adecuada para que los pasos no se encojan, y la curva equivocada para juzgar.',
      todo: [
        'Juzga por la parte de tripletes con pérdida (debe bajar) y por 5-NN o Recall@1 (deben subir).',
        'Pon «Media de» en «todos» para ver la otra curva; el mismo entrenamiento parece entonces lo que uno espera.',
        'Si esa parte tampoco baja, no es esto: mira los puntos de arriba.',
      ],
      held: 'Al final la pérdida es al menos 0,8 veces la del principio, mientras la parte con pérdida baja de más de 0,9 a menos de 0,2 y 5-NN sube de menos del 50 % a más del 80 %.',
    },
  },
};
