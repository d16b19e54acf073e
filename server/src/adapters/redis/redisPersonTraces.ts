import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { PersonTraces } from '../../application/erasure/personErasure.ts';
import type { WordEraser } from '../../application/erasure/personWords.ts';
import { Fault } from '../../application/fault.ts';
import { storeCall } from './connection.ts';
import { forget } from './forget.ts';
import { deliveryKeys, keys, surveyKeys } from './keys.ts';

/** What is written while it is erased is read again this often. */
const PASSES = 5;

/** One text of JSON. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"/g;

/**
 * Replaces what still stands as it was read; what somebody has written or removed meanwhile stays. Of a hash the places are its
 * fields; of a sorted set each is the member itself; a string has one.
 *
 * KEYS: the hash, set or string. ARGV: its type, then of each place its name, what was read, what is to stand there.
 * Returns how many were replaced.
 */
const REPLACE_SCRIPT = `
local key, replaced = KEYS[1], 0
for i = 2, #ARGV, 3 do
  local place, before, after = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if ARGV[1] == 'set' then
    if redis.call('ZREM', key, before) == 1 then
      redis.call('ZADD', key, 0, after)
      replaced = replaced + 1
    end
  elseif ARGV[1] == 'hash' then
    if redis.call('HGET', key, place) == before then
      redis.call('HSET', key, place, after)
      replaced = replaced + 1
    end
  elseif redis.call('GET', key) == before then
    redis.call('SET', key, after, 'KEEPTTL')
    replaced = replaced + 1
  end
end
return replaced
`;

/** Values of one key, by their places. */
interface Values {
  readonly key: string;
  readonly type: 'hash' | 'set' | 'string';
  read(): Promise<readonly (readonly [place: string, value: string])[]>;
}

/** What stands of people beside the logs: their answers, letters to them, what is written to them, and names in use. */
export class RedisPersonTraces implements PersonTraces {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async erase({ conference: { id }, surveys }: ConferenceState, erase: WordEraser, trial: boolean): Promise<number> {
    const ofSurveys = (Object.keys(surveys) as SurveyId[]).map((surveyId) =>
      surveyKeys({ conferenceId: id, surveyId }),
    );
    const values = [
      this.#string(deliveryKeys.plan(id)),
      this.#hash(deliveryKeys.letters(id)),
      ...ofSurveys.flatMap(({ answers, papers }) => [this.#hash(answers), this.#set(papers)]),
    ];
    let found = await this.#dropNames(keys.names(id), erase, trial);
    for (const one of values) found += await this.#eraseFrom(one, erase, trial);
    return found;
  }

  forget(): Promise<'forgotten' | 'traces'> {
    return storeCall(() => forget(this.#redis));
  }

  #string(key: string): Values {
    const read = async () => {
      const value = await this.#redis.get(key);
      return value === null ? [] : [['', value] as const];
    };
    return { key, type: 'string', read };
  }

  #hash(key: string): Values {
    return { key, type: 'hash', read: async () => Object.entries(await this.#redis.hgetall(key)) };
  }

  #set(key: string): Values {
    const read = async () => (await this.#redis.zrange(key, '0', '-1')).map((member) => [member, member] as const);
    return { key, type: 'set', read };
  }

  async #dropNames(key: string, erase: WordEraser, trial: boolean): Promise<number> {
    return storeCall(async () => {
      const names = (await this.#redis.hkeys(key)).filter((name) => erase(name).text !== name);
      if (names.length > 0 && !trial) await this.#redis.hdel(key, ...names);
      return names.length;
    });
  }

  async #eraseFrom({ key, type, read }: Values, erase: WordEraser, trial: boolean): Promise<number> {
    let found = 0;
    for (let pass = 0; pass < PASSES; pass++) {
      const others = (await storeCall(read))
        .map(([place, value]) => [place, value, eraseFromJson(value, erase)] as const)
        .filter(([, value, erased]) => value !== erased);
      if (others.length === 0 || trial) return found + others.length;
      const replaced = Number(await storeCall(() => this.#redis.eval(REPLACE_SCRIPT, 1, key, type, ...others.flat())));
      found += replaced;
      if (replaced === others.length) return found;
    }
    throw new Fault('STORE_CONFLICT', `${key} is being written.`);
  }
}

/** Each text of JSON by itself: how it is escaped is none of its words. */
function eraseFromJson(value: string, erase: WordEraser): string {
  return value.replace(JSON_TEXT, (literal) => {
    const text = JSON.parse(literal) as string;
    const erased = erase(text).text;
    return erased === text ? literal : JSON.stringify(erased);
  });
}
