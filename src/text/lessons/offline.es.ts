/** Palabras de la lección «offline-online». */
import type { offline as en } from './offline.en';

export const offline: typeof en = {
  title: 'Minería offline y online',
  line: '¿Tripletes sorteados de antemano o todos los que ofrece un lote?',
  intro: [
    'Tres entrenamientos, una semilla. El primero sortea sus tripletes de antemano y se queda con ellos. El segundo sortea otros en cada pasada por los datos.',
    'El tercero toma lotes de clases enteras y usa todos los tripletes que hay en ellos: online.',
    'Por los tres pasan más o menos las mismas imágenes.',
  ],
  question: '¿Cuál habrá aprendido más tras 120 pasos?',
  choices: {
    fixed: 'Sorteados una vez: ve sus tripletes una y otra vez.',
    epoch: 'Sorteados de nuevo: siempre tripletes nuevos.',
    online: 'Online: todos los tripletes de cada lote.',
  },
  watch: 'Mira los tres mapas y los aciertos.',
  marks: { fixed: 'una vez', epoch: 'de nuevo', online: 'online' },
  result: 'Online aprendió con mucho lo que más. Con casi las mismas imágenes tuvo más de mil veces más tripletes.',
  why: [
    'Offline, tres imágenes dan un triplete. Online, cada imagen es ancla, positivo y negativo en miles de tripletes, y la red se calculó para ella una sola vez.',
    'Lo caro es la red; las distancias son baratas. Online se saca más del mismo trabajo.',
    'Además, los tripletes sorteados de antemano pronto son fáciles: mira cuántos tienen aún pérdida.',
  ],
  next: 'Sigue entrenando: offline recupera una parte. ¿Cuánto tarda?',
};
