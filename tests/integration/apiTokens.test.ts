import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import {
  API_SCOPES,
  type ApiScope,
  type ApiTokenInfo,
  type MadeApiToken,
} from '@diem-cau/shared/protocol/apiTokens.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { errorsOf, isTokenRoute, ROUTE_NAMES, type RouteName, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPLY_SCHEMAS } from '../../server/src/adapters/web/http/openapi/replySchemas.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { newId } from '../testkit/ids.ts';
import { firstStartToken, foundationTokenOf, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const TITLE = 'Hội nghị đối thoại';

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
let office: StaffBrowser;
let others: StaffBrowser;
let conferenceId: ConferenceId;
let template: ConferenceId;

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
  office = new StaffBrowser(server.url);
  others = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), 'Tỉnh đoàn', 'quan-tri@example.vn');
  await others.found(await foundationTokenOf(server), 'Liên minh', 'khac@example.vn');
  conferenceId = (await office.createConference(TITLE)).id as ConferenceId;
  await store.advance(conferenceId, 'closed');
  template = (await office.createConference('Mẫu')).id as ConferenceId;
  await office.send('POST', `/api/organisation/conferences/${template}/template`, { template: true });
});

afterAll(async () => {
  store?.close();
  await server?.stop();
});

const make = (scopes: readonly ApiScope[], browser = office) =>
  browser.send<MadeApiToken>('POST', '/api/organisation/tokens', { name: 'Cổng thông tin', scopes });

const QUERIES: Partial<Record<RouteName, string>> = {
  apiReadLists: '?language=vi',
  apiReadPaper: '?paper=minutes&file=docx&language=vi',
};

async function read(route: RouteName, token: string | undefined, id = conferenceId) {
  const path = `${rowOf(route).path.replace(':conferenceId', id)}${QUERIES[route] ?? ''}`;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${server.url}${path}`, { headers });
  const isJson = response.headers.get('content-type')?.includes('json');
  const reply = (isJson ? await response.json() : { ok: true, value: undefined }) as Reply<unknown>;
  if (!reply.ok) expect(errorsOf(route)).toContain(reply.error.code);
  return { status: response.status, reply };
}

const TOKEN_ROUTES = ROUTE_NAMES.filter(isTokenRoute);

describe('ORG-15: a token', () => {
  it.each(TOKEN_ROUTES)('opens %s by its scope and by no other, and only in its own organisation', async (route) => {
    const { scope } = rowOf(route);
    const right = await make(API_SCOPES.filter((one) => one === scope));
    const wrong = await make(API_SCOPES.filter((one) => one !== scope));
    const foreign = await make(API_SCOPES, others);
    const { reply } = await read(route, right.token);
    if (route === 'apiReadPaper') expect(reply).toMatchObject({ error: { code: 'NOT_FOUND' } });
    else expect(REPLY_SCHEMAS[route as 'apiReadLists'].safeParse(reply.ok && reply.value).error).toBeUndefined();
    expect(await read(route, wrong.token)).toMatchObject({ status: 403, reply: { error: { code: 'FORBIDDEN' } } });
    expect(JSON.stringify((await read(route, foreign.token)).reply)).not.toContain(TITLE);
    if (rowOf(route).path.includes(':conferenceId')) {
      for (const [token, id] of [
        [foreign.token, conferenceId],
        [right.token, template],
        [right.token, 'khong-co-that' as ConferenceId],
      ] as const) {
        expect((await read(route, token, id)).reply).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
      }
    }
    for (const token of [undefined, 'dc_khong-co-that', right.id, `${right.token}x`]) {
      expect(await read(route, token)).toMatchObject({ status: 401, reply: { error: { code: 'UNAUTHENTICATED' } } });
    }
    for (const { id } of [right, wrong]) await office.send('POST', `/api/organisation/tokens/${id}/removal`);
  });

  it('opens nothing else, and the session of an account opens none of its routes', async () => {
    const { token, id } = await make(API_SCOPES);
    const response = await fetch(`${server.url}/api/organisation`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(401);
    expect((await office.call('GET', '/api/v1/conferences')).ok).toBe(false);
    await office.send('POST', `/api/organisation/tokens/${id}/removal`);
  });

  it('is shown once, says when it was used, and ends at once when it is revoked', async () => {
    const { token, id } = await make(['conferences']);
    expect(await read('apiListConferences', token)).toMatchObject({
      reply: { value: [{ id: conferenceId, title: TITLE, phase: 'closed', approved: {} }] },
    });
    const listed = await office.send<readonly ApiTokenInfo[]>('GET', '/api/organisation/tokens');
    expect(JSON.stringify(listed)).not.toContain(token);
    expect(listed.find((one) => one.id === id)?.lastUsedAt).toBeGreaterThan(0);
    expect(await others.call('POST', `/api/organisation/tokens/${id}/removal`)).toMatchObject({
      error: { code: 'TOKEN_UNKNOWN' },
    });
    await office.send('POST', `/api/organisation/tokens/${id}/removal`);
    expect((await read('apiListConferences', token)).status).toBe(401);
    const lines = await office.send<readonly AuditLine[]>('GET', '/api/organisation/record');
    expect(lines).toContainEqual(expect.objectContaining({ act: 'ApiTokenRevoked', about: 'Cổng thông tin' }));
  });

  it('reads only results that were published', async () => {
    const { id: live } = await office.createConference('Biểu quyết');
    await store.advance(live, 'live');
    const { token } = await make(['results']);
    const chair = await Peer.open(server.url, await store.sessionOf(live, PEOPLE.chair));
    const pollId = newId.poll();
    const title = 'Thông qua nghị quyết';
    await chair.act({ type: 'CreatePoll', pollId, title });
    await chair.act({ type: 'OpenPoll', pollId });
    await chair.act({ type: 'ClosePoll', pollId });
    await chair.sees('control', 'the count', ({ polls }) => polls[pollId]?.phase === 'closed');
    expect((await read('apiReadResults', token, live)).reply).toEqual({ ok: true, value: [] });
    await chair.act({ type: 'PublishResult', pollId });
    const results = await read('apiReadResults', token, live);
    expect(results.reply).toMatchObject({ value: [{ id: pollId, title, secret: false, tally: {} }] });
    chair.close();
  });

  it('is made by administrators only, for at least one scope', async () => {
    const organiser = await office.addStaff('Người tổ chức', 'to-chuc@example.vn', 'organiser');
    const body = { name: 'Cổng', scopes: ['lists'] };
    expect(await organiser.call('POST', '/api/organisation/tokens', body)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    for (const scopes of [[], ['lists', 'lists'], ['everything']]) {
      const reply = await office.call('POST', '/api/organisation/tokens', { name: 'Cổng', scopes });
      expect(reply).toMatchObject({ error: { code: 'INVALID' } });
    }
  });
});
