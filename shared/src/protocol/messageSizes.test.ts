import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { AGENDA_ITEM_KINDS } from '../domain/agenda/state.ts';
import { MAX_MESSAGE_BYTES, MAX_MESSAGE_VALUES } from './messages.ts';
import { commandMessageSchema, signalMessageSchema } from './schemas.ts';
import { MAX_STILL_LENGTH } from './signals.ts';

/** What a schema says of itself: the parts that this walk reads. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly options?: readonly ZodType[];
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly element?: ZodType;
  readonly keyType?: ZodType;
  readonly valueType?: ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly maximum?: number } };
  }[];
}

const define = (schema: ZodType) => (schema as unknown as { readonly _zod: { readonly def: Definition } })._zod.def;

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '');

/** What ids, codes, choices and dates look like at their longest; a schema takes those that fit it. */
const WORDS: readonly string[] = [
  ...[
    'item',
    'q',
    'unit',
    'prop',
    'hand',
    'poll',
    'help',
    'ann',
    'card',
    'doc',
    'entry',
    'reg',
    'asg',
    'com',
    'prog',
    'corr',
    'msg',
    'survey',
    'rec',
    'cap',
    'lang',
    'booth',
  ].map((kind) => `${kind}_${'x'.repeat(32)}`),
  'A'.repeat(24),
  `conclusion:${'x'.repeat(40)}`,
  `respondent:unit_${'x'.repeat(32)}`,
  'x'.repeat(64),
  '2026-12-31',
  'abstain',
  'o20',
  '127.0.0.1',
  `s_${'x'.repeat(22)}`,
  'A'.repeat(MAX_STILL_LENGTH),
];
const NUMBERS: readonly number[] = [
  Number.MAX_SAFE_INTEGER,
  4_102_444_800_000,
  ...[7, 6, 5, 4, 3, 2, 1, 0].map((n) => 10 ** n),
  -100,
  2,
];
/** Keys of a record: options, choices, or as many sites as there may be. */
const KEYS: readonly (readonly string[])[] = [
  Array.from({ length: 2_000 }, (_, index) => String(index).padStart(24, 'A')),
  ['yes', 'no', 'abstain', ...Array.from({ length: 20 }, (_, index) => `o${index + 1}`)],
  Array.from({ length: 20 }, (_, index) => `o${index + 1}`),
];

function longest<Value>(values: readonly Value[]): Value {
  return values.reduce((one, other) => (bytes(other) > bytes(one) ? other : one));
}

function fitting<Value>(schema: ZodType, candidates: readonly Value[]): Value {
  const fit = candidates.filter((candidate) => schema.safeParse(candidate).success);
  if (fit.length === 0) throw new Error(`No example fits a schema of ${define(schema).type}.`);
  return longest(fit);
}

/** The largest value that a schema may let through, in bytes on the wire; rather too large than too small. */
function largest(schema: ZodType): unknown {
  const def = define(schema);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, part]) => [key, largest(part)]));
    case 'union':
      return longest((def.options ?? []).map(largest));
    case 'optional':
      return largest(def.innerType as ZodType);
    case 'pipe':
      return largest(def.in as ZodType);
    case 'array':
      return Array.from({ length: limitOf(def) }, () => largest(def.element as ZodType));
    case 'record':
      return largestRecord(schema, def);
    case 'string':
      // Six bytes a letter, as JSON escapes a control character, of which cleaning leaves nothing.
      return isFreeText(def) ? '\u0001'.repeat(limitOf(def)) : fitting(schema, WORDS);
    case 'custom':
      return fitting(schema, WORDS);
    case 'number':
      return fitting(schema, NUMBERS);
    case 'enum':
      return longest(Object.values(def.entries ?? {}));
    case 'literal':
      return def.values?.[0];
    case 'boolean':
      return false;
    case 'unknown':
      return null;
    default:
      throw new Error(`This walk knows no schema of ${def.type}.`);
  }
}

function largestRecord(schema: ZodType, { keyType, valueType }: Definition): unknown {
  const value = largest(valueType as ZodType);
  const ofKeys = KEYS.map((keys) => keys.filter((key) => keyType?.safeParse(key).success)).filter(
    ({ length }) => length > 0,
  );
  const records = ofKeys.map((keys) => Object.fromEntries(keys.map((key) => [key, value])));
  // Where values are cleaned, the largest do not pass as they are: the number of keys is bounded by the same schema.
  const small = (record: object) =>
    Object.fromEntries(Object.keys(record).map((key) => [key, typeof value === 'string' ? 'x' : value]));
  return longest([{}, ...records.filter((record) => schema.safeParse(small(record)).success)]);
}

function isFreeText({ checks = [] }: Definition): boolean {
  return checks.length > 0 && checks.every(({ _zod: { def } }) => def.check !== 'string_format');
}

function limitOf({ checks = [] }: Definition): number {
  const limit = checks.find(({ _zod: { def } }) => def.check === 'max_length')?._zod.def.maximum;
  if (limit === undefined) throw new Error('A text or a list has no bound.');
  return limit;
}

function countValues(value: unknown): number {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return members.reduce((sum: number, member) => sum + countValues(member), 1);
}

/** What a message has on the wire around it. */
const onWire = (event: string, message: unknown) => bytes([event, message]) + '2999999'.length;

const optionsOf = (schema: ZodType) => define(schema).options ?? [];
const typeOf = (schema: ZodType) => String(define(define(schema).shape?.type as ZodType).values?.[0]);

describe('sizes on the wire', () => {
  const message = define(commandMessageSchema).shape as Readonly<Record<string, ZodType>>;
  const commands = optionsOf(message.command as ZodType);

  it.each(commands.map((schema) => [typeOf(schema), schema] as const))(
    'WIRE-8: the largest %s fits',
    (_type, schema) => {
      const whole = { commandId: 'x'.repeat(64), command: largest(schema), seen: Number.MAX_SAFE_INTEGER };
      expect(onWire('command', whole)).toBeLessThanOrEqual(MAX_MESSAGE_BYTES);
      expect(countValues(whole)).toBeLessThanOrEqual(MAX_MESSAGE_VALUES);
    },
  );

  it.each(optionsOf(signalMessageSchema).map((schema) => [typeOf(schema), schema] as const))(
    'WIRE-8: the largest %s fits',
    (_type, schema) => {
      expect(onWire('signal', largest(schema))).toBeLessThanOrEqual(MAX_MESSAGE_BYTES / 2);
    },
  );

  it('WIRE-8: an agenda of fifty items with every text at its limit, in Vietnamese, is a command as any other', () => {
    const items = Array.from({ length: 50 }, (_, index) => ({
      id: `item_${String(index).padStart(32, '0')}`,
      title: 'ế'.repeat(200),
      kind: AGENDA_ITEM_KINDS[index % AGENDA_ITEM_KINDS.length],
      plannedMinutes: 600,
      presenters: 'ộ'.repeat(200),
    }));
    const plan = { commandId: 'c0mmand-0001', command: { type: 'PlanAgenda', items } };
    expect(onWire('command', plan)).toBeGreaterThan(64_000);
    expect(commandMessageSchema.safeParse(plan).success).toBe(true);
  });
});
