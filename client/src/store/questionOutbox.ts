import { QUESTION_KINDS, type QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import { lastingStorage } from '../platform/deviceStorage.ts';

/** A question that was sent on this device and is not recorded yet. */
export interface QueuedQuestion {
  /** Stays the same however often it is sent, so that it is recorded once. */
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  readonly askerName?: string;
  readonly anonymous: boolean;
  /** Why the server took it not; it waits for its writer to mend or drop it. */
  readonly refusal?: WireError;
}

/** More are not kept: a phone without a line for long should not flood the desk when it is back. */
export const MAX_QUEUED = 5;

/** Answers after which the same question may be taken a while later. */
const LATER: ReadonlySet<ErrorCode> = new Set([
  'DISCONNECTED',
  'STORE_CONFLICT',
  'STORE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL',
  'UNAUTHENTICATED',
]);

/** What an answer makes of the queue. A question that exists already was recorded, and only the answer was lost. */
export function settleQueued(
  queue: readonly QueuedQuestion[],
  id: QuestionId,
  error: WireError | undefined,
): readonly QueuedQuestion[] {
  if (error === undefined || error.code === 'QUESTION_EXISTS') return queue.filter((question) => question.id !== id);
  if (LATER.has(error.code)) return queue;
  return queue.map((question) => (question.id === id ? { ...question, refusal: error } : question));
}

/** The questions that wait on this device, the oldest first. */
export function readQueue(peerId: string): readonly QueuedQuestion[] {
  const stored = lastingStorage.readJson(keyOf(peerId));
  return Array.isArray(stored) ? stored.flatMap(readQueued).slice(0, MAX_QUEUED) : [];
}

/** Keeps them over reloads. */
export function writeQueue(peerId: string, queue: readonly QueuedQuestion[]): void {
  if (queue.length === 0) lastingStorage.remove(keyOf(peerId));
  else lastingStorage.writeJson(keyOf(peerId), queue);
}

function keyOf(peerId: string): string {
  return `diem-cau.outbox.${peerId}`;
}

/** An entry without a kind was kept by an earlier version, which sent questions only. */
function readQueued(value: unknown): readonly QueuedQuestion[] {
  const entry = (value ?? {}) as Partial<QueuedQuestion>;
  const { id, text, anonymous, kind } = entry;
  if (typeof id !== 'string' || typeof text !== 'string' || typeof anonymous !== 'boolean') return [];
  return [{ ...entry, id, text, anonymous, kind: QUESTION_KINDS.find((one) => one === kind) ?? 'question' }];
}
