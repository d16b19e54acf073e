import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { GroupedOpinions, ImportedAnswers } from '@diem-cau/shared/protocol/surveys.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CookieSession } from '../../client/src/connection/cookieSession.ts';
import { Random } from '../../scripts/support/random.ts';
import { WorkerSimilarity } from '../../server/src/adapters/similarity/workerSimilarity.ts';
import { FORM, SurveyOffice } from '../support/surveyOffice.ts';

// What the office does with answers: a spreadsheet of them, and groups of opinions.

let office: SurveyOffice;

beforeAll(async () => {
  office = await SurveyOffice.start();
});

afterAll(() => office?.stop());

/** Sends a sheet of answers as the planning page does. */
async function sheet(
  surveyId: SurveyId,
  content: string,
  { seen, choices }: { readonly seen?: string; readonly choices?: AnswerChoices } = {},
  { info, cookie }: CookieSession = office.session,
): Promise<Reply<ImportedAnswers>> {
  const form = new FormData();
  form.set('file', new Blob([content]));
  if (choices) form.set('choices', JSON.stringify(choices));
  const path = `/api/conferences/${info.conferenceId}/surveys/${surveyId}/papers/import`;
  const url = `${office.server.url}${path}?${new URLSearchParams(seen === undefined ? {} : { seen })}`;
  const headers = { origin: office.server.url, cookie, 'x-peer': info.peerId };
  return (await (await fetch(url, { method: 'POST', headers, body: form })).json()) as Reply<ImportedAnswers>;
}

const lines = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join(';')).join('\n');
const seenOf = (reply: Reply<ImportedAnswers>) => (reply.ok ? reply.value.seen : '');

it('SURV-15: a spreadsheet of answers is entered as it was shown, all of it or nothing', async () => {
  const surveyId = await office.opened();
  const [first = '', second = ''] = office.sites.map(({ info }) => info.actor.siteId ?? '');
  const heading = ['Mã', ...FORM.questions.map(({ text }) => text)];
  const content = lines(heading, [first, 'có', 'Mở lớp'], [second, 'Đôi khi', '']);
  const shown = await sheet(surveyId, content);
  expect(shown).toMatchObject({ value: { counts: { ready: 1, error: 1 }, unknownOptions: { q1: ['Đôi khi'] } } });
  expect(await sheet(surveyId, content, { seen: seenOf(shown) })).toMatchObject({
    error: { code: 'IMPORT_HAS_ERRORS' },
  });
  const choices = { options: { q1: { 'Đôi khi': 2 } } };
  expect(await sheet(surveyId, content, { seen: seenOf(shown), choices })).toMatchObject({ error: { code: 'STALE' } });
  expect(await office.results(surveyId)).toMatchObject({ value: { total: { answered: 0 } } });
  const explained = await sheet(surveyId, content, { choices });
  const confirmed = await sheet(surveyId, content, { choices, seen: seenOf(explained) });
  expect(confirmed).toMatchObject({ value: { entered: { recorded: 2, answeredBefore: 0 } } });
  expect(await office.results(surveyId)).toMatchObject({
    value: { total: { answered: 2 }, results: [{ counts: { 1: 1, 2: 1 } }, { answered: 1 }] },
  });
  // Both sites have answered now.
  expect(await sheet(surveyId, content, { choices })).toMatchObject({ value: { counts: { ready: 0, before: 2 } } });
  expect(await sheet(surveyId, content, {}, office.sites[0])).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

it.each([false, true])(
  'SURV-15: a longer export of the same form enters only what is new: anonymous %s',
  async (anonymous) => {
    const surveyId = await office.opened({ asks: 'delegates', anonymous });
    const row = (index: number) => [`30/11/2026 08:0${index}`, 'Có', index < 2 ? 'Như nhau' : `Ý kiến ${index}`];
    const heading = ['Dấu thời gian', ...FORM.questions.map(({ text }) => text)];
    for (const [length, recorded] of [
      [5, 5],
      [8, 8],
    ] as const) {
      const content = lines(heading, ...Array.from({ length }, (_, index) => row(index)));
      const shown = await sheet(surveyId, content);
      expect(await sheet(surveyId, content, { seen: seenOf(shown) })).toMatchObject({
        value: { entered: { recorded, answeredBefore: 0 } },
      });
      expect(await office.results(surveyId)).toMatchObject({ value: { total: { answered: length } } });
    }
  },
);

it('SURV-14: opinions are grouped by the server, and those that came alone stand alone', async () => {
  const surveyId = await office.opened();
  const texts = ['Đề nghị tăng kinh phí hoạt động', 'Kinh phi hoat dong con it', 'Mạng Internet ở xã yếu'];
  for (const [index, text] of texts.entries()) {
    const session = office.sites[index];
    if (session) await office.answer(session, surveyId, { answers: { q1: 'o1', q2: text }, seen: 0 });
  }
  const groups = await office.call<GroupedOpinions>(office.session, surveyId, '/groups?question=2');
  const papers = office.sites.map(({ info }) => info.actor.id);
  expect(groups).toMatchObject({ value: { groups: [{ ids: papers.slice(0, 2) }, { ids: [papers[2]] }], left: 0 } });
  expect(await office.call(office.sites[0] ?? office.session, surveyId, '/groups?question=2')).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

it('SURV-14: 1,000 long opinions are grouped in a thread of its own, while the event loop goes on', async () => {
  const random = new Random(14);
  const words = Array.from({ length: 800 }, (_, index) => `từ${index}`);
  const textOf = () => Array.from({ length: 25 }, () => random.draw(words)).join(' ');
  const answers = Array.from({ length: 1_000 }, (_, index) => ({ id: `${index}`, text: textOf() }));
  let turns = 0;
  const count = () => {
    turns += 1;
    loop = setImmediate(count);
  };
  let loop = setImmediate(count);
  const groups = await new WorkerSimilarity().group(answers);
  clearImmediate(loop);
  expect(groups.ok && groups.value.flatMap(({ ids }) => ids)).toHaveLength(1_000);
  // Grouped on this thread they would leave it no turn at all.
  expect(turns).toBeGreaterThan(10);
});
