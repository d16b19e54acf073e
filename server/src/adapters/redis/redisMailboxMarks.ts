import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import type { MailboxMark, MailboxMarks } from '../../application/deliveries/returnedLetters.ts';
import { storeCall } from './connection.ts';
import { deliveryKeys as keys } from './keys.ts';

/** How far the mailboxes of organisations were read, and why one could not be opened, in Redis. */
export class RedisMailboxMarks implements MailboxMarks {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async claim(organisationId: OrganisationId, leaseMs: number): Promise<boolean> {
    const key = keys.mailboxLease(organisationId);
    return (await storeCall(() => this.#redis.set(key, '1', 'PX', leaseMs, 'NX'))) === 'OK';
  }

  async release(organisationId: OrganisationId): Promise<void> {
    await storeCall(() => this.#redis.del(keys.mailboxLease(organisationId)));
  }

  async readMark(organisationId: OrganisationId): Promise<MailboxMark | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.mailbox(organisationId)));
    return text === null ? undefined : (JSON.parse(text) as MailboxMark);
  }

  async writeMark(organisationId: OrganisationId, mark: MailboxMark): Promise<void> {
    await storeCall(() => this.#redis.set(keys.mailbox(organisationId), JSON.stringify(mark)));
  }

  async readFault(organisationId: OrganisationId): Promise<SendFault | undefined> {
    const fault = await storeCall(() => this.#redis.get(keys.mailboxFault(organisationId)));
    return (fault ?? undefined) as SendFault | undefined;
  }

  async writeFault(organisationId: OrganisationId, fault: SendFault | undefined): Promise<void> {
    const key = keys.mailboxFault(organisationId);
    await storeCall<unknown>(() => (fault === undefined ? this.#redis.del(key) : this.#redis.set(key, fault)));
  }
}
