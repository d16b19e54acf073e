import type { Redis } from 'ioredis';
import type { AccessStore } from '../../application/access.ts';
import { AccountSessions } from '../../application/accounts/accountSessions.ts';
import { Accounts } from '../../application/accounts/accounts.ts';
import type { Clock } from '../../application/clock.ts';
import { ApiTokens } from '../../application/organisations/apiTokens.ts';
import { AuditTrail } from '../../application/organisations/auditTrail.ts';
import { Organisations } from '../../application/organisations/organisations.ts';
import { RedisAccountStore } from './redisAccountStore.ts';
import { RedisApiTokenStore } from './redisApiTokenStore.ts';
import { RedisAuditStore } from './redisAuditStore.ts';
import { RedisOrganisationStore } from './redisOrganisationStore.ts';

/** Organisations, their accounts and their records, on one Redis. */
export function redisOffice(redis: Redis, access: AccessStore, clock: Clock) {
  const organisations = new Organisations(new RedisOrganisationStore(redis), clock);
  const audit = new AuditTrail(new RedisAuditStore(redis), organisations, clock);
  const accountStore = new RedisAccountStore(redis);
  const accountSessions = new AccountSessions(accountStore, access, clock);
  const accounts = new Accounts({ store: accountStore, sessions: accountSessions, organisations, clock });
  const apiTokens = new ApiTokens(new RedisApiTokenStore(redis), clock);
  return { organisations, apiTokens, audit, accountStore, accountSessions, accounts };
}
