/** The pages of the house: what the header's links say. */
export const pages = {
  label: 'Pages',
  compareWith: 'Compare with a change',
  compareWithHint: 'This experiment and a copy of it side by side, the copy changed in one thing',
  playground: { name: 'Playground', hint: 'Train a net and take hold of its loss' },
  compare: { name: 'Compare', hint: 'Several runs side by side, on one seed' },
  sandbox: { name: 'Sandbox', hint: 'One triplet under your fingers, without any net' },
  lessons: { name: 'Lessons', hint: 'Three minutes each, with a question first' },
  reference: { name: 'Reference', hint: 'Names, formulas, framework layers, troubleshooting' },
  words: { name: 'Words', hint: 'Images find their words: retrieval with GloVe' },
  embed: { name: 'Embed', hint: 'Put a part of it into your own page' },
};
