/** Spanish words of the sandbox. */

import type { SandboxWords } from './en';

const numbered = (name: string, number: string) => (number === '' ? name : `${name} ${number}`);

export const es: SandboxWords = {
  lead: {
    triplet:
      'El positivo debería estar más cerca del ancla que el negativo, al menos por el margen. Arrastra un punto: las flechas muestran hacia dónde lo empuja la pérdida.',
    pair: 'Dos puntos de una misma clase deberían estar juntos; dos de clases distintas, separados al menos por el margen. Arrastra uno: las flechas muestran hacia dónde los empuja la pérdida.',
  },
  plane: {
    label: 'Plano con los puntos',
    fit: 'Encajar todo en la imagen',
    behind: 'Detrás de los puntos',
    byKind: 'Tipos',
    byKindHint: 'El plano según lo que sería un negativo en cada lugar: difícil, semidifícil o fácil',
    byLoss: 'Pérdida',
    byLossHint: 'La pérdida si el punto elegido estuviera en cada lugar; las líneas van a pasos iguales de pérdida',
    force: (value) => `flecha así de larga: gradiente ${value}`,
    noDirection: 'El ancla está en el origen: allí no tiene dirección, así que no hay ángulos que comparar.',
    strongest: (loss) => `color más intenso: pérdida ${loss}`,
  },
  points: {
    anchor: 'ancla',
    positive: 'positivo',
    negative: (number) => numbered('negativo', number),
    first: 'primero',
    second: { same: 'misma clase', other: 'otra clase' },
    the: {
      positive: 'el positivo',
      second: 'el segundo punto',
      negative: (number) => (number === '' ? 'el negativo' : `el negativo ${number}`),
    },
    role: 'punto que se puede mover',
    at: (x, y) => `x ${x}, y ${y}`,
    distance: (distance) => `distancia al ancla ${distance}`,
    still: 'sin empuje',
    keys: 'Las flechas del teclado lo mueven; con Mayús, a pasos pequeños',
    deleteKey: 'Supr lo quita',
  },
  edges: (squared) => ({
    inner: 'd(a, p)',
    outer: squared ? '√(d(a, p) + m)' : 'd(a, p) + m',
    margin: squared ? '√m' : 'm',
  }),
  edgesTitle: 'Anillos: hasta donde está el positivo, y eso más el margen',
  marginHandle: 'Margen, como anillo',
  negatives: {
    title: 'Negativos',
    add: 'Añadir un negativo',
    addHint: 'O doble clic (doble toque) en el plano',
    remove: (name) => `Quitar ${name}`,
    choose: (name) => `Mostrar ${name} en la fórmula y la curva`,
    active: 'activo',
    inactive: 'sin pérdida',
    full: 'No caben más.',
    mean: (loss, active, count) => `Pérdida ${loss}: media de ${active} de ${count}`,
  },
  pair: {
    classes: 'Los dos son de',
    same: 'Una clase',
    different: 'Dos clases',
    pulled: 'Una clase: los dos se atraen.',
    done: 'Una clase y ya bastante cerca: se quedan como están.',
    pushed: 'Dos clases dentro del margen: se apartan.',
    free: 'Dos clases más allá del margen: se quedan como están.',
  },
  curve: {
    title: 'La pérdida por el camino',
    ofLength: (name, mode) =>
      `La pérdida cuando ${name} se mueve por la recta que lo une con ${mode === 'pair' ? 'el primero' : 'el ancla'}.`,
    ofAngle: (name, mode) =>
      `La pérdida cuando ${name} gira alrededor del origen y se aparta de la dirección ${mode === 'pair' ? 'del primero' : 'del ancla'}.`,
    length: 'distancia',
    angle: 'ángulo',
    slider: (name) => `Lugar de ${name} en el camino`,
    place: (at, loss) => `${at}: pérdida ${loss}`,
    slope: 'Lo empinada que es aquí es lo larga que es la flecha de este punto.',
    sameClass: 'una clase',
    otherClass: 'dos clases',
  },
  steps: {
    label: 'Pasos',
    run: 'Ejecutar',
    stop: 'Parar',
    step: 'Paso',
    back: 'Volver',
    runHint: 'Bajar por el gradiente hasta que nada se mueva (espacio)',
    stopHint: 'Parar aquí (espacio)',
    stepHint: 'Todos los puntos dan un paso cuesta abajo por el gradiente (s)',
    backHint: 'Volver a donde empezaron los pasos y, desde ahí, a como se abrió la página (r)',
    size: 'Tamaño del paso',
    sizeHint: 'Cada punto se mueve en contra de su gradiente, multiplicado por esto.',
    taken: (count, one) => (one ? '1 paso' : `${count} pasos`),
    rests: {
      still: 'Ya nada se mueve: aquí la pérdida no tiene pendiente.',
      'to-and-fro':
        'Los puntos saltan de un lado a otro: pasos así de largos pasan por encima de donde la pérdida se quiebra. Con otros más cortos se acercan más.',
      far: 'Un punto se ha salido del plano.',
      limit: 'Sigue moviéndose, cada vez más despacio: esta pérdida no se acaba nunca.',
    },
    keys: 'Espacio ejecuta y para, S da un paso, R vuelve.',
  },
  settings: {
    title: 'Pérdida',
    distance: 'Distancia',
    absent: 'Aquí no están:',
    batch: (names) => `${names}: miran un lote entero a la vez`,
    classes: (names) => `${names}: nunca compara dos puntos`,
  },
  loss: (value) => `pérdida ${value}`,
  formula: 'La pérdida con los números de ahora',
  softEasy: 'Con un margen suave, todo triplete conserva algo de pérdida, también uno fácil.',
  status: (loss, kinds) => `Pérdida ${loss}. ${kinds}`,
};
