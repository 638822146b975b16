/**
 * The experiment of a file, read by the table of its fields: what is missing gets its default, what this page does not know is named and left out,
 * and a value that this page cannot give is refused: the run would be another one.
 */
import type { Experiment } from '../../engine/protocol';
import { defaultExperiment, experimentFields, experimentKeys, type Field, fitToLoss } from '../experiment';
import { fieldsAt, finiteAt, refuse } from './expect';

/** One value of the table's fields; throws a Refusal that names the place. */
export function checkValue(field: Field, value: unknown, where: string): void {
  switch (field.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') refuse(where);
      break;
    case 'choice':
      if (!field.values.includes(value as string | number)) refuse(where);
      break;
    case 'set':
      if (!Array.isArray(value) || !value.every((word) => field.values.includes(word))) refuse(where);
      break;
    case 'word':
      if (value !== null && !(typeof value === 'string' && field.pattern.test(value))) refuse(where);
      break;
    default: {
      const number = finiteAt(value, where);
      if (number < field.hardMin || number > field.hardMax) refuse(where);
      if (field.kind === 'integer' && !Number.isInteger(number)) refuse(where);
    }
  }
}

export function checkExperiment(value: unknown): { experiment: Experiment; leftOut: string[] } {
  const given = fieldsAt(value, 'experiment');
  const experiment = { ...defaultExperiment };
  for (const key of experimentKeys) {
    if (!Object.hasOwn(given, key)) continue;
    checkValue(experimentFields[key], given[key], `experiment.${key}`);
    Object.assign(experiment, { [key]: given[key] });
  }
  if (fitToLoss(experiment) !== experiment) refuse('experiment.mining');
  const known = new Set<string>(experimentKeys);
  return { experiment, leftOut: Object.keys(given).filter((key) => !known.has(key)) };
}
