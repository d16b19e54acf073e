/**
 * Marks code that the compiler has proved unreachable. When a union gains a member, every switch without it stops
 * compiling. At run time, a value stored by a newer version returns `fallback`.
 */
export function unreachable<Fallback>(_never: never, fallback: Fallback): Fallback {
  return fallback;
}
