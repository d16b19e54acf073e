import type { ZodError } from 'zod';

/** The most wrong paths that one refusal names. */
const MAX_PATHS = 10;

/** The paths of the values that did not match a schema; `whole` represents the value itself. For `INVALID`. */
export function wrongPaths({ issues }: ZodError, whole: string): readonly string[] {
  return issues.slice(0, MAX_PATHS).map(({ path }) => path.join('.') || whole);
}
