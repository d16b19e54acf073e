/** A JSON value of a view: no null, which a merge patch reserves for "removed". */
export type ViewValue = string | number | boolean | readonly ViewValue[] | { readonly [key: string]: ViewValue };

/** A JSON Merge Patch (RFC 7396): changed members, `null` for removed ones; arrays are replaced whole. */
export type MergePatch = { readonly [key: string]: unknown };

type Members = Readonly<Record<string, unknown>>;

/**
 * The merge patch that turns one view into the other, or undefined where they are equal.
 * Members that are the same object are skipped, so the cost is proportional to what changed.
 */
export function diff(previous: object, next: object): MergePatch | undefined {
  return diffMembers(previous as Members, next as Members);
}

function diffMembers(previous: Members, next: Members): MergePatch | undefined {
  if (previous === next) return undefined;
  const changes: [key: string, change: unknown][] = [];
  for (const key of Object.keys(next)) {
    const before = ownMember(previous, key);
    const after = next[key];
    if (before === after || after === undefined) continue;
    const change = isMembers(before) && isMembers(after) ? diffMembers(before, after) : diffWhole(before, after);
    if (change !== undefined) changes.push([key, change]);
  }
  for (const key of Object.keys(previous)) {
    if (previous[key] !== undefined && ownMember(next, key) === undefined) changes.push([key, null]);
  }
  // Unlike an assignment, this makes a member of `__proto__`.
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}

/** Own members only, without inherited ones such as `constructor`. */
function ownMember(members: Members, key: string): unknown {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

function diffWhole(before: unknown, after: unknown): unknown {
  // Lists are rebuilt for every view; equal ones must not be sent again.
  if (Array.isArray(before) && Array.isArray(after) && JSON.stringify(before) === JSON.stringify(after)) {
    return undefined;
  }
  return after;
}

/** Applies a merge patch; unchanged members keep their identity. Never touches an object's prototype. */
export function applyPatch<View extends object>(view: View, patch: MergePatch): View {
  return applyMembers(view as unknown as Members, patch) as unknown as View;
}

function applyMembers(target: Members, patch: MergePatch): Members {
  // One spread copy: copying a thousand sites one by one would cost more than applying the patch.
  const members: Record<string, unknown> = { ...target };
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) {
      delete members[key];
      continue;
    }
    const before = ownMember(members, key);
    setMember(members, key, isMembers(change) ? applyMembers(isMembers(before) ? before : {}, change) : change);
  }
  return members;
}

function setMember(members: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    // A plain assignment would set the prototype.
    Object.defineProperty(members, key, { value, enumerable: true, configurable: true, writable: true });
  } else members[key] = value;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
