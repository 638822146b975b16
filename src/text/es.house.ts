/** Spanish words of the house. */

import type { House } from './en.house';
import { lossChoices } from './es.lossChoices';
import { pages } from './es.pages';
import { table } from './es.table';

export const house = {
  title: 'Laboratorio de pérdidas de ranking',
  subtitle: 'Una red pequeña aprende dónde colocar cifras manuscritas sabiendo solo quién está más cerca de quién.',
  theme: { label: 'Tema', auto: 'Auto', light: 'Claro', dark: 'Oscuro', projector: 'Proyector' },
  languageLabel: 'Idioma',
  pages,
  table,
  choices: lossChoices,
  margin: {
    margin: 'Margen',
    marginHint: 'Cuánto más lejos que el positivo debe estar un negativo para que la pérdida deje en paz al triplete.',
    marginNumber: 'Margen como número, hasta 100',
    marginValue: (margin) => `margen ${margin}`,
  },
  kinds: {
    easy: {
      name: 'fácil',
      hint: 'El negativo está más lejos que el positivo por más que el margen. Pérdida 0: ya no enseña nada.',
    },
    'semi-hard': {
      name: 'semidifícil',
      hint: 'El negativo está más lejos que el positivo, pero no más que el margen. Queda algo de pérdida.',
    },
    hard: { name: 'difícil', hint: 'El negativo está al menos tan cerca como el positivo: el orden mismo es erróneo.' },
  },
  messages: 'Mensajes',
  problems: {
    title: 'Una parte de la dirección no se entendió; el resto vale.',
    dismiss: 'Cerrar',
    reasons: {
      'unknown-key': ({ key }) => `«${key}» no es un ajuste de esta página y se ignoró.`,
      'not-a-choice': ({ key, value, used }) => `«${value}» no es un valor posible de «${key}»; se usa «${used}».`,
      'not-a-number': ({ key, value, used }) => `«${key}» pide un número, no «${value}»; se usa ${used}.`,
      'out-of-range': ({ key, value, used }) => `«${key}=${value}» está fuera de los límites; se usa ${used}.`,
      repeated: ({ key, used }) => `«${key}» aparece más de una vez; vale la primera (${used}).`,
      'not-with-loss': ({ key, value, used }) => `Con esta pérdida «${key}» no puede ser «${value}»; se usa «${used}».`,
      'not-a-run': ({ key, value }) => `«${value}» en «${key}» no es nada con lo que comparar y se ha omitido.`,
      'too-many': ({ key, value, used }) =>
        `«${key}» contiene más entrenamientos de los que caben en la página (${used}); se ha omitido «${value}».`,
      shared: ({ key, value }) => `«${key}» es igual en todos los entrenamientos que se comparan; se ha omitido «${value}».`,
      recorded: ({ key, value, used }) =>
        `El entrenamiento grabado se hizo con «${used}» como «${key}»; «${value}» solo se puede entrenar en vivo.`,
      'unknown-word': ({ value, used }) =>
        `No hay vector para la palabra «${value}»; en su lugar, «${used}» representa a la clase.`,
      'repeated-word': ({ value, used }) => `«${value}» ya representa a otra clase; se usa «${used}».`,
      'not-there': ({ key, value }) =>
        `«${key}=${value}» no es ninguna imagen de las que se muestran, o no es de la clase debida; se ha omitido.`,
      'not-a-scene': ({ value }) => `«${value}» no es una escena de esta página y se salta.`,
    },
  },
  broken: {
    title: 'Algo en esta página se ha roto',
    body: 'No se pudo dibujar la imagen. Tus ajustes están en la dirección, así que no se pierde nada: vuelve a cargar la página para seguir. Si se repite, las líneas de abajo ayudan a saber por qué.',
    reload: 'Volver a cargar la página',
    startOver: 'Empezar con los ajustes por defecto',
  },
} satisfies House;
