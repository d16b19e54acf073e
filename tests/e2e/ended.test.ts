import type { PollId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../testkit/browser.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { flawsOf, LAPTOP, openWindow, PHONE, type Size, TELEVISION, textsIn } from '../testkit/screens.ts';
import { type Codes, TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

const UNIT = 'unit_ended001' as RespondentId;
const POLL = 'poll_targets-2021' as PollId;
const WIDE = [LAPTOP, TELEVISION];

let server: TestServer;
let browser: Browser;
let desk: Peer;
let codes: Codes & Readonly<Record<'respondent' | 'observer', string>>;
let typed: readonly string[];

/** A question that is answered, one that is still with the desk and one with a unit; a vote; and the end. */
beforeAll(async () => {
  server = await TestServer.start();
  const { url } = server;
  desk = await Peer.join(url, server.codes.moderator);
  const chair = await Peer.join(url, server.codes.chair);
  const site = await Peer.join(url, server.codes.site1);
  const phone = await Peer.join(url, server.codes.phone);
  await chair.act({ type: 'GoLive' });
  await site.act({ type: 'DeclareHeadcount', count: 23 });
  const [answered, routed] = [await ask(site, 'Hồ sơ gồm những gì?'), await ask(site, 'Kinh phí lấy từ đâu?')];
  await ask(phone, 'Bao giờ sửa nhà văn hóa?');
  for (const questionId of [answered, routed]) await desk.act({ type: 'AcceptQuestion', questionId });
  await chair.act({ type: 'CallQuestion', questionId: answered });
  await chair.act({ type: 'MarkQuestionAnswered', questionId: answered, respondent: 'Ban Tổ chức' });
  await desk.act({ type: 'AddRespondent', respondentId: UNIT, name: 'Sở Nội vụ' });
  await desk.act({ type: 'RouteQuestion', questionId: routed, respondentId: UNIT });
  await chair.act({ type: 'OpenPoll', pollId: POLL });
  await site.act({ type: 'CastBallot', pollId: POLL, choice: 'yes' });
  await chair.act({ type: 'ClosePoll', pollId: POLL });
  await chair.sees('control', 'the result', ({ polls }) => polls[POLL]?.phase === 'closed');
  await chair.act({ type: 'CloseConference' });
  await desk.sees('control', 'the end', ({ conference }) => conference.phase === 'closed');
  for (const peer of [chair, site, phone]) peer.close();
  const invites = await listInvites(url, server.codes.organiser);
  const codeOf = (role: string) => invites.find(({ actor }) => actor.role === role)?.code ?? '';
  codes = { ...server.codes, respondent: codeOf('respondent'), observer: codeOf('observer') };
  typed = [...textsIn(desk.view('control')), ...invites.map(({ actor }) => actor.name)];
  browser = await launchBrowser();
});

afterAll(async () => {
  desk?.close();
  await browser?.close();
  await server?.stop();
});

async function ask(asker: Peer, text: string): Promise<QuestionId> {
  const questionId = newId.question();
  await asker.act({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false });
  return questionId;
}

// With no camera to check: nothing is sent any more.
describe.each(['en', 'vi'] as const)('who comes after the end, in %s,', (language) => {
  const texts = TEXTS[language];
  let context: BrowserContext;

  beforeAll(async () => {
    context = await openWindow(browser, language, LAPTOP);
  });

  afterAll(async () => {
    await context?.close();
  });

  interface Ending {
    readonly who: keyof typeof codes;
    readonly shows: (page: Page) => Promise<void>;
    /** What can no longer be done, and is not offered either. */
    readonly gone?: string;
    readonly sizes?: readonly Size[];
  }

  const says = (words: string) => (page: Page) => page.getByText(words).first().waitFor();

  const endings: readonly Ending[] = [
    {
      who: 'chair',
      shows: async (page) => {
        await says(texts.chair.ended)(page);
        await page.getByTestId('next-card').getByRole('link', { name: texts.record.title }).waitFor();
        await page.getByRole('button', { name: texts.chair.archive, exact: true }).waitFor();
      },
      gone: 'called-question',
    },
    {
      who: 'site1',
      shows: async (page) => {
        const ended = page.getByTestId('ended');
        await ended.getByText(texts.site.closed).waitFor();
        await ended.getByText(texts.site.endedHint).waitFor();
      },
      gone: 'own-place',
    },
    { who: 'observer', shows: says(texts.site.endedHint), gone: 'called-question' },
    { who: 'moderator', shows: says(texts.chair.endedHint) },
    { who: 'respondent', shows: says(texts.site.endedHint), sizes: [...WIDE, PHONE] },
    { who: 'organiser', shows: says(texts.site.closed), gone: 'sites-file' },
    { who: 'phone', shows: says(texts.phone.closed), sizes: [PHONE] },
  ];

  it.each(endings)('is told so as $who', async ({ who, shows, gone, sizes = WIDE }) => {
    const page = await context.newPage();
    await page.setViewportSize(sizes[0] ?? LAPTOP);
    await page.goto(`${server.url}/join#${codes[who]}`);
    await shows(page);
    if (gone !== undefined) expect(await page.getByTestId(gone).count()).toBe(0);
    expect(await flawsOf(page, { language, typed: () => typed, sizes })).toStrictEqual([]);
    await page.close();
  });
});
