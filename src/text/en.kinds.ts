/** English words of the census over time and over all margins. */

export const kinds = {
  overTime: 'Over time',
  overTimeHint:
    'Shares of all ordered triplets, counted exactly frame by frame for the present margin. A click goes to the frame.',
  counted: (frames: string, margin: string) => `${frames} frames counted at margin ${margin}.`,
  recounting: (done: string, all: string, margin: string) =>
    `${done} of ${all} frames counted at margin ${margin}; the pale ones still show their earlier margin.`,
  waiting: 'Drawn as soon as the triplets are counted.',
  describe: (step: string, easy: string, semiHard: string, hard: string, margin: string) =>
    `At step ${step} and margin ${margin}: ${easy} easy, ${semiHard} semi-hard, ${hard} hard.`,
  overMargins: 'Over all margins',
  overMarginsHint: 'The same triplets for every margin: hard ones do not depend on it, easy ones become semi-hard as it grows.',
  exactAt: (margins: string, step: string) => `Step ${step}, counted at ${margins} margins.`,
  counting: (step: string) => `Step ${step}; more margins are being counted.`,
};
