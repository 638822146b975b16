/** Which lines of a script are words and which are code, so that its comments can stand back. Joined again the parts are the script. */

export interface CodePart {
  text: string;
  isComment: boolean;
}

const QUOTES = '"""';

/** Whole lines: comments of # and //, JSDoc blocks, and docstrings, also of several lines. Comments behind code stay with it. */
export function splitComments(code: string): CodePart[] {
  const parts: CodePart[] = [];
  let inside: '"""' | '*/' | null = null;
  for (const line of code.split(/(?<=\n)/)) {
    const text = line.trim();
    let isComment = inside !== null;
    if (inside !== null) {
      if (text.endsWith(inside)) inside = null;
    } else if (text.startsWith(QUOTES)) {
      isComment = true;
      if (text.length < 2 * QUOTES.length || !text.endsWith(QUOTES)) inside = QUOTES;
    } else if (text.startsWith('/**')) {
      isComment = true;
      if (!text.endsWith('*/')) inside = '*/';
    } else isComment = /^(#|\/\/)/.test(text);
    const last = parts.at(-1);
    if (last?.isComment === isComment) last.text += line;
    else parts.push({ text: line, isComment });
  }
  return parts;
}
