/** Puts the parts of a script together: blank lines between them, comments wrapped, text without letters that a console may lack. */

const WIDTH = 96;

/** Plain quotes for typographic ones: scripts are ASCII. */
const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/–/g, '-');

/** Lines of at most 96 characters, each after `lead`, the later ones after `lead` and `indent`. */
export function wrap(text: string, lead = '', indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    const before = lead + (lines.length > 0 ? indent : '');
    if (line !== '' && before.length + line.length + 1 + word.length > WIDTH) {
      lines.push(before + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(lead + (lines.length > 0 ? indent : '') + line);
  return lines.join('\n');
}

/** Parts with `gap` blank lines between; empty ones are left out. */
export function joinParts(parts: readonly string[], gap: number): string {
  const kept = parts.map((part) => part.trim()).filter((part) => part !== '');
  return `${kept.join('\n'.repeat(gap + 1))}\n`;
}
