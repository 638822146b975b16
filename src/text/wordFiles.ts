/** Where the words lie that every page has, and those of the playground: for text.ts, which puts them in force, and for ahead.ts, which only asks for them early. */
export const wordFiles = {
  house: {
    en: () => import('./en.house').then((words) => words.house),
    es: () => import('./es.house').then((words) => words.house),
  },
  all: {
    en: () => import('./en').then(({ en }) => en),
    es: () => import('./es').then(({ es }) => es),
  },
};
