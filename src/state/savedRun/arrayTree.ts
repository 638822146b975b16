/**
 * Any tree of plain objects, lists, numbers, words and typed arrays as JSON plus a row of arrays, and back. In the JSON an array stands as
 * `{"$array": its place}`, so that what is saved need not be known field by field.
 */
import { Refusal } from './refusal';

export const arrayKinds = { f32: Float32Array, u16: Uint16Array, u8: Uint8Array } as const;
export type ArrayKind = keyof typeof arrayKinds;
export type SavedArray = Float32Array | Uint16Array | Uint8Array;

const marker = '$array';
const deepest = 12;

export function kindOf(array: SavedArray): ArrayKind {
  if (array instanceof Float32Array) return 'f32';
  return array instanceof Uint16Array ? 'u16' : 'u8';
}

const isSavedArray = (value: unknown): value is SavedArray => Object.values(arrayKinds).some((kind) => value instanceof kind);

/** Values that are undefined are left out, as JSON does; another kind of typed array is a TypeError. */
export function packTree(tree: unknown): { json: unknown; arrays: SavedArray[] } {
  const arrays: SavedArray[] = [];
  const pack = (value: unknown): unknown => {
    if (isSavedArray(value)) return { [marker]: arrays.push(value) - 1 };
    if (ArrayBuffer.isView(value)) throw new TypeError(`no place for a ${value.constructor.name} in a saved run`);
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  };
  return { json: pack(tree), arrays };
}

/** Throws a Refusal where the JSON names an array that is not there, or is absurdly deep. */
export function unpackTree(json: unknown, arrays: readonly SavedArray[]): unknown {
  const unpack = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) throw new Refusal('invalid', { where: 'header' });
    if (Array.isArray(value)) return value.map((part) => unpack(part, depth + 1));
    if (marker in value) {
      const array = arrays[Number(value[marker as keyof typeof value])];
      if (!array) throw new Refusal('invalid', { where: 'header.arrays' });
      return array;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part, depth + 1)]));
  };
  return unpack(json, 0);
}
