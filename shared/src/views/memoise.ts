/**
 * Caches a view by the identity of the entity it is made from, so that an unchanged entity gives the same object
 * again. Structural sharing extends from state to view, and a diff costs only what changed.
 */
export function memoise<First extends object, View>(viewOf: (first: First) => View): (first: First) => View {
  const views = new WeakMap<First, View>();
  return (first) => {
    const known = views.get(first);
    if (known !== undefined) return known;
    const view = viewOf(first);
    views.set(first, view);
    return view;
  };
}

/** Like `memoise`, for a view of two entities. */
export function memoisePair<First extends object, Second extends object, View>(
  viewOf: (first: First, second: Second) => View,
): (first: First, second: Second) => View {
  const byFirst = memoise((first: First) => memoise((second: Second) => viewOf(first, second)));
  return (first, second) => byFirst(first)(second);
}

/**
 * Like `memoise`, for a view that also depends on a few other values: the last view is reused while each of them
 * is unchanged. For values that are computed each time, such as a count of connections.
 */
export function memoiseWith<Entity extends object, Facts extends object, View>(
  viewOf: (entity: Entity, facts: Facts) => View,
): (entity: Entity, facts: Facts) => View {
  const last = new WeakMap<Entity, { readonly facts: Facts; readonly view: View }>();
  return (entity, facts) => {
    const known = last.get(entity);
    if (known && sameFacts(known.facts, facts)) return known.view;
    const view = viewOf(entity, facts);
    last.set(entity, { facts, view });
    return view;
  };
}

function sameFacts<Facts extends object>(a: Facts, b: Facts): boolean {
  const keys = Object.keys(a) as (keyof Facts)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** One shared empty object, so that comparing two empty maps is immediate. */
const NONE: Readonly<Record<string, never>> = Object.freeze({});

/** A map of views by the same keys, leaving out entities whose view is undefined. */
export function mapViews<Key extends string, Entity, View>(
  entities: Readonly<Record<Key, Entity>>,
  viewOf: (entity: Entity, key: Key) => View | undefined,
): Readonly<Record<Key, View>> {
  let views: Record<Key, View> | undefined;
  for (const key of Object.keys(entities) as Key[]) {
    const view = viewOf(entities[key], key);
    if (view === undefined) continue;
    views ??= {} as Record<Key, View>;
    views[key] = view;
  }
  return views ?? (NONE as Readonly<Record<Key, View>>);
}
