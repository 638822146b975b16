/** Full screen on request; where the browser or a frame's host refuses it, the page stays as it is. Never throws. */

/** Resolves to false where it was refused. */
export async function toggleFullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    return true;
  } catch {
    // No such thing here (a phone, a frame without the permission), or not asked by a hand.
    return false;
  }
}
