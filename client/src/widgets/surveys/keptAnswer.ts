import type { SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { ActorId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { lastingStorage } from '../../platform/deviceStorage.ts';

/** An answer on this device: being written, waiting for a connection, or sent. */
export interface KeptAnswer {
  readonly state: 'draft' | 'waiting' | 'sent';
  /** As the fields show them. */
  readonly typed: SurveyAnswers;
  /** How often its sender had answered when the form was opened. */
  readonly seen: number;
  /** Of an anonymous answer: the value under which this device alone finds it. */
  readonly nonce: string;
}

const NONCE_LENGTH = 32;

function keyOf(surveyId: SurveyId, actorId: ActorId): string {
  return `diem-cau.survey.${surveyId}.${actorId}`;
}

/** What this device keeps of somebody's answer; undefined where it keeps none. */
export function findKept(surveyId: SurveyId, actorId: ActorId): KeptAnswer | undefined {
  const kept = lastingStorage.readJson(keyOf(surveyId, actorId));
  return isKept(kept) ? kept : undefined;
}

/** Keeps an answer over reloads and lost connections. */
export function keepAnswer(surveyId: SurveyId, actorId: ActorId, kept: KeptAnswer): void {
  lastingStorage.writeJson(keyOf(surveyId, actorId), kept);
}

/** A random value for an anonymous answer. */
export function newNonce(): string {
  return nanoid(NONCE_LENGTH);
}

function isKept(value: unknown): value is KeptAnswer {
  const { state, typed, seen, nonce } = (value ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>;
  return (
    (state === 'draft' || state === 'waiting' || state === 'sent') &&
    typeof typed === 'object' &&
    typed !== null &&
    Object.values(typed).every((answer) => typeof answer === 'string') &&
    Number.isInteger(seen) &&
    typeof nonce === 'string'
  );
}
