/** Comments are found as whole lines, and nothing of a script is lost. */
import { expect, it } from 'vitest';
import { exportScript, targetIds } from '../export/exportScript';
import { defaultsFor } from '../state/experiment';
import { splitComments } from './codeLines';

it('tells comments from code', () => {
  const code = '"""Title\n\nmore\n"""\nimport x  # why\n\ndef f():\n    """One line."""\n    return 1\n# end\n';
  const comments = splitComments(code).filter(({ isComment }) => isComment);
  expect(comments.map(({ text }) => text)).toEqual(['"""Title\n\nmore\n"""\n', '    """One line."""\n', '# end\n']);
  const script = '/** One. */\nconst x = 1; // stays\n/**\n * Two.\n */\n// three\n';
  expect(splitComments(script).map(({ isComment }) => isComment)).toEqual([true, false, true]);
});

it('joins to the script again', () => {
  for (const target of targetIds) {
    const exported = exportScript(target, defaultsFor('triplet'));
    if (exported.kind === 'refused') throw new Error('refused');
    const parts = splitComments(exported.code);
    expect(parts.map(({ text }) => text).join('')).toBe(exported.code);
    const commentLines = parts.filter(({ isComment }) => isComment).flatMap(({ text }) => text.trimEnd().split('\n'));
    // The header and a sentence a function, not the code.
    expect(commentLines.length).toBeGreaterThan(20);
    expect(commentLines.length).toBeLessThan(exported.code.split('\n').length / 2);
  }
});
