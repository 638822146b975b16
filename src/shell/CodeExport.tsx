/** An experiment as code: a framework chosen, its script to read, copy or download, and in what it is not the page. Loaded when asked for. */

import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Experiment } from '../engine/protocol';
import { exportScript, type TargetId, targetIds, targetNames } from '../export/exportScript';
import { code as en } from '../text/code/en';
import { code as es } from '../text/code/es';
import { usePart } from '../text/text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Segmented } from '../ui/Segmented';
import { splitComments } from './codeLines';
import { copyText } from './copyText';
import './code.css';

const words = { en, es };
const options = targetIds.map((value) => ({ value, name: targetNames[value] }));

export default function CodeExport({ experiment }: { experiment: Experiment }) {
  const text = usePart(words);
  const [target, setTarget] = useState<TargetId>('pytorch');
  const exported = useMemo(() => exportScript(target, experiment), [target, experiment]);
  return (
    <div className="code-export" data-testid="code-export" data-value={target}>
      <Segmented label={text.targets} value={target} options={options} onChange={setTarget} testId="code-target" />
      {exported.kind === 'refused' ? (
        <div className="code-refused" data-testid="code-refused">
          <strong>{text.refused(targetNames[target])}</strong>
          <p>{text.refusals[exported.reason]}</p>
        </div>
      ) : (
        <Script key={exported.code} name={targetNames[target]} fileName={exported.fileName} code={exported.code}>
          <section className="code-notes">
            <h3>{text.differs}</h3>
            <ul>
              {exported.differences.map((id) => (
                <li key={id}>{text.differences[id]}</li>
              ))}
            </ul>
          </section>
        </Script>
      )}
    </div>
  );
}

interface ScriptProps {
  name: string;
  fileName: string;
  code: string;
  children: ReactNode;
}

/** `key` by the code, so that "copied" is never said of another script. */
function Script({ name, fileName, code, children }: ScriptProps) {
  const text = usePart(words);
  const listing = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);
  const parts = useMemo(() => splitComments(code), [code]);
  return (
    <>
      <div className="code-tools">
        <code>{fileName}</code>
        <span className="code-said" role="status" data-testid="code-said" data-value={said ?? ''}>
          {said && text[said]}
        </span>
        <Button
          look="primary"
          label={text.copy}
          onClick={() => void copyText(code, listing.current).then(setSaid)}
          data-testid="code-copy"
        />
        <Button
          look="outlined"
          label={text.download}
          onClick={() => download(fileName, new Blob([code], { type: 'text/plain' }))}
          data-testid="code-download"
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="code-listing" tabIndex={0} aria-label={text.listing(name)}>
        <pre ref={listing} lang="en" data-testid="code-listing">
          {parts.map((part, i) =>
            part.isComment ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one script never move
              <span key={i} className="code-comment">
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )}
        </pre>
      </section>
      {children}
    </>
  );
}
