import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisDocumentStore } from '../../server/src/adapters/redis/redisDocumentStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { RedisKeyRecord } from '../../server/src/adapters/redis/redisKeyRecord.ts';
import { inviteCode, issueInvites } from '../../server/src/application/access.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { copyDocuments, type DocumentCopying } from '../../server/src/application/copyDocuments.ts';
import { createConference } from '../../server/src/application/createConference.ts';
import { EXAMPLE_ID, planExample } from '../../server/src/application/exampleConference.ts';
import { invitedActors } from '../../server/src/application/invitees.ts';
import { openSecrets } from '../../server/src/application/openSecrets.ts';
import { withRedis } from '../support/withRedis.ts';

/** A conference made for a rehearsal, with the codes that let everybody in. */
export interface RehearsalConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly state: ConferenceState;
  readonly codes: ReadonlyMap<ActorId, string>;
}

/**
 * The plan of a conference as the product's store has it; of the example also where there is no store yet.
 * Throws where none has that id.
 */
export async function readConference(
  dataFolder: string,
  id: ConferenceId,
  readExampleSites: () => Promise<readonly SiteRecord[]>,
): Promise<ConferenceState> {
  const stored = await withRedis(dataFolder, (redis, address) =>
    ConferenceRuntime.readState(id, new RedisEventStore(redis, address), systemClock),
  );
  if (stored.conference.phase !== 'none') return stored;
  if (id !== EXAMPLE_ID) throw new Error(`There is no conference ${id}. The planning page shows each one's id.`);
  const runtime = await ConferenceRuntime.load(EXAMPLE_ID, new MemoryStore(), systemClock);
  await planExample(runtime, readExampleSites);
  runtime.close();
  return runtime.state;
}

/** Reads the bytes of a conference's documents from the product's store; undefined where there are none. */
export function documentReader(dataFolder: string, id: ConferenceId): DocumentCopying['read'] {
  return (documentId) => withRedis(dataFolder, (redis) => new RedisDocumentStore(redis).read(id, documentId));
}

/**
 * Plans the same conference under another id in the rehearsal's own store, open for the sites; with its documents, where
 * `readDocument` finds them.
 */
export async function cloneConference(
  folder: string,
  from: ConferenceState,
  readDocument?: DocumentCopying['read'],
): Promise<RehearsalConference> {
  const id = `${from.conference.id}-dien-tap` as ConferenceId;
  const title = `Diễn tập: ${from.conference.title}`;
  return withRedis(
    folder,
    async (redis, address) => {
      const runtime = await ConferenceRuntime.load(id, new RedisEventStore(redis, address), systemClock);
      await must(createConference(runtime, title, from));
      const documents = new RedisDocumentStore(redis);
      if (readDocument) await must(copyDocuments(runtime, from, { read: readDocument, documents, clock: systemClock }));
      await must(runtime.submit({ commandId: 'open', actor: SYSTEM_ACTOR, command: { type: 'OpenConference' } }));
      const { invitationKey } = await openSecrets(secretFilesIn(join(folder, 'secrets')), new RedisKeyRecord(redis));
      const actors = invitedActors(runtime.state);
      await issueInvites(new RedisAccessStore(redis), invitationKey, id, actors);
      runtime.close();
      const codes = new Map(actors.map((actor) => [actor.id, inviteCode(invitationKey, id, actor.id)]));
      return { id, title, state: runtime.state, codes };
    },
    'private',
  );
}

async function must(step: Promise<Reply<unknown>>): Promise<void> {
  const reply = await step;
  if (!reply.ok) throw new Error(`The conference could not be copied: ${reply.error.code}.`);
}
