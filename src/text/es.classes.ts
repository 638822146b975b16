/** Cómo se llaman en español las clases de los conjuntos de datos, según el nombre que les dan los datos. Una cifra se llama como es. */
import type { ClassWords } from './en.classes';

const masculine = (plain: string): ClassWords => ({
  name: plain.charAt(0).toUpperCase() + plain.slice(1),
  plain,
  one: `un ${plain}`,
  another: `Otro ${plain}`,
});
const feminine = (plain: string): ClassWords => ({ ...masculine(plain), one: `una ${plain}`, another: `Otra ${plain}` });

const garments = new Map<string, ClassWords>([
  ['T-shirt', feminine('camiseta')],
  ['Trousers', masculine('pantalón')],
  ['Pullover', masculine('jersey')],
  ['Dress', masculine('vestido')],
  ['Coat', masculine('abrigo')],
  ['Sandal', feminine('sandalia')],
  ['Shirt', feminine('camisa')],
  ['Sneaker', feminine('zapatilla')],
  ['Bag', masculine('bolso')],
  ['Boot', masculine('botín')],
]);

export const classWords = (className: string): ClassWords => garments.get(className) ?? masculine(className);
