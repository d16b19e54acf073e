import { ROLES, type Role } from '@diem-cau/shared/domain/actor.ts';
import { PHASES, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { COMMAND_PERMISSIONS } from '@diem-cau/shared/domain/permissions.ts';
import type { ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { type ConferenceRoute, isConferenceRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { commandMessageSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { firstStartToken, foundationTokenOf, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// The table of permissions, role × command or route × phase, with the organisation as its fourth side. Two organisations on one
// server have conferences in every phase, and everything in those of the first is named by a string of its own. Whatever
// somebody of the second does, asks for or is sent: it changes nothing there, and the string never comes.

const CANARY = 'Canary-7b19';
const REAL_PHASES = PHASES.filter((phase) => phase !== 'none');

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
let second: StaffBrowser;
/** The conferences of the first organisation by their phases. */
const theirs = new Map<Phase, ConferenceId>();

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
  const first = new StaffBrowser(server.url);
  second = new StaffBrowser(server.url);
  await first.found(firstStartToken(server.output), CANARY, 'first@example.vn');
  await second.found(await foundationTokenOf(server), 'Tỉnh đoàn', 'second@example.vn');
  for (const phase of REAL_PHASES) {
    const { id } = await first.createConference(`Hội nghị ${phase} ${CANARY}`);
    await store.advance(id as ConferenceId, phase, CANARY);
    theirs.set(phase, id as ConferenceId);
  }
});

afterAll(async () => {
  store?.close();
  await server?.stop();
});

function theirConferenceIn(phase: Phase): ConferenceId {
  const id = theirs.get(phase);
  if (id === undefined) throw new Error(`No conference is in ${phase}.`);
  return id;
}

/** Another conference of the second organisation in a phase, with the same sites, units and ids as those of the first. */
async function ownConferenceIn(phase: Phase): Promise<ConferenceId> {
  const { id } = await second.createConference(`Hội nghị ${phase}`);
  await store.advance(id as ConferenceId, phase);
  return id as ConferenceId;
}

const versionsOf = async () =>
  Promise.all([...theirs.values()].map(async (id) => (await store.logOf(id)).at(-1)?.version));

/** A connection, once the server has heard who is in the conference. */
function open(id: ConferenceId, role: Role): Promise<Peer> {
  return waitFor(`${role} to be let in`, async () => {
    return Peer.open(server.url, await store.sessionOf(id, PEOPLE[role])).catch(() => undefined);
  });
}

/** Everybody who has a session. */
const PERSONS = ROLES.filter((role) => role !== 'system');

describe.each(PERSONS)('%s of one organisation', (role: Role) => {
  it('ORG-9: is answered about a conference of another one as about none, by every route in every phase', async () => {
    const own = await ownConferenceIn('live');
    (await open(own, role)).close();
    const session = await store.sessionOf(own, PEOPLE[role]);
    const ask = async (name: ConferenceRoute, conferenceId: string) => {
      const { method, path, body } = rowOf(name);
      const response = await fetch(`${server.url}${path.replace(':conferenceId', conferenceId)}`, {
        method,
        headers: { origin: server.url, cookie: session.cookie, 'x-peer': session.peerId },
        ...(body && { body: '{}' }),
      });
      return { status: response.status, text: await response.text() };
    };
    for (const name of ROUTE_NAMES.filter(isConferenceRoute)) {
      const [none, ...foreign] = await Promise.all(['khong-co-that', ...theirs.values()].map((id) => ask(name, id)));
      for (const answer of foreign) expect(answer, name).toStrictEqual(none);
      expect(none?.text, name).toMatch(/"(?:CONFERENCE_UNKNOWN|FORBIDDEN)"/);
      // One that leaves is nobody to the routes after this one.
      if (name !== 'leaveConference') expect((await ask(name, own)).text, name).not.toContain(CANARY);
    }
  });

  it('ORG-9: changes nothing of another one and hears nothing of it, by every command that it may send, in every phase', async () => {
    const before = await versionsOf();
    await Promise.all(
      REAL_PHASES.map(async (phase) => {
        const peer = await open(await ownConferenceIn(phase), role);
        for (const command of COMMANDS.filter(({ type }) => COMMAND_PERMISSIONS[type].roles.includes(role))) {
          // One that ends its own session hears no more.
          if (!peer.socket.connected) break;
          const reply = await peer.command(command);
          expect(JSON.stringify(reply), `${command.type} in ${phase}`).not.toContain(CANARY);
          expect(!reply.ok && reply.error.code, `${command.type} in ${phase}`).not.toBe('RATE_LIMITED');
        }
        expect(JSON.stringify(peer.frames), `frames in ${phase}`).not.toContain(CANARY);
        peer.close();
      }),
    );
    expect(await versionsOf()).toStrictEqual(before);
  });
});

/** What clients may send; those that change the phase come last. */
const PHASE_COMMANDS: readonly string[] = ['OpenConference', 'GoLive', 'CloseConference', 'ArchiveConference'];
const COMMANDS: readonly ClientCommand[] = Object.values(EXAMPLE_COMMANDS)
  .filter((command): command is ClientCommand => {
    return commandMessageSchema.safeParse({ commandId: 'c0mmand-0001', command }).success;
  })
  .sort((a, b) => PHASE_COMMANDS.indexOf(a.type) - PHASE_COMMANDS.indexOf(b.type));

describe('what happens in a conference of one organisation', () => {
  it('ORG-9: reaches nobody in a conference of another one', async () => {
    const own = await ownConferenceIn('live');
    const live = theirConferenceIn('live');
    const peers = await Promise.all(PERSONS.map((role) => open(own, role)));
    const inside = await open(live, 'moderator');
    expect(JSON.stringify(inside.frames)).toContain(CANARY);
    const text = `${CANARY} hỏi`;
    const question = { ...EXAMPLE_COMMANDS.AskQuestion, questionId: 'q_canary' as QuestionId, text };
    await store.record(live, [[PEOPLE.site, question]]);
    await waitFor('the question where it was asked', () => JSON.stringify(inside.frames).includes(text) || undefined);
    for (const peer of peers) {
      await peer.hello();
      expect(JSON.stringify(peer.frames)).not.toContain(CANARY);
      peer.close();
    }
    inside.close();
  });
});
