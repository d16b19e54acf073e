import { randomBytes } from 'node:crypto';
import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ActorId, ConferenceId, PollId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { RedisAddress } from '../../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../../server/src/adapters/redis/redisEventStore.ts';
import { sessionCookie } from '../../../server/src/adapters/web/cookies.ts';
import { hashOfSecret, peerIdOf } from '../../../server/src/application/access.ts';
import { systemClock } from '../../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../../server/src/application/conferenceRuntime.ts';
import type { Ticket } from './client.ts';
import { STORM_POLL, type StormSize, SUPPORTED } from './plans.ts';

const DISTRICTS = 9;
const SEATS = 25;

const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chair' };
const MODERATOR: Actor = { id: 'moderator' as ActorId, role: 'moderator', name: 'Desk' };

/** Everybody's tickets, by role. */
export interface Tickets {
  readonly desks: readonly Ticket[];
  readonly sites: readonly Ticket[];
  readonly phones: readonly Ticket[];
}

/**
 * Plans a live conference with an open vote, and seats its phones, all through the product's own rules and stores but
 * without its server: that is loaded when the first client comes.
 */
export async function planStorm(
  redis: Redis,
  address: RedisAddress,
  origin: string,
  size: StormSize,
): Promise<Tickets> {
  const id = 'conf_storm' as ConferenceId;
  const runtime = await ConferenceRuntime.load(id, new RedisEventStore(redis, address), systemClock);
  let sent = 0;
  const send = async (command: DomainCommand, actor = SYSTEM_ACTOR) => {
    const reply = await runtime.submit({ commandId: `plan-${sent++}`, actor, command });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
  };
  const sites = planSites(size.sites);
  await send({ type: 'CreateConference', conferenceId: id, title: 'Storm' });
  await send({ type: 'ImportSites', sites });
  await send({ type: 'OpenConference' });
  await send({ type: 'GoLive' }, CHAIR);
  const operators = sites.map((site): Actor => actorOf('site', site));
  for (const operator of operators) await send({ type: 'DeclareHeadcount', count: SEATS }, operator);
  const delegates = Array.from({ length: size.phones }, (_, index): Actor => {
    return actorOf('delegate', sites[index % size.sites] as SiteRecord, `:${index}`);
  });
  await Promise.all(delegates.map((delegate) => send({ type: 'TakeSeat' }, delegate)));
  for (let index = 0; index < SUPPORTED; index++) {
    const questionId = `q_accepted${index}` as QuestionId;
    const text = 'Trạm y tế xã chưa có bác sĩ thường trực, người dân phải đi xa.';
    await send({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false }, operators[index]);
    await send({ type: 'AcceptQuestion', questionId }, MODERATOR);
  }
  const pollId = STORM_POLL as PollId;
  const rules = { ...PLAIN_RULES, voters: 'delegate', allowDeclared: true } as const;
  await send({ type: 'CreatePoll', pollId, title: 'Thông qua nghị quyết', rules }, CHAIR);
  await send({ type: 'OpenPoll', pollId }, CHAIR);
  runtime.close();

  const access = new RedisAccessStore(redis);
  const admit = (actors: readonly Actor[]) =>
    Promise.all(actors.map((actor) => openSession(access, id, actor, origin)));
  return {
    desks: await admit([CHAIR, MODERATOR, MODERATOR, MODERATOR, MODERATOR]),
    sites: await admit(operators),
    phones: await admit(delegates),
  };
}

/** A province, its districts, and communes in turn. */
function planSites(count: number): SiteRecord[] {
  return Array.from({ length: count }, (_, index): SiteRecord => {
    const id = `S-${index}` as SiteId;
    const common = { id, name: `Điểm cầu ${index}`, expected: SEATS };
    if (index === 0) return { ...common, level: 1 };
    if (index <= DISTRICTS) return { ...common, level: 2, parentId: 'S-0' as SiteId };
    return { ...common, level: 3, parentId: `S-${1 + (index % DISTRICTS)}` as SiteId };
  });
}

function actorOf(role: 'site' | 'delegate', { id, name }: SiteRecord, own = ''): Actor {
  return { id: `${role}:${id}${own}` as ActorId, role, name, siteId: id };
}

/** What an exchange of the actor's code would leave in the browser. */
async function openSession(
  access: RedisAccessStore,
  conferenceId: ConferenceId,
  actor: Actor,
  origin: string,
): Promise<Ticket> {
  const pass = { conferenceId, actor };
  const token = randomBytes(32).toString('base64url');
  await access.saveSession(hashOfSecret(token), pass);
  const peerId = peerIdOf(pass);
  const [cookie = ''] = sessionCookie(peerId, token, false).split(';');
  return { auth: { peerId }, headers: { Cookie: cookie, Origin: origin } };
}
