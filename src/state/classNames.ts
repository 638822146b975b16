/** The names of the classes of each data set, for views, words and shell. Apart from experiment.ts, which light pages carry too. */
export { classNamesOf, leftOutName } from '../data/classNames';
