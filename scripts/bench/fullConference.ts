import { join } from 'node:path';
import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ActorId, ConferenceId, HandId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { hashOfSecret, inviteCode } from '../../server/src/application/access.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { invitationKeyOf } from '../../tests/testkit/conferences.ts';
import type { TestServer } from '../../tests/testkit/server.ts';

const DISTRICTS = 20;
const WAITING_HANDS = 60;
const WORDS =
  'kinh phí thiết bị cơ sở chi đoàn hội viên phụ cấp cán bộ khu ấp sinh hoạt hè chỉ tiêu hồ sơ công nhân hỗ trợ tỉnh đoàn đề nghị hướng dẫn'.split(
    ' ',
  );

const MODERATOR: Actor = { id: 'moderator' as ActorId, role: 'moderator', name: 'Điều phối' };
const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };

/** A conference at the desk's design limit, written into a server's store; `change` makes one change of many kinds. */
export async function fillConference(server: TestServer, size: { readonly sites: number; readonly questions: number }) {
  const address = { socketPath: join(server.folder, 'redis', 'redis.sock') };
  const redis = openConnection(address);
  await waitUntilReady(redis, 5_000);
  const access = new RedisAccessStore(redis);
  const conferenceId = 'conf-full' as ConferenceId;
  const runtime = await ConferenceRuntime.load(conferenceId, new RedisEventStore(redis, address), systemClock);
  let sent = 0;
  const send = async (actor: Actor, command: DomainCommand) => {
    const reply = await runtime.submit({ commandId: `bench-${sent++}`, actor, command });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
  };
  const sites = listSites(size.sites);
  const actorOf = (index: number): Actor => {
    const { id, name } = sites[DISTRICTS + (index % (sites.length - DISTRICTS))] as SiteRecord;
    return { id: `site:${id}` as ActorId, role: 'site', name, siteId: id };
  };
  const ask = (index: number) =>
    send(actorOf(index), {
      type: 'AskQuestion',
      questionId: `q_bench${String(index).padStart(6, '0')}` as QuestionId,
      kind: 'question',
      text: textOf(index),
      anonymous: false,
    });
  const handOf = (index: number) => `hand_${String(index).padStart(6, '0')}` as HandId;
  /** The first sites wait all the time, the others in turn. */
  const raiserOf = (index: number): Actor =>
    actorOf(
      index < WAITING_HANDS
        ? index
        : WAITING_HANDS + ((index - WAITING_HANDS) % (sites.length - DISTRICTS - WAITING_HANDS)),
    );
  const raise = (index: number) => send(raiserOf(index), { type: 'RaiseHand', handId: handOf(index), kind: 'comment' });

  await send(SYSTEM_ACTOR, { type: 'CreateConference', conferenceId, title: 'Đối thoại toàn tỉnh' });
  await send(SYSTEM_ACTOR, { type: 'ImportSites', sites });
  await send(SYSTEM_ACTOR, { type: 'OpenConference' });
  await send(CHAIR, { type: 'GoLive' });
  for (let index = 0; index < size.questions; index++) await ask(index);
  for (let index = 0; index < size.questions; index += 3) {
    await send(MODERATOR, {
      type: 'AcceptQuestion',
      questionId: `q_bench${String(index).padStart(6, '0')}` as QuestionId,
    });
  }
  for (let index = 0; index < WAITING_HANDS; index++) await raise(index);

  const moderatorCode = inviteCode(await invitationKeyOf(server), conferenceId, MODERATOR.id);
  await access.saveInvites([{ codeHash: hashOfSecret(moderatorCode), pass: { conferenceId, actor: MODERATOR } }]);
  let changes = 0;
  return {
    moderatorCode,
    /** One change, mostly a headcount; a hand up or down and an accepted question in between. */
    async change(): Promise<void> {
      const turn = changes++;
      const hand = WAITING_HANDS + Math.floor(turn / 10);
      if (turn % 10 === 3) await raise(hand);
      else if (turn % 10 === 6) {
        await send(raiserOf(hand), { type: 'LowerHand', handId: handOf(hand) });
      } else await send(actorOf(turn * 7), { type: 'DeclareHeadcount', count: 1 + (turn % 60) });
    },
    close(): void {
      runtime.close();
      redis.disconnect();
    },
  };
}

function listSites(count: number): readonly SiteRecord[] {
  return Array.from({ length: count }, (_, index): SiteRecord => {
    if (index < DISTRICTS) return { id: `H-${index}` as SiteId, name: `Huyện đoàn ${index}`, level: 2, expected: 30 };
    const parentId = `H-${index % DISTRICTS}` as SiteId;
    return { id: `X-${index}` as SiteId, name: `Đoàn xã ${index}`, level: 3, parentId, expected: 24 };
  });
}

/** Different words in each, so that comparing them is real work. */
function textOf(index: number): string {
  return Array.from({ length: 18 }, (_, place) => WORDS[(index * 7 + place * (3 + (index % 11))) % WORDS.length]).join(
    ' ',
  );
}
