import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { PersonTraces } from '../../application/erasure/personErasure.ts';
import type { WordEraser } from '../../application/erasure/personWords.ts';
import { storeCall } from './connection.ts';
import { forget } from './forget.ts';
import { deliveryKeys, keys, surveyKeys } from './keys.ts';

/** What stands of people beside the logs: their answers, letters to them, and names in use. */
export class RedisPersonTraces implements PersonTraces {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  erase({ conference: { id }, surveys }: ConferenceState, erase: WordEraser, trial: boolean): Promise<number> {
    const ofSurveys = (Object.keys(surveys) as SurveyId[]).map((surveyId) =>
      surveyKeys({ conferenceId: id, surveyId }),
    );
    return storeCall(async () => {
      let found = await this.#dropNames(keys.names(id), erase, trial);
      for (const key of [deliveryKeys.letters(id), ...ofSurveys.map(({ answers }) => answers)]) {
        found += await this.#eraseFields(key, erase, trial);
      }
      for (const { papers } of ofSurveys) found += await this.#eraseMembers(papers, erase, trial);
      return found;
    });
  }

  forget(): Promise<'forgotten' | 'traces'> {
    return storeCall(() => forget(this.#redis));
  }

  async #dropNames(key: string, erase: WordEraser, trial: boolean): Promise<number> {
    const names = (await this.#redis.hkeys(key)).filter((name) => erase(name).text !== name);
    if (names.length > 0 && !trial) await this.#redis.hdel(key, ...names);
    return names.length;
  }

  async #eraseFields(key: string, erase: WordEraser, trial: boolean): Promise<number> {
    const values = Object.entries(await this.#redis.hgetall(key));
    const changed = values.map(([field, value]) => [field, erase(value).text, value] as const);
    const others = changed.filter(([, text, value]) => text !== value);
    if (others.length > 0 && !trial) await this.#redis.hset(key, Object.fromEntries(others));
    return others.length;
  }

  async #eraseMembers(key: string, erase: WordEraser, trial: boolean): Promise<number> {
    const members = (await this.#redis.zrange(key, '0', '-1')).filter((member) => erase(member).text !== member);
    if (members.length === 0 || trial) return members.length;
    const transaction = this.#redis.multi().zrem(key, ...members);
    for (const member of members) transaction.zadd(key, 0, erase(member).text);
    await transaction.exec();
    return members.length;
  }
}
