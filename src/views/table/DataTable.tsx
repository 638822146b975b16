/**
 * "Data as a table": a button that opens what a picture shows as a table, in a dialog. The table is put together when it is asked for and then stands still while
 * training goes on, so that it can be read; a button in the dialog takes the numbers of now.
 */

import { useEffect, useRef, useState } from 'react';
import { useHouse } from '../../text/text';
import { Button } from '../../ui/Button';
import type { TableContent, TableSource } from './content';
import './dataTable.css';

interface Props {
  /** What people call the picture. */
  name: string;
  content: TableSource;
  testId: string;
  /** The button shows words, not only its sign. */
  withWords?: boolean;
}

type Shown = TableContent | 'waiting' | 'empty' | null;

export function DataTable({ name, content, testId, withWords = false }: Props) {
  const text = useHouse().table;
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown>(null);
  const isOpen = shown !== null;

  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return;
    element.showModal();
    // Keys that are pressed in here are not the page's.
    const keep = (event: KeyboardEvent) => event.stopPropagation();
    element.addEventListener('keydown', keep);
    return () => element.removeEventListener('keydown', keep);
  }, [isOpen]);

  const take = async () => {
    setShown('waiting');
    const found = await content();
    // Not where it was closed meanwhile.
    setShown((present) => (present === null ? null : (found ?? 'empty')));
  };
  return (
    <>
      <span className="data-table-open" data-picture="skip">
        <Button
          icon="table"
          iconOnly={!withWords}
          label={withWords ? text.show : text.of(name)}
          onClick={() => void take()}
          aria-haspopup="dialog"
          data-testid={`table-${testId}`}
        />
      </span>
      {isOpen && (
        <dialog
          className="data-table"
          ref={dialog}
          aria-label={text.of(name)}
          onClose={() => setShown(null)}
          data-picture="skip"
          data-testid={`table-${testId}-dialog`}
        >
          <div className="data-table-head">
            <h2>{name}</h2>
            <Button look="outlined" label={text.update} onClick={() => void take()} data-testid="table-update" />
            <Button
              icon="close"
              iconOnly
              label={text.close}
              onClick={() => dialog.current?.close()}
              data-testid="table-close"
            />
          </div>
          {typeof shown === 'string' ? (
            <p className="muted">{shown === 'waiting' ? text.waiting : text.empty}</p>
          ) : (
            <Rows {...shown} />
          )}
        </dialog>
      )}
    </>
  );
}

function Rows({ caption, columns, rows }: TableContent) {
  return (
    <section
      className="data-table-rows"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
