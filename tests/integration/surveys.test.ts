import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { EnteredAnswer, EnteredAnswers, ReadSurvey, SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import XLSX from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CookieSession } from '../../client/src/connection/cookieSession.ts';
import { surveyKeys } from '../../server/src/adapters/redis/keys.ts';
import { dumpStore } from '../../server/src/adapters/redis/storeDump.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { storedText } from '../support/storedText.ts';
import { FORM, SurveyOffice } from '../support/surveyOffice.ts';
import { newId } from '../testkit/ids.ts';
import type { Peer } from '../testkit/peer.ts';
import type { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// Answers by HTTP to a real server with a real store.

let desk: SurveyOffice;
let server: TestServer;
let organiser: Peer;
let office: CookieSession;
let sites: readonly CookieSession[];

beforeAll(async () => {
  desk = await SurveyOffice.start();
  ({ server, organiser, session: office, sites } = desk);
});

afterAll(() => desk?.stop());

const call: SurveyOffice['call'] = (...request) => desk.call(...request);
const answer: SurveyOffice['answer'] = (...sent) => desk.answer(...sent);
const results = (surveyId: SurveyId) => desk.results(surveyId);
const opened = (form?: Partial<SurveyForm>) => desk.opened(form);
/** The sheets of the results as a workbook, each with its rows. */
async function workbook({ info, cookie }: CookieSession, surveyId: SurveyId) {
  const url = `${server.url}/api/conferences/${info.conferenceId}/surveys/${surveyId}/workbook?language=vi`;
  const response = await fetch(url, { headers: { cookie, 'x-peer': info.peerId } });
  if (!response.ok) return { status: response.status, sheets: {} };
  const { SheetNames, Sheets } = XLSX.read(Buffer.from(await response.arrayBuffer()));
  const rowsOf = (name: string) => XLSX.utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 });
  return { status: response.status, sheets: Object.fromEntries(SheetNames.map((name) => [name, rowsOf(name)])) };
}
const enter = (surveyId: SurveyId, papers: readonly object[]) =>
  call<EnteredAnswers>(office, surveyId, '/papers', { papers });
/** What came of an anonymous survey, once it is closed and sealed. */
async function sealed(surveyId: SurveyId): Promise<SurveyResults> {
  await organiser.act({ type: 'CloseSurvey', surveyId });
  return waitFor('the sealing', async () => {
    const now = await results(surveyId);
    return now.ok && now.value.withheld !== 'open' && now.value.withheld !== 'sealing' ? now.value : undefined;
  });
}
it('SURV-5: a site answers once, and its newest answer counts', async () => {
  const surveyId = await opened();
  const [first] = sites;
  const sent = { answers: { q1: 'o1', q2: '  Cần\u200b kinh phí ' }, seen: 0 };
  const stored = { q1: 'o1', q2: 'Cần kinh phí' };
  expect(await answer(first, surveyId, sent)).toEqual({ ok: true, value: { changes: 1, answers: stored } });
  // Sent again because its reply was lost.
  expect(await answer(first, surveyId, sent)).toEqual({ ok: true, value: { changes: 1, answers: stored } });
  expect(await answer(first, surveyId, { answers: { q1: 'o2' }, seen: 0 })).toMatchObject({
    error: { code: 'STALE', facts: { about: 'survey' } },
  });
  expect(await answer(first, surveyId, { answers: { q1: 'o2' }, seen: 1 })).toMatchObject({ value: { changes: 2 } });
  expect(first && (await call<ReadSurvey>(first, surveyId))).toMatchObject({
    value: { own: { changes: 2, answers: { q1: 'o2' } }, survey: { title: FORM.title } },
  });
  expect(await results(surveyId)).toMatchObject({
    value: {
      total: { answered: 1, asked: 101 },
      results: [{ answered: 1, counts: { 2: 1 } }, { answered: 0 }],
      texts: [],
    },
  });
  expect(await answer(first, surveyId, { answers: {}, seen: 2 })).toMatchObject({
    error: { code: 'ANSWER_MISSING', facts: { question: 1 } },
  });
  await organiser.act({ type: 'CloseSurvey', surveyId });
  expect(await answer(first, surveyId, { answers: { q1: 'o1' }, seen: 2 })).toMatchObject({
    error: { code: 'SURVEY_STATE', facts: { state: 'closed' } },
  });
});

