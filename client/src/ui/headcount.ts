const MOST_PEOPLE = 5000;

/** Reads a typed number of people; undefined where it is none. The server's bounds are the same. */
export function readHeadcount(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,4}$/.test(trimmed)) return undefined;
  const count = Number(trimmed);
  return count <= MOST_PEOPLE ? count : undefined;
}
