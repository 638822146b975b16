/** English words of the button that opens a picture's data as a table, and of the dialog around it: on every page. */

export const table = {
  show: 'Data as a table',
  of: (name: string) => `${name}: data as a table`,
  update: 'Take the numbers of now',
  close: 'Close',
  waiting: 'Putting the table together',
  empty: 'Nothing is shown in this picture yet.',
};
