/** Calls back once after so many milliseconds, unless the signal is aborted first; keeps no process alive. */
export function wakeAfter(milliseconds: number, signal: AbortSignal, wake: () => void): void {
  if (signal.aborted) return;
  const cancel = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', cancel);
    wake();
  }, milliseconds).unref();
  signal.addEventListener('abort', cancel, { once: true });
}
