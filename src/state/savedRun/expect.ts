/** Small checks with a place in the file each: they give the value back, typed, or throw a Refusal that names the place. */
import { Refusal } from './refusal';

export type Fields = Record<string, unknown>;

export function refuse(where: string): never {
  throw new Refusal('invalid', { where });
}

export function fieldsAt(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) refuse(where);
  return value as Fields;
}

export function listAt(value: unknown, where: string, longest: number): unknown[] {
  if (!Array.isArray(value) || value.length > longest) refuse(where);
  return value;
}

export function finiteAt(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(where);
  return value;
}

/** A whole number from 0 on. */
export function countAt(value: unknown, where: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse(where);
  return value as number;
}

export function choiceAt<V>(value: unknown, values: readonly V[], where: string): V {
  if (!values.includes(value as V)) refuse(where);
  return value as V;
}

/** @param length exactly so many, or any number of them. */
export function floatsAt(value: unknown, where: string, length?: number): Float32Array {
  if (!(value instanceof Float32Array) || (length !== undefined && value.length !== length)) refuse(where);
  for (const number of value) if (!Number.isFinite(number)) refuse(where);
  return value;
}

export function bytesAt(value: unknown, where: string, length?: number): Uint8Array {
  if (!(value instanceof Uint8Array) || (length !== undefined && value.length !== length)) refuse(where);
  return value;
}

/** Rows of a batch, `width` numbers each, all below `rows`. */
export function rowsAt(value: unknown, where: string, width: number, rows: number): Uint16Array {
  if (!(value instanceof Uint16Array) || value.length % width !== 0) refuse(where);
  for (const row of value) if (row >= rows) refuse(where);
  return value;
}

/** All numbers of all typed arrays in a part that is kept as it is are finite. */
export function finiteThroughout(value: unknown, where: string): void {
  if (value instanceof Float32Array) floatsAt(value, where);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const [key, part] of Object.entries(value)) finiteThroughout(part, `${where}.${key}`);
}
