import { MAX_MESSAGE_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import type { Random } from '../support/random.ts';

const STRINGS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u0007\u001b[31m\u009f',
  '\ud800',
  'a\udfffb',
  '\u202e\u200d\ufeff',
  'e\u0302\u0301\u0323'.repeat(40),
  '\u0301'.repeat(900),
  '\ufdfa'.repeat(300),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'q___proto__',
  'q_constructor',
  'hand_0000000000000000000000000000000000000000000000',
  'CONSTRUCTOR',
  '../../etc/passwd',
  "' OR 1=1 --",
  '{"type":"GoLive"}',
  '*',
  '$',
  '1e309',
  'x'.repeat(6_000),
];

const NUMBERS: readonly number[] = [
  ...[Number.NaN, -0, 0, -1, 1, 0.1, 1.5, -1.5, 1e21, 1e308, -1e308, Number.POSITIVE_INFINITY],
  ...[2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, Number.MIN_VALUE, 4_102_444_800_001],
];

/** The envelope of the value needs some of a message's bytes. */
const NEARLY_ALL = MAX_MESSAGE_BYTES - 1_000;

/** A value of the wrong kind. Mostly small; one in a hundred nearly fills a message. */
export function poison(random: Random): unknown {
  const kind = random.between(0, 99);
  if (kind < 30) return random.draw(STRINGS);
  if (kind < 55) return random.draw(NUMBERS);
  if (kind < 65) return random.draw([null, true, false, undefined]);
  if (kind < 72) return random.draw<unknown>([[], {}, [[]], [null], { a: 1 }, [{}, {}]]);
  if (kind < 84) return protoMembers(random);
  if (kind < 91) return nested(random.draw([2, 7, 8, 9, 40, 1_000]), random.chance(0.5));
  if (kind < 95) return new Uint8Array(random.between(0, 40));
  if (kind < 98) return Array.from({ length: random.between(10, 300) }, (_, index) => index);
  return huge(random);
}

/** Objects with own members named like what every object inherits; only JSON can name the first. */
function protoMembers(random: Random): unknown {
  return JSON.parse(
    random.draw([
      '{"__proto__":{"polluted":true}}',
      '{"__proto__":null}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"toString":1,"valueOf":null,"hasOwnProperty":false}',
      '{"toJSON":"x","then":"y","length":-1}',
    ]),
  );
}

function nested(levels: number, asLists: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = asLists ? [value] : { a: value };
  return value;
}

/** Values that nearly fill a message, in the forms that are most expensive to validate. */
function huge(random: Random): unknown {
  switch (random.between(0, 5)) {
    case 0:
      return Array.from({ length: NEARLY_ALL / 2 - 200 }, () => 0);
    case 1:
      return Array.from({ length: NEARLY_ALL / 3 - 200 }, () => ({}));
    case 2:
      return Object.fromEntries(Array.from({ length: NEARLY_ALL / 10 - 100 }, (_, index) => [`k${index}`, 0]));
    case 3:
      return nested(2_000, false);
    case 4:
      // Each of these two bytes becomes many when it is composed.
      return '\u0390\u0344'.repeat(NEARLY_ALL / 4 - 200);
    default:
      return Array.from({ length: NEARLY_ALL / 40 - 50 }, (_, index) => ({
        id: `item_${100_000 + index}`,
        title: 'x',
      }));
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path, found: Path[]): readonly Path[] {
  found.push(path);
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) pathsOf(inner, [...path, key], found);
  return found;
}

/** The value with one place in it replaced, or with a member added beside it. */
function withPlace(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  // Assigning would call a setter where the key is `__proto__`.
  const inner = Object.hasOwn(copy, key) ? copy[key] : undefined;
  Object.defineProperty(copy, key, {
    value: withPlace(inner, rest, replacement),
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return copy;
}

const ADDED: readonly string[] = ['__proto__', 'constructor', 'actor', 'role', 'siteId', 'at', 'type', 'extra'];

/** A valid value with one to three invalid parts. */
export function spoil(valid: unknown, random: Random): unknown {
  let value = valid;
  for (let change = random.between(1, 3); change > 0; change--) {
    const path = random.draw(pathsOf(value, [], []));
    const target = random.chance(0.3) ? [...path, random.draw(ADDED)] : path;
    value = withPlace(value, target, poison(random));
  }
  return value;
}
