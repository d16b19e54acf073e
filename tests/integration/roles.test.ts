import { ROLES, type Role } from '@diem-cau/shared/domain/actor.ts';
import { PHASES, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { COMMAND_PERMISSIONS } from '@diem-cau/shared/domain/permissions.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import {
  type ConferenceRoute,
  errorsOf,
  isConferenceRoute,
  ROUTE_NAMES,
  type RouteName,
  rowOf,
} from '@diem-cau/shared/protocol/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPLY_SCHEMAS } from '../../server/src/adapters/web/http/openapi/replySchemas.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

// The table of permissions over real HTTP and sockets: every route and what is counted beside the log, for every role
// in every phase. The other commands go through the decider in shared/src/domain/permissions.test.ts.

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
const conferences = new Map<Phase, ConferenceId>();

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
  for (const phase of PHASES) conferences.set(phase, await store.conferenceIn(phase));
});

afterAll(async () => {
  store?.close();
  await server?.stop();
});

function conferenceIn(phase: Phase): ConferenceId {
  const id = conferences.get(phase);
  if (id === undefined) throw new Error(`No conference is in ${phase}.`);
  return id;
}

const CSV = 'code,name,level,parent,expected_headcount\nDD-09,Xã Mới,xã,DD,20\n';

/** Routes whose successful replies the OpenAPI document describes. */
function isReplyRoute(route: RouteName): route is keyof typeof REPLY_SCHEMAS {
  return Object.hasOwn(REPLY_SCHEMAS, route);
}

async function ask(route: RouteName, phase: Phase, role: Role | 'nobody', body = CSV) {
  const { method, path } = rowOf(route);
  const conferenceId = conferenceIn(phase);
  const session = role === 'nobody' ? undefined : await store.sessionOf(conferenceId, PEOPLE[role]);
  const url = path
    .replace(':conferenceId', conferenceId)
    .replace(':pollId', 'poll_000001')
    .replace(':peerId', session?.peerId ?? 'nobody------');
  const response = await fetch(`${server.url}${url}`, {
    method,
    headers: {
      origin: server.url,
      'content-type': route === 'enter' ? 'application/json' : 'text/csv',
      ...(session && { cookie: session.cookie, 'x-peer': session.peerId }),
    },
    ...(method === 'POST' && { body }),
  });
  const text = await response.text();
  const reply = text.startsWith('{') ? (JSON.parse(text) as Partial<Reply<unknown>>) : {};
  const code = reply.ok === false ? reply.error?.code : undefined;
  if (code !== undefined) expect(errorsOf(route), 'the codes that the table names').toContain(code);
  if (reply.ok && isReplyRoute(route)) expect(REPLY_SCHEMAS[route].safeParse(reply.value).error).toBeUndefined();
  return { status: response.status, code };
}

/** What the table says of a route of a conference; undefined where the route itself decides. */
function refusalOf(route: ConferenceRoute, phase: Phase, role: Role): string | undefined {
  const { roles, phases } = rowOf(route);
  if (!roles.includes(role)) return 'FORBIDDEN';
  if (phase === 'none') return 'CONFERENCE_UNKNOWN';
  return phases.includes(phase) ? undefined : 'WRONG_PHASE';
}

const CONFERENCE_ROUTES = ROUTE_NAMES.filter(isConferenceRoute);

describe.each(CONFERENCE_ROUTES)('%s', (route) => {
  describe.each(PHASES)('in %s', (phase) => {
    it.each(ROLES)('PERM-5: %s is answered as the table says', async (role) => {
      const expected = refusalOf(route, phase, role);
      const { status, code } = await ask(route, phase, role);
      if (expected !== undefined) expect(code).toBe(expected);
      else expect(['FORBIDDEN', 'WRONG_PHASE', 'CONFERENCE_UNKNOWN', 'UNAUTHENTICATED']).not.toContain(code);
      expect(status).toBeLessThan(500);
    });

    it('PERM-5: nobody gets in without a session', async () => {
      expect(await ask(route, phase, 'nobody')).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    });
  });
});

describe.each(PHASES)('in %s', (phase) => {
  it.each(ROLES)('PERM-5: %s reads its own session where there is a conference', async (role) => {
    expect((await ask('readSession', phase, role)).status).toBe(phase === 'none' ? 401 : 200);
  });

  it('PERM-5: an invite code lets in where there is a conference', async () => {
    const code = await store.codeOf(conferenceIn(phase), PEOPLE.chair);
    // The first look loads the conference, which stores its invitations.
    await ask('readSession', phase, 'chair');
    expect((await ask('enter', phase, 'nobody', JSON.stringify({ code }))).status).toBe(phase === 'none' ? 404 : 200);
  });

  it('PERM-5: health is for everybody, the metrics for who has their token', async () => {
    expect((await ask('health', phase, 'nobody')).status).toBe(200);
    expect(await ask('metrics', phase, 'nobody')).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await ask('metrics', phase, 'chair')).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

const BESIDE_LOG = ['CastBallot', 'SupportQuestion', 'WithdrawSupport'] as const;

describe.each(PHASES.filter((phase) => phase !== 'none'))('in %s', (phase) => {
  it.each(ROLES)('PERM-1: ballots and supports of %s are judged by the table', async (role) => {
    const peer = await Peer.open(server.url, await store.sessionOf(conferenceIn(phase), PEOPLE[role]));
    for (const type of BESIDE_LOG) {
      const { roles, phases } = COMMAND_PERMISSIONS[type];
      const reply: Reply<CommandAccepted> = await peer.command(EXAMPLE_COMMANDS[type]);
      // Nobody has opened that poll or asked that question.
      const unknown = type === 'CastBallot' ? 'POLL_UNKNOWN' : 'QUESTION_UNKNOWN';
      const inPhase = phases.includes(phase) ? unknown : 'WRONG_PHASE';
      expect(reply).toMatchObject({ ok: false, error: { code: roles.includes(role) ? inPhase : 'FORBIDDEN' } });
    }
    peer.close();
  });
});
