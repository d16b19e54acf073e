import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fc, holds } from '../../../tests/support/property.ts';
import { applyPatch, diff, type MergePatch, type ViewValue } from './mergePatch.ts';

type Json = { readonly [key: string]: ViewValue };

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString'),
  fc.string({ maxLength: 3 }),
);
const scalar = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean());
const { json } = fc.letrec<{ value: ViewValue; json: Json }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('json')),
  json: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

/** What a client receives: the patch after its way over the wire. */
function sent(patch: MergePatch): MergePatch {
  return JSON.parse(JSON.stringify(patch));
}

describe('patches between views', () => {
  it('PATCH-1: a view with the patch applied equals the next view', () => {
    holds(
      fc.property(json, json, (previous, next) => {
        const patched = applyPatch(previous, sent(diff(previous, next) ?? {}));
        // Vitest's own comparison stumbles over members called `constructor`.
        return isDeepStrictEqual(patched, next);
      }),
      { runs: 1000 },
    );
  });

  it('PATCH-1: a scalar, a list and an object replace one another', () => {
    const values: readonly ViewValue[] = [1, 'x', false, [], [1], [{ a: 1 }], {}, { a: 1 }, { a: { b: 2 } }];
    for (const before of values) {
      for (const after of values) {
        expect(applyPatch({ value: before }, diff({ value: before }, { value: after }) ?? {})).toStrictEqual({
          value: after,
        });
      }
    }
  });

  it('PATCH-2: equal views have no patch, even if no object is shared', () => {
    holds(
      fc.property(json, (view) => {
        expect(diff(view, structuredClone(view))).toBeUndefined();
        expect(diff(view, view)).toBeUndefined();
      }),
    );
  });

  it('PATCH-2: only what changed is sent, lists whole and removals as null', () => {
    const previous = { same: { x: 1 }, gone: 1, deep: { x: 1, y: 2, z: 3 }, list: [1, 2], equal: [{ a: 1 }] };
    const next = { same: { x: 1 }, deep: { x: 1, y: 3 }, list: [1, 2, 3], equal: [{ a: 1 }], added: { n: 1 } };
    expect(diff(previous, next)).toStrictEqual({
      deep: { y: 3, z: null },
      list: [1, 2, 3],
      added: { n: 1 },
      gone: null,
    });
  });

  it('PATCH-3: members named as what every object inherits are sent and removed like others', () => {
    expect(diff({ constructor: 1 }, {})).toStrictEqual({ constructor: null });
    expect(diff({}, { toString: 'x' })).toStrictEqual({ toString: 'x' });
    const withProto: Json = JSON.parse('{"__proto__":{"a":1}}');
    const patch = diff({}, withProto);
    expect(JSON.stringify(patch)).toBe('{"__proto__":{"a":1}}');
    expect(JSON.stringify(diff(withProto, {}))).toBe('{"__proto__":null}');
  });

  it('PATCH-3: a patch never touches a prototype', () => {
    const patch: MergePatch = JSON.parse('{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true}}}');
    const patched = applyPatch({ a: { b: 1 } }, patch);
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(patched.a)).toBe(Object.prototype);
    expect(patched).not.toHaveProperty('polluted');
    expect(patched.a).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
    const viaConstructor: MergePatch = JSON.parse('{"constructor":{"prototype":{"polluted":true}}}');
    applyPatch({}, viaConstructor);
    expect({}).not.toHaveProperty('polluted');
  });

  it('PATCH-4: unchanged members keep their identity, and the given view is not changed', () => {
    const view = Object.freeze({
      kept: Object.freeze({ x: 1 }),
      changed: Object.freeze({ y: 1, deep: Object.freeze({}) }),
    });
    const patched = applyPatch(view, { changed: { y: 2 } });
    expect(patched).toStrictEqual({ kept: { x: 1 }, changed: { y: 2, deep: {} } });
    expect(patched.kept).toBe(view.kept);
    expect(patched.changed.deep).toBe(view.changed.deep);
    expect(view.changed.y).toBe(1);
  });

  it('PATCH-4: a patch for what is not there makes it, without its nulls', () => {
    expect(applyPatch({}, { a: { b: { c: 1, d: null } }, e: null })).toStrictEqual({ a: { b: { c: 1 } } });
  });
});
