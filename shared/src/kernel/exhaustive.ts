/**
 * Marks a place the compiler has shown to be unreachable: a union gains a member, and every switch that forgot it stops compiling.
 * What a newer version stored and this one does not know comes back unchanged as `fallback`.
 */
export function unreachable<Fallback>(_never: never, fallback: Fallback): Fallback {
  return fallback;
}
