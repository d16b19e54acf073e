import { isDeepStrictEqual } from 'node:util';

/** The first difference of two values, with its path, such as `.polls.p1.votes: 3 and 4`. */
export function firstDifference(left: unknown, right: unknown, path = ''): string {
  if (typeof left === 'object' && typeof right === 'object' && left && right) {
    const [a, b] = [left, right] as Record<string, unknown>[];
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    const key = [...keys].find((name) => !isDeepStrictEqual(a?.[name], b?.[name]));
    if (key !== undefined) return firstDifference(a?.[key], b?.[key], `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`;
}
