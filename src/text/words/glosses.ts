/** English words of the word vectors by their Spanish names: who reads Spanish types "vaqueros" and is offered "jeans". The first name is the one that is shown. */

const glosses: Readonly<Record<string, readonly string[]>> = {
  zero: ['cero'],
  one: ['uno', 'una'],
  two: ['dos'],
  three: ['tres'],
  four: ['cuatro'],
  five: ['cinco'],
  six: ['seis'],
  seven: ['siete'],
  eight: ['ocho'],
  nine: ['nueve'],
  nil: ['nada', 'cero a cero'],
  none: ['ninguno', 'ninguna'],
  nought: ['cero', 'nada'],
  first: ['primero', 'primera'],
  single: ['único', 'solo', 'individual'],
  once: ['una vez'],
  second: ['segundo', 'segunda'],
  twice: ['dos veces'],
  double: ['doble'],
  pair: ['par', 'pareja'],
  third: ['tercero', 'tercera'],
  triple: ['triple'],
  trio: ['trío'],
  fourth: ['cuarto', 'cuarta'],
  quartet: ['cuarteto'],
  quintet: ['quinteto'],
  fifth: ['quinto', 'quinta'],
  sixth: ['sexto', 'sexta'],
  seventh: ['séptimo', 'séptima'],
  eighth: ['octavo', 'octava'],
  ninth: ['noveno', 'novena'],
  't-shirt': ['camiseta', 'playera', 'remera'],
  trousers: ['pantalón', 'pantalones'],
  pullover: ['jersey', 'pulóver'],
  dress: ['vestido'],
  coat: ['abrigo'],
  sandal: ['sandalia'],
  shirt: ['camisa'],
  sneaker: ['zapatilla', 'zapatilla de deporte', 'tenis'],
  bag: ['bolso', 'bolsa'],
  boot: ['bota', 'botín'],
  gown: ['vestido de noche', 'vestido de gala', 'traje de noche'],
  frock: ['vestido', 'vestido sencillo'],
  dresses: ['vestidos'],
  skirt: ['falda'],
  jeans: ['vaqueros', 'tejanos', 'pantalón vaquero'],
  denim: ['tela vaquera', 'mezclilla'],
  pants: ['pantalones'],
  slacks: ['pantalón de vestir', 'pantalones de vestir'],
  leggings: ['mallas', 'leggings'],
  shorts: ['pantalón corto', 'pantalones cortos'],
  handbag: ['bolso de mano', 'cartera'],
  purse: ['monedero', 'bolso'],
  bags: ['bolsos', 'bolsas'],
  backpack: ['mochila'],
  sandals: ['sandalias'],
  slippers: ['zapatillas de casa', 'pantuflas'],
  sneakers: ['zapatillas', 'zapatillas de deporte', 'deportivas'],
  trainers: ['deportivas', 'zapatillas'],
  boots: ['botas', 'botines'],
  shoe: ['zapato'],
  shoes: ['zapatos'],
  footwear: ['calzado'],
  sweater: ['suéter', 'jersey'],
  cardigan: ['rebeca', 'chaqueta de punto'],
  sweatshirt: ['sudadera'],
  hoodie: ['sudadera', 'sudadera con capucha'],
  jacket: ['chaqueta', 'cazadora'],
  overcoat: ['sobretodo', 'gabán'],
  parka: ['parka'],
  coats: ['abrigos'],
  blazer: ['americana', 'bléiser'],
  blouse: ['blusa'],
  tunic: ['túnica'],
  shirts: ['camisas'],
  't-shirts': ['camisetas'],
  tee: ['camiseta', 'camiseta de manga corta'],
};

export const glossedWords: readonly string[] = Object.keys(glosses);

/** The Spanish name of an English word; null where this table has none. */
export const glossOf = (word: string): string | null => (Object.hasOwn(glosses, word) ? glosses[word][0] : null);

const folded = (typed: string) => typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export interface Glossed {
  word: string;
  gloss: string;
}

/** English words whose Spanish name is this, with or without accents; else those whose name begins with it. */
export function englishFor(typed: string): Glossed[] {
  const asked = folded(typed);
  if (asked.length < 2) return [];
  const named = (fits: (name: string) => boolean) =>
    Object.entries(glosses).flatMap(([word, names]) => {
      const gloss = names.find((name) => fits(folded(name)));
      return gloss === undefined ? [] : [{ word, gloss }];
    });
  const same = named((name) => name === asked);
  return same.length > 0 ? same : named((name) => name.startsWith(asked));
}
