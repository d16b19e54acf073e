import { join } from 'node:path';
import { type Actor, type Role, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { LEVEL_PRESETS } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import type { ConferenceId, LanguageId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { hashOfSecret, inviteCode, type Pass, peerIdOf } from '../../server/src/application/access.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { chair, delegateOf, EAST_1, moderator, organiser, SITES, siteActor } from './given.ts';
import type { TestServer } from './server.ts';

const A_RESPONDENT = 'unit_000001' as RespondentId;
const A_LANGUAGE = 'lang_khmer1' as LanguageId;

/** The commands that lead to each phase from the one before. */
const STEPS: readonly (readonly [phase: Phase, ...commands: (readonly [Actor, DomainCommand])[]])[] = [
  [
    'draft',
    [SYSTEM_ACTOR, { type: 'CreateConference', conferenceId: 'conf' as ConferenceId, title: 'Đối thoại' }],
    [SYSTEM_ACTOR, { type: 'ImportSites', sites: SITES }],
    [moderator, { type: 'AddRespondent', respondentId: A_RESPONDENT, name: 'Sở Nội vụ' }],
    [SYSTEM_ACTOR, { type: 'AddLanguage', languageId: A_LANGUAGE, name: 'Tiếng Khmer', signed: false }],
  ],
  ['open', [SYSTEM_ACTOR, { type: 'OpenConference' }]],
  ['live', [chair, { type: 'GoLive' }]],
  ['closed', [chair, { type: 'CloseConference' }]],
  ['archived', [chair, { type: 'ArchiveConference' }]],
];

function marked(command: DomainCommand, mark: string): DomainCommand {
  const named = <Named extends { readonly name: string }>(one: Named) => ({
    ...one,
    name: `${one.name} ${mark}`.trim(),
  });
  if (command.type === 'ImportSites') return { ...command, sites: command.sites.map(named) };
  return command.type === 'AddRespondent' ? named(command) : command;
}

/** One person of each role, as a session would have it. */
export const PEOPLE: Readonly<Record<Role, Actor>> = {
  organiser,
  chair,
  moderator,
  minutesSecretary: { ...chair, id: 'minutesSecretary' as Actor['id'], role: 'minutesSecretary' },
  respondent: { id: `respondent:${A_RESPONDENT}` as Actor['id'], role: 'respondent', name: 'Sở Nội vụ' },
  site: siteActor(EAST_1),
  delegate: delegateOf(EAST_1),
  interpreter: { ...chair, id: `interpreter:${A_LANGUAGE}` as Actor['id'], role: 'interpreter' },
  captioner: { ...chair, id: 'captioner' as Actor['id'], role: 'captioner' },
  observer: { ...chair, id: 'observer' as Actor['id'], role: 'observer' },
  system: SYSTEM_ACTOR,
};

/** The key that a server derives its invite codes from. */
export async function invitationKeyOf(server: TestServer): Promise<Buffer> {
  const secrets = await secretFilesIn(server.secretsFolder).read();
  if (!secrets) throw new Error('The server has no keys.');
  return secrets.invitationKey;
}

/** Writes conferences and sessions into a running server's store, so that a test can begin in any phase with any role. */
export async function openStoreOf(server: TestServer) {
  const address = { socketPath: join(server.folder, 'redis', 'redis.sock') };
  const redis = openConnection(address);
  await waitUntilReady(redis, 5_000);
  const store = new RedisEventStore(redis, address);
  const access = new RedisAccessStore(redis);
  const record = async (id: ConferenceId, commands: readonly (readonly [Actor, DomainCommand])[]): Promise<void> => {
    const runtime = await ConferenceRuntime.load(id, store, systemClock);
    for (const [index, [actor, command]] of commands.entries()) {
      const reply = await runtime.submit({ commandId: `given-${String(index).padStart(4, '0')}`, actor, command });
      if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
    }
    runtime.close();
  };
  return {
    /** A conference of six sites in a phase, with an agenda where one is given; none of that name where it is `none`. */
    async conferenceIn(
      phase: Phase,
      name = `conf-${phase}`,
      agenda: readonly AgendaItemPlan[] = [],
    ): Promise<ConferenceId> {
      const id = name as ConferenceId;
      if (phase === 'none') return id;
      const reached = STEPS.findIndex(([one]) => one === phase);
      const [draft = [], ...later] = STEPS.slice(0, reached + 1).map(([, ...commands]) => commands);
      const planned = agenda.length > 0 ? [[organiser, { type: 'PlanAgenda', items: agenda }] as const] : [];
      await record(id, [...draft, ...planned, ...later.flat()]);
      return id;
    },
    /** Takes a conference that was created by other means to a phase; everything in it is named with `mark`, where one is given. */
    async advance(id: ConferenceId, phase: Phase, mark = ''): Promise<void> {
      const reached = STEPS.findIndex(([one]) => one === phase);
      const [draft = [], ...later] = STEPS.slice(0, reached + 1).map(([, ...commands]) => commands);
      const levels = [organiser, { type: 'SetLevels', levels: LEVEL_PRESETS.provinceDistrictCommune }] as const;
      await record(id, [
        levels,
        ...draft.slice(1).map(([actor, command]) => [actor, marked(command, mark)] as const),
        ...later.flat(),
      ]);
    },
    /** The conference that these commands lead to. */
    record,
    /** A session of somebody, as a browser holds it. */
    async sessionOf(conferenceId: ConferenceId, actor: Actor): Promise<{ peerId: string; cookie: string }> {
      const pass: Pass = { conferenceId, actor };
      const token = `token-${conferenceId}-${actor.id}`;
      await access.saveSession(hashOfSecret(token), pass);
      const peerId = peerIdOf(pass);
      return { peerId, cookie: `peer-${peerId}=${token}` };
    },
    async codeOf(conferenceId: ConferenceId, actor: Pick<Actor, 'id'>): Promise<string> {
      return inviteCode(await invitationKeyOf(server), conferenceId, actor.id);
    },
    logOf: (id: ConferenceId) => store.readAfter(id, 0),
    close(): void {
      redis.disconnect();
    },
  };
}
