/** The address of what is asked now, from the stores: for a session that begins later than the page. */
import { experimentStore } from '../experimentStore';
import { writeUrl } from '../experimentUrl';

export function presentSearch(): string {
  const { experiment, page } = experimentStore.getState();
  return `?${writeUrl(experiment, page)}`;
}
