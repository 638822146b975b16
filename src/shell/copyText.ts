/** Puts a text on the clipboard; where a browser or a frame's host forbids it, the text is selected, so that one key copies it. */

export async function copyText(text: string, shown: HTMLElement | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // No clipboard on plain http (a lecture hall's LAN), none in a frame without the permission.
    const selection = window.getSelection();
    if (!shown || !selection) return 'selected';
    selection.selectAllChildren(shown);
    return document.execCommand('copy') ? 'copied' : 'selected';
  }
}
