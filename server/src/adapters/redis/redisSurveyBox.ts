import { randomBytes } from 'node:crypto';
import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { Redis } from 'ioredis';
import type {
  ListedAnswer,
  PutAnonymousOutcome,
  PutOutcome,
  StandingAnswer,
  SurveyBox,
  SurveyRef,
} from '../../application/surveys/surveyBox.ts';
import { storeCall } from './connection.ts';
import { forget } from './forget.ts';
import { SEALED, surveyKeys } from './keys.ts';
import { PUT_ANONYMOUS_SCRIPT, PUT_ANSWER_SCRIPT, RECEIPT_KEY_SCRIPT, SHUT_SURVEY_SCRIPT } from './surveyScripts.ts';
import { WriteBatches } from './writeBatches.ts';

/** Batching window of anonymous answers (ms): a larger batch reveals less by its time. */
const ANONYMOUS_WINDOW_MS = 100;
const KEY_BYTES = 32;

type AnonymousAnswer = Parameters<SurveyBox['putAnonymous']>[1];

/** Answers to surveys in Redis; anonymous ones are written in batches. */
export class RedisSurveyBox implements SurveyBox {
  readonly #redis: Redis;
  readonly #anonymous: WriteBatches<SurveyRef, AnonymousAnswer, PutAnonymousOutcome>;
  /** By the key that says so: the sealing that runs. */
  readonly #sealing = new Map<string, Promise<'forgotten' | 'traces'>>();

  constructor(redis: Redis) {
    this.#redis = redis;
    this.#anonymous = new WriteBatches(
      ANONYMOUS_WINDOW_MS,
      ({ conferenceId, surveyId }) => `${conferenceId} ${surveyId}`,
      (ref, batch) => this.#writeAnonymous(ref, batch),
    );
  }

  put(ref: SurveyRef, { respondent, paper, seen, at }: Parameters<SurveyBox['put']>[1]): Promise<PutOutcome> {
    const { answers } = surveyKeys(ref);
    return storeCall(
      () =>
        this.#redis.eval(
          PUT_ANSWER_SCRIPT,
          1,
          answers,
          respondent,
          seen,
          at,
          paper,
          SURVEY_LIMITS.answers,
        ) as Promise<PutOutcome>,
    );
  }

  putAnonymous(ref: SurveyRef, answer: AnonymousAnswer): Promise<PutAnonymousOutcome> {
    return this.#anonymous.add(ref, answer);
  }

  async receiptKey(ref: SurveyRef): Promise<Buffer | undefined> {
    const { sealed, key } = surveyKeys(ref);
    const fresh = randomBytes(KEY_BYTES).toString('hex');
    const hex = await storeCall(() => this.#redis.eval(RECEIPT_KEY_SCRIPT, 2, sealed, key, fresh));
    return typeof hex === 'string' ? Buffer.from(hex, 'hex') : undefined;
  }

  async findAnswer(ref: SurveyRef, respondent: string): Promise<StandingAnswer | undefined> {
    const stored = await storeCall(() => this.#redis.hget(surveyKeys(ref).answers, respondent));
    return stored === null ? undefined : readStored(stored);
  }

  async hasAnswered(ref: SurveyRef, respondent: string): Promise<boolean> {
    return (await storeCall(() => this.#redis.zscore(surveyKeys(ref).respondents, respondent))) !== null;
  }

  listRespondents(ref: SurveyRef, anonymous: boolean): Promise<readonly string[]> {
    const { answers, respondents } = surveyKeys(ref);
    return storeCall(() => (anonymous ? this.#redis.zrange(respondents, '0', '-1') : this.#redis.hkeys(answers)));
  }

  async listAnswers(ref: SurveyRef, anonymous: boolean): Promise<readonly ListedAnswer[]> {
    const { answers, papers } = surveyKeys(ref);
    if (anonymous) {
      const entries = await storeCall(() => this.#redis.zrange(papers, '0', '-1'));
      return entries.map((entry) => {
        const end = entry.indexOf(' ');
        return { id: entry.slice(0, end), paper: entry.slice(end + 1) };
      });
    }
    const stored = Object.entries(await storeCall(() => this.#redis.hgetall(answers)));
    return stored
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, value]) => ({ id, paper: readStored(value).paper }));
  }

  async countEntered(ref: SurveyRef): Promise<number> {
    return await storeCall(() => this.#redis.zcard(surveyKeys(ref).entered));
  }

  seal(ref: SurveyRef): Promise<'forgotten' | 'traces'> {
    const { sealed } = surveyKeys(ref);
    const running = this.#sealing.get(sealed);
    if (running) return running;
    const sealing = this.#seal(ref).finally(() => this.#sealing.delete(sealed));
    this.#sealing.set(sealed, sealing);
    return sealing;
  }

  #seal(ref: SurveyRef): Promise<'forgotten' | 'traces'> {
    const { sealed, key } = surveyKeys(ref);
    return storeCall(async () => {
      await this.#redis.eval(SHUT_SURVEY_SCRIPT, 2, sealed, key);
      const outcome = await forget(this.#redis);
      // Only now: results are shown as soon as this stands.
      await this.#redis.set(sealed, SEALED);
      return outcome;
    });
  }

  async isSealed(ref: SurveyRef): Promise<boolean> {
    return (await storeCall(() => this.#redis.get(surveyKeys(ref).sealed))) === SEALED;
  }

  #writeAnonymous(ref: SurveyRef, batch: readonly AnonymousAnswer[]): Promise<readonly PutAnonymousOutcome[]> {
    const { sealed, respondents, papers, entered } = surveyKeys(ref);
    const parameters = batch.flatMap(({ respondent, receipt, paper, entered: byOffice }) => [
      ...[respondent, receipt, paper, byOffice ? '1' : ''],
    ]);
    return storeCall(
      () =>
        this.#redis.eval(
          PUT_ANONYMOUS_SCRIPT,
          4,
          sealed,
          respondents,
          papers,
          entered,
          SURVEY_LIMITS.answers,
          ...parameters,
        ) as Promise<PutAnonymousOutcome[]>,
    );
  }
}

function readStored(stored: string): StandingAnswer {
  const [, changes, at, paper] = /^(\d+) (\d+) (.*)$/s.exec(stored) ?? [];
  return { changes: Number(changes), at: Number(at), paper: paper ?? '' };
}
