import type { SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { ActorId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { lastingStorage } from '../../platform/deviceStorage.ts';
import { listKeptSurveys, noteKeptSurveys } from './keptSurveys.ts';

/** An answer on this device: being written, waiting for a connection, or sent. */
export interface KeptAnswer {
  readonly state: 'draft' | 'waiting' | 'sent';
  /** As the fields show them. */
  readonly typed: SurveyAnswers;
  /** How often its sender had answered when the form was opened. */
  readonly seen: number;
  /** Of an anonymous answer: the value under which this device alone finds it. */
  readonly nonce: string;
  /** The name of the survey, for when it is no longer listed. */
  readonly title?: string | undefined;
}

/** An answer that was to be sent but waited for a connection until its survey closed. */
export interface LateAnswer {
  readonly surveyId: SurveyId;
  readonly title: string;
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
  const noted = listKeptSurveys(actorId);
  if (!noted.includes(surveyId)) noteKeptSurveys(actorId, [...noted, surveyId]);
}

/** Removes what this device keeps of somebody's answer. */
export function forgetKept(surveyId: SurveyId, actorId: ActorId): void {
  lastingStorage.remove(keyOf(surveyId, actorId));
  noteKeptSurveys(
    actorId,
    listKeptSurveys(actorId).filter((id) => id !== surveyId),
  );
}

/**
 * Removes what this device keeps of surveys that are no longer open, but for the answers that waited in vain: these are returned, so
 * that somebody reads of them before they are forgotten.
 */
export function sweepKept(actorId: ActorId, isOpen: (surveyId: SurveyId) => boolean): readonly LateAnswer[] {
  return listKeptSurveys(actorId)
    .filter((surveyId) => !isOpen(surveyId))
    .flatMap((surveyId) => {
      const kept = findKept(surveyId, actorId);
      if (kept?.state === 'waiting') return [{ surveyId, title: kept.title ?? '' }];
      forgetKept(surveyId, actorId);
      return [];
    });
}

/** Whether anything was typed. */
export function hasBegun(kept: Pick<KeptAnswer, 'typed'> | undefined): boolean {
  return kept !== undefined && Object.values(kept.typed).some((typed) => typed !== '');
}

/**
 * What is kept once a reply has come to what was sent. Whatever was typed meanwhile stays, as a draft that is still to be sent.
 * `state` is what the answer would be in if nothing was.
 */
export function keepAfterReply(
  sent: KeptAnswer,
  now: KeptAnswer,
  { state, seen }: Pick<KeptAnswer, 'state' | 'seen'>,
): KeptAnswer {
  const isSame = JSON.stringify(now.typed) === JSON.stringify(sent.typed);
  return { ...now, seen, state: isSame ? state : 'draft' };
}

/** A random value for an anonymous answer. */
export function newNonce(): string {
  return nanoid(NONCE_LENGTH);
}

function isKept(value: unknown): value is KeptAnswer {
  const { state, typed, seen, nonce, title } = (value ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>;
  return (
    (state === 'draft' || state === 'waiting' || state === 'sent') &&
    typeof typed === 'object' &&
    typed !== null &&
    Object.values(typed).every((answer) => typeof answer === 'string') &&
    Number.isInteger(seen) &&
    typeof nonce === 'string' &&
    (title === undefined || typeof title === 'string')
  );
}
