import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { Redis } from 'ioredis';
import type { AuditStore } from '../../application/organisations/auditTrail.ts';
import { storeCall } from './connection.ts';
import { organisationKeys } from './keys.ts';

/** Lines that are kept for each organisation, about 150 bytes each: wrong passwords cannot fill the store. */
const MAX_LINES = 20_000;
/** Refused ones that are kept. */
const MAX_REFUSED = 5_000;
/** Lines that are read at once. */
const READ_LINES = 2_000;

/** What was done with accounts and links, in a bounded stream for each organisation. */
export class RedisAuditStore implements AuditStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async append(organisationId: OrganisationId, line: AuditLine): Promise<void> {
    const [key, most] =
      line.outcome === 'refused'
        ? [organisationKeys.refused(organisationId), MAX_REFUSED]
        : [organisationKeys.audit(organisationId), MAX_LINES];
    await storeCall(() => this.#redis.xadd(key, 'MAXLEN', '~', most, '*', 'line', JSON.stringify(line)));
  }

  async read(organisationId: OrganisationId): Promise<readonly AuditLine[]> {
    const streams = [organisationKeys.audit(organisationId), organisationKeys.refused(organisationId)];
    const read = await storeCall(() =>
      Promise.all(streams.map((key) => this.#redis.xrevrange(key, '+', '-', 'COUNT', READ_LINES))),
    );
    const lines = read.flat().map(([, [, line = '{}']]) => JSON.parse(line) as AuditLine);
    return lines.toSorted((one, other) => one.at - other.at);
  }
}
