import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { MAX_MESSAGE_DEPTH, MAX_MESSAGE_VALUES } from '@diem-cau/shared/protocol/messages.ts';
import type { ZodType } from 'zod';
import { wrongPaths } from '../wrongPaths.ts';
import { OVERSIZED } from './jsonParser.ts';

/** What came with one event: its payload, and the acknowledgement callback where the client gave one. */
export interface Envelope {
  readonly payload: unknown;
  readonly acknowledge: ((reply: unknown) => void) | undefined;
}

/** Takes an event's arguments apart; whatever their number and kind. */
export function openEnvelope(args: readonly unknown[]): Envelope {
  const last = args.at(-1);
  const acknowledge = typeof last === 'function' ? (last as (reply: unknown) => void) : undefined;
  return { payload: args[0] === acknowledge ? undefined : args[0], acknowledge };
}

/**
 * Checks a payload's size, depth and shape. Errors: `TOO_LARGE` where the parser has found the message too large to read, or
 * where it holds so many values that looking at each would hold up everybody; `INVALID` with the paths that are wrong.
 */
export function checkPayload<Message>(schema: ZodType<Message>, payload: unknown): Result<Message, WireError> {
  if (payload === OVERSIZED || !holdsAtMost(payload, MAX_MESSAGE_VALUES)) return err({ code: 'TOO_LARGE' });
  if (isTooDeep(payload, MAX_MESSAGE_DEPTH)) return err({ code: 'INVALID', paths: ['(depth)'] });
  const parsed = schema.safeParse(payload);
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'INVALID', paths: wrongPaths(parsed.error, '(message)') });
}

/** Whether a value holds no more than so many others, at whatever depth. Counting stops where there are more. */
function holdsAtMost(value: unknown, most: number): boolean {
  const open = [value];
  for (let seen = 0; open.length > 0; seen++) {
    if (seen + open.length > most) return false;
    const next = open.pop();
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next).slice(0, most));
  }
  return true;
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isTooDeep(member, levels - 1));
}