it('SURV-5: of answers sent at the same moment from two devices of a site one counts, and the other hears of it', async () => {
  const surveyId = await opened();
  const replies = await Promise.all(
    ['o1', 'o2', 'o1'].map((q1, index) => answer(sites[1], surveyId, { answers: { q1, q2: `Máy ${index}` }, seen: 0 })),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await results(surveyId)).toMatchObject({ value: { total: { answered: 1 }, texts: [{ question: 2 }] } });
});

it('SURV-7: who a draft would ask does not see it; the desk sees who has answered what, with the site’s name', async () => {
  const surveyId = newId.survey();
  await organiser.act({ type: 'PutSurvey', surveyId, ...FORM });
  const [, , third] = sites;
  if (!third) throw new Error('No site has a session.');
  expect(await call(third, surveyId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  await organiser.act({ type: 'OpenSurvey', surveyId });
  await answer(third, surveyId, { answers: { q1: 'o1', q2: 'Thêm địa điểm' }, seen: 0 });
  const read = await results(surveyId);
  if (!read.ok) throw new Error('There are no results.');
  const { siteId = '' } = third.info.actor;
  expect(read.value.sites[siteId as keyof typeof read.value.sites]).toEqual({ answered: 1, asked: 1 });
  expect(read.value.texts).toEqual([
    expect.objectContaining({ question: 2, text: 'Thêm địa điểm', siteId, name: expect.any(String) }),
  ]);
  expect(await call(third, surveyId, '/results')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  // PAPER-18: the same as a workbook, for the same readers.
  const { sheets } = await workbook(office, surveyId);
  expect(sheets['Từng phiếu']).toContainEqual([expect.any(String), '', 'Có', 'Thêm địa điểm']);
  expect(sheets['Ai đã trả lời']).toContainEqual([siteId, expect.any(String), 1, 1, 'Đã trả lời']);
  expect(await workbook(third, surveyId)).toMatchObject({ status: 403 });
});

it('SURV-8: the office enters papers of sites, all of them or none, and each once', async () => {
  const surveyId = await opened();
  const papers = sites.slice(0, 3).map(
    ({ info }, index): EnteredAnswer => ({
      ...{ paperId: `paper_00000${index}`, siteId: info.actor.siteId, answers: { q1: 'o1', q2: `Ý kiến ${index}` } },
    }),
  );
  const wrong = { ...papers[0], answers: { q1: 'o3' } };
  expect(await enter(surveyId, [...papers, wrong])).toMatchObject({
    error: { code: 'ANSWER_FORM', facts: { question: 1 } },
  });
  expect(await results(surveyId)).toMatchObject({ value: { total: { answered: 0 } } });
  const recorded = { ok: true, value: { outcomes: ['recorded', 'recorded', 'recorded'] } };
  expect(await enter(surveyId, papers)).toEqual(recorded);
  expect(await enter(surveyId, papers)).toEqual(recorded);
  expect(await enter(surveyId, [{ ...papers[0], answers: { q1: 'o2' } }])).toEqual({
    ...{ ok: true, value: { outcomes: ['answeredBefore'] } },
  });
  expect(await results(surveyId)).toMatchObject({ value: { results: [{ answered: 3, counts: { 1: 3 } }, {}] } });
});

it('DIAL-30: opinions that a person found alike become one question of their sites, once', async () => {
  const surveyId = await opened();
  const [first, second] = sites;
  for (const [session, q2] of [
    [first, 'Thiếu kinh phí hoạt động'],
    [second, 'Kinh phí hoạt động còn ít'],
  ] as const)
    await answer(session, surveyId, { answers: { q1: 'o1', q2 }, seen: 0 });
  const read = await results(surveyId);
  const papers = read.ok ? (read.value.texts ?? []).map(({ paper }) => paper) : [];
  expect(papers).toHaveLength(2);
  const ask = (chosen: object) => call(office, surveyId, '/questions', { question: 2, papers, ...chosen });
  expect(await ask({ papers: [...papers, 'site:XX'] })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await ask({ topic: 'Kinh phí' })).toEqual({ ok: true, value: {} });
  expect(await ask({})).toMatchObject({ error: { code: 'QUESTION_EXISTS' } });
  expect(await results(surveyId)).toMatchObject({ value: { texts: [{ asked: true }, { asked: true }] } });
  await organiser.sees('control', 'the question', ({ questions }) =>
    Object.values(questions).some(
      ({ topic, source, askers }) => topic === 'Kinh phí' && source === 'survey' && askers?.sites === 2,
    ),
  );
});

it('SURV-9, SURV-11, SURV-12: after the close nothing stored or sent leads from a respondent to an anonymous answer', async () => {
  const surveyId = await opened({ anonymous: true });
  const people = sites.map((session, index) => ({
    ...{ session, nonce: `nonce-of-respondent-${index}`, text: `Ý kiến riêng ${String(index).padStart(2, '0')}` },
  }));
  const send = ({ session, nonce, text }: (typeof people)[number], q1 = 'o1') =>
    answer(session, surveyId, { answers: { q1, q2: text }, seen: 0, nonce });
  // The first ones alone, as the hardest to hide; the others together.
  for (const one of people.slice(0, 3)) expect(await send(one)).toEqual({ ok: true, value: { changes: 1 } });
  const others = await Promise.all(people.slice(3).map((one) => send(one)));
  expect(others.every(({ ok }) => ok)).toBe(true);

  const [first] = people;
  if (!first) throw new Error('Nobody answers.');
  expect(await send(first)).toMatchObject({ ok: true });
  // The device that answered changes its answer, another one cannot.
  expect(await send(first, 'o2')).toMatchObject({ ok: true });
  expect(await send({ ...first, nonce: 'nonce-of-another-device' })).toMatchObject({
    error: { code: 'ANSWERED_ELSEWHERE' },
  });
  expect(await call(first.session, surveyId)).toMatchObject({ value: { own: { changes: 1 } } });
  // Until the close nobody sees more than who has answered.
  const open = await results(surveyId);
  expect(open).toMatchObject({ value: { total: { answered: people.length }, withheld: 'open' } });
  expect(open.ok && Object.keys(open.value).sort()).toEqual(['sites', 'total', 'withheld']);
  expect(Object.keys((await workbook(office, surveyId)).sheets)).toEqual(['Phiếu']);
  // Meanwhile the store does hold the key: else finding nothing later would show nothing.
  expect((await storedText(server)).keys).toContain(`survey:${surveyId}:key`);

  await organiser.act({ type: 'CloseSurvey', surveyId });
  const read = await waitFor('the sealing', async () => {
    const now = await results(surveyId);
    return now.ok && now.value.withheld === undefined ? now.value : undefined;
  });
  expect(read.results?.[0]).toEqual({ answered: people.length, counts: { 1: people.length - 1, 2: 1 } });
  expect(read.texts?.map(({ text }) => text).sort()).toEqual(people.map(({ text }) => text).sort());
  for (const text of read.texts ?? []) expect(Object.keys(text).sort()).toEqual(['paper', 'question', 'text']);
  expect(await send(first)).toMatchObject({ error: { code: 'SURVEY_STATE' } });
  // PAPER-18: the workbook has every text once, in the order of its letters, beside nobody.
  const { sheets } = await workbook(office, surveyId);
  expect(Object.keys(sheets)).toEqual(['Phiếu', 'Kết quả', 'Ý kiến']);
  expect(sheets['Ý kiến']?.slice(1)).toEqual(people.map(({ text }) => [2, 'Kiến nghị', '', text]));

  const { file, keys } = await storedText(server);
  const frames = JSON.stringify(organiser.frames);
  for (const { nonce, text } of people) {
    for (const where of [file, keys, frames, server.output]) expect(where).not.toContain(nonce);
    for (const where of [frames, server.output]) expect(where).not.toContain(text);
    // Each text stands once: in the set of papers, which names nobody.
    expect(keys.split(text).length).toBe(2);
  }
  for (const where of [file, keys]) expect(where).not.toContain(`survey:${surveyId}:key`);
  const held = JSON.parse(keys) as readonly (readonly [key: string, value: unknown])[];
  const papers = JSON.stringify(held.find(([key]) => key.endsWith(`survey:${surveyId}:papers`)));
  const respondents = JSON.stringify(held.find(([key]) => key.endsWith(`survey:${surveyId}:respondents`)));
  for (const { session } of people) {
    expect(respondents).toContain(session.info.actor.id);
    expect(papers).not.toContain(session.info.actor.siteId);
  }
  // The sets are ordered by their members, which tells nothing of who came when; every score is the same.
  const scores = (set: string) => new Set((JSON.parse(set) as [string, string[]])[1].filter((_, index) => index % 2));
  for (const set of [papers, respondents]) expect(scores(set)).toEqual(new Set(['0']));
});

it('SURV-10: with few anonymous answers the results stay withheld, and the survey closed', async () => {
  const surveyId = await opened({ anonymous: true });
  for (const [index, session] of sites.slice(0, SURVEY_LIMITS.anonymousAnswers - 1).entries())
    await answer(session, surveyId, { answers: { q1: 'o1' }, seen: 0, nonce: `nonce-of-the-few-${index}` });
  await organiser.act({ type: 'CloseSurvey', surveyId });
  const read = await waitFor('the sealing', async () => {
    const now = await results(surveyId);
    return now.ok && now.value.withheld !== 'sealing' ? now.value : undefined;
  });
  expect(read).toMatchObject({ withheld: 'few', total: { answered: SURVEY_LIMITS.anonymousAnswers - 1 } });
  expect(read).not.toHaveProperty('results');
  expect(Object.keys((await workbook(office, surveyId)).sheets)).toEqual(['Phiếu']);
  expect(await organiser.command({ type: 'OpenSurvey', surveyId })).toMatchObject({ error: { code: 'SURVEY_SEALED' } });
});

it('SURV-7: papers of delegates that the office entered count at their sites', async () => {
  const surveyId = await opened({ asks: 'delegates' });
  const { siteId = '' } = sites[0]?.info.actor ?? {};
  const papers = ['paper_delegate_1', 'paper_delegate_2'].map((paperId) => ({
    paperId,
    siteId,
    answers: { q1: 'o1' },
  }));
  expect(await enter(surveyId, papers)).toMatchObject({ ok: true });
  const read = await results(surveyId);
  expect(read).toMatchObject({ value: { total: { answered: 2 }, sites: { [siteId]: { answered: 2 } } } });
});

const TWO_TEXTS = [
  { kind: 'short', text: 'Điểm mạnh', required: true },
  { kind: 'long', text: 'Kiến nghị', required: true },
] as const;

it('SURV-10: two texts of one respondent of an anonymous survey have no name and no order in common', async () => {
  const surveyId = await opened({ anonymous: true, questions: TWO_TEXTS });
  const count = SURVEY_LIMITS.anonymousAnswers + 3;
  for (const [index, session] of sites.slice(0, count).entries())
    await answer(session, surveyId, {
      answers: { q1: `Mạnh ${index}`, q2: `Kiến nghị ${count - index}` },
      ...{ seen: 0, nonce: `nonce-of-two-texts-${index}` },
    });
  const { texts = [] } = await sealed(surveyId);
  const of = (question: number) => texts.filter((text) => text.question === question);
  for (const question of [1, 2])
    expect(of(question).map(({ text }) => text)).toEqual(
      of(question)
        .map(({ text }) => text)
        .sort(),
    );
  expect(of(1)).toHaveLength(count);
  expect(new Set(texts.map(({ paper }) => paper)).size).toBe(2 * count);
});

it('SURV-8: a paper of an anonymous survey is entered once, however often it is sent', async () => {
  const surveyId = await opened({ anonymous: true });
  const papers = sites.map(({ info }, index) => ({
    ...{ paperId: `paper_again_0${index}`, siteId: info.actor.siteId, answers: { q1: 'o1' } },
  }));
  const recorded = { ok: true, value: { outcomes: papers.map(() => 'recorded') } };
  expect(await enter(surveyId, papers)).toEqual(recorded);
  expect(await enter(surveyId, papers)).toEqual(recorded);
  expect(await enter(surveyId, [{ ...papers[0], paperId: 'paper_of_somebody' }])).toMatchObject({
    value: { outcomes: ['answeredBefore'] },
  });
  // The office has read all of them, so that nobody is recognised.
  expect((await sealed(surveyId)).results?.[0]).toEqual({ answered: papers.length, counts: { 1: papers.length } });
});

it('SURV-10: papers that the office entered do not hide the few who answered by themselves', async () => {
  const surveyId = await opened({ anonymous: true });
  const { anonymousAnswers: least } = SURVEY_LIMITS;
  for (const [index, session] of sites.slice(0, least - 1).entries())
    await answer(session, surveyId, { answers: { q1: 'o1' }, seen: 0, nonce: `nonce-beside-papers-${index}` });
  const entered = sites.slice(least - 1).map(({ info }, index) => ({
    ...{ paperId: `paper_beside_${index}`, siteId: info.actor.siteId, answers: { q1: 'o2' } },
  }));
  expect(await enter(surveyId, entered)).toMatchObject({ ok: true });
  const read = await sealed(surveyId);
  expect(read).toMatchObject({ withheld: 'few', total: { answered: sites.length } });
  expect(read).not.toHaveProperty('results');
});

it('SURV-10: a backup has nothing of who answered what until an anonymous survey is sealed', async () => {
  const surveyId = await opened({ anonymous: true });
  const { conferenceId } = office.info;
  const { respondents, entered, papers, key } = surveyKeys({ conferenceId, surveyId });
  const redis = await connectToRedisOf(server);
  const dumped = async () => {
    const keys: string[] = [];
    for await (const group of dumpStore(redis)) keys.push(...group.keys.map((one) => one.key));
    return keys;
  };
  for (const [index, session] of sites.slice(0, SURVEY_LIMITS.anonymousAnswers + 1).entries())
    await answer(session, surveyId, { answers: { q1: 'o1' }, seen: 0, nonce: `nonce-of-a-backup-${index}` });
  await enter(surveyId, [{ paperId: 'paper_of_backup', siteId: sites[7]?.info.actor.siteId, answers: { q1: 'o1' } }]);
  const hidden = [respondents, entered, papers, key];
  expect(await redis.exists(...hidden)).toBe(hidden.length);
  const open = await dumped();
  expect(open.some((one) => one.startsWith(`conf:{${conferenceId}}:log`))).toBe(true);
  for (const one of hidden) expect(open).not.toContain(one);
  await sealed(surveyId);
  const after = await dumped();
  for (const one of [respondents, entered, papers]) expect(after).toContain(one);
  expect(after).not.toContain(key);

  // SURV-12: a store that lost what says that the survey is sealed is sealed again at the next look.
  await redis.del(surveyKeys({ conferenceId, surveyId }).sealed);
  expect(await results(surveyId)).toMatchObject({ value: { withheld: 'sealing' } });
  await waitFor('the sealing', async () => {
    const now = await results(surveyId);
    return now.ok && now.value.withheld === undefined;
  });
  redis.disconnect();
});
