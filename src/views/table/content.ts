/** What a picture's table holds: words and numbers as people read them, ready to be laid out. */

export interface TableContent {
  /** Which picture, of which step, under which settings. */
  caption: string;
  columns: readonly string[];
  /** The first cell of a row is its head. */
  rows: readonly (readonly string[])[];
}

/** Called when the table is asked for; null while the picture is empty. */
export type TableSource = () => TableContent | null | Promise<TableContent | null>;
