/** What browsers tell of their line, where they do. The types of the platform do not have it. */
interface NetworkInformation extends EventTarget {
  /** `cellular` on mobile data. */
  readonly type?: string;
  /** The person has asked the browser to save data. */
  readonly saveData?: boolean;
}

function connection(): NetworkInformation | undefined {
  return (navigator as { readonly connection?: NetworkInformation }).connection;
}

/** Whether each megabyte counts: the line is mobile data, or the browser was asked to save. False where it does not tell. */
export function isOnMobileData(): boolean {
  const { type, saveData } = connection() ?? {};
  return type === 'cellular' || saveData === true;
}

/** Calls back when the line changes; returns how to stop. */
export function onLineChange(listener: () => void): () => void {
  const line = connection();
  line?.addEventListener?.('change', listener);
  return () => line?.removeEventListener?.('change', listener);
}
