/**
 * Gives the page the whole screen if the browser allows it now: it does so in answer to a press or a key only, and not
 * on every device. A refusal leaves everything as it is.
 */
export async function enterFullScreen(): Promise<void> {
  if (document.fullscreenElement) return;
  // Safari on iPhones has no such function.
  await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

/** Gives the screen back. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}
