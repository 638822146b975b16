/** The address word that puts an unchanged copy beside an experiment: its one difference is still to be chosen. Small, since the playground carries it. */
import { type Experiment, experimentFields } from '../experiment';

export const copyBeside = ({ loss }: Experiment): string => `${experimentFields.loss.urlKey}:${loss}`;
