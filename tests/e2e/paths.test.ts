import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_DESKS, button, EVERYWHERE, Paths, WIDE } from '../support/paths.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { Scene } from '../testkit/scene.ts';
import { fill, flawsOf, PHONE, textsIn } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

const UNIT = 'unit_screen01' as RespondentId;
const SCENE_POLL = 'poll_targets-2021' as PollId;

let server: TestServer;
let paths: Paths;
let chair: Peer;
let asker: Peer;
let respondentCode: string;

beforeAll(async () => {
  server = await TestServer.start();
  const { url, codes } = server;
  const scene = new Scene(url, codes);
  try {
    await scene.holdDialogue();
    respondentCode = await scene.routeQuestions();
  } finally {
    // Their actions stay; there are sixty connections fewer to send every change to.
    scene.close();
  }
  chair = await Peer.join(url, codes.chair);
  asker = await Peer.join(url, codes.site2);
  paths = await Paths.open(server);
});

afterAll(async () => {
  for (const peer of [chair, asker]) peer?.close();
  await paths?.close();
  await server?.stop();
});

async function ask(text: string): Promise<QuestionId> {
  const questionId = newId.question();
  await asker.act({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false });
  return questionId;
}

it('words of the other language would be found, and what does not fit', async () => {
  await paths.walk('vi', PHONE, async (page) => {
    await page.goto(`${server.url}/nowhere`);
    await page.getByRole('heading', { name: TEXTS.vi.notFound.title }).waitFor();
    await page.evaluate(() => {
      document.body.style.width = '600px';
    });
    const typed = () => [TEXTS.vi.notFound.title];
    const flaws = await flawsOf(page, { language: 'en', typed, sizes: [PHONE], patienceMs: 0 });
    expect(flaws).toContain('390: the page is 600 pixels wide');
    expect(flaws).toContain(TEXTS.vi.notFound.text);
    expect(flaws).not.toContain(TEXTS.vi.notFound.title);
  });
});

describe.each(EVERYWHERE)('the way in, in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`leads from the front page by a code, at ${size.width} pixels`, async () => {
    await paths.walk(language, size, async (page) => {
      await page.goto(server.url);
      await page.getByRole('heading', { name: texts.home.title }).waitFor();
      const field = page.getByLabel(texts.join.code, { exact: true });
      await field.fill('7K2M');
      await button(page, texts.join.enter).click();
      await page.getByText(fill(texts.join.tooShort, { n: 4 })).waitFor();
      await paths.expectSound(page, language, [size]);
      await field.fill(server.codes.phone.toLowerCase());
      await button(page, texts.join.enter).click();
      await page.getByRole('heading', { name: texts.phone.mine }).waitFor();
      await page.goto(server.url);
      await page.getByRole('link', { name: new RegExp(`^${texts.home.back.split('{{')[0]}`) }).waitFor();
      await paths.expectSound(page, language, [size]);
    });
  });

  it(`leads on from nowhere and from a session that has ended, at ${size.width} pixels`, async () => {
    await paths.walk(language, size, async (page) => {
      await page.goto(`${server.url}/nowhere`);
      await page.getByRole('heading', { name: texts.notFound.title }).waitFor();
      await paths.expectSound(page, language, [size]);
      await page.goto(`${server.url}/m/abcdefghijkl`);
      await page.getByRole('heading', { name: texts.session.endedTitle }).waitFor();
      await paths.expectSound(page, language, [size]);
      await page.getByRole('link', { name: texts.session.enterAgain }).click();
      await page.getByLabel(texts.join.code, { exact: true }).fill('AAAA-AAAA-AAAA-AAAA');
      await button(page, texts.join.enter).click();
      await page.getByText(texts.errors.INVITE_UNKNOWN).first().waitFor();
      await paths.expectSound(page, language, [size]);
    });
  });
});

describe.each(AT_DESKS)('a site in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`counts, asks for the floor, asks a question and votes, at ${size.width} pixels`, async () => {
    await paths.walk(language, size, async (page) => {
      await paths.join(page, server.codes.site1);
      await button(page, texts.devices.enter).click();
      await page.getByRole('button', { name: new RegExp(`^${texts.site.headcount}`) }).click();
      await page.getByLabel(texts.site.headcountLabel).fill('21');
      await button(page, texts.site.headcountSave).click();
      await button(page, fill(texts.site.headcountWith, { n: 21 })).waitFor();

      await button(page, texts.site.changeHand).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.site.lowerHand }).click();
      await button(page, texts.site.raiseHand).click();
      await page.getByTestId('own-place').getByText(texts.site.place).waitFor();
      await button(page, texts.site.changeHand).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${texts.handKinds.comment}`) })
        // In Vietnamese a point of order, which stands last, begins with the same word.
        .first()
        .click();
      // Long reasons are shown page by page; the whole text stands beside for those who do not see it.
      await page.getByTestId('own-place').getByText(`${texts.handKinds.comment}.`).waitFor({ state: 'attached' });

      const question = `Bao giờ sửa nhà văn hóa? (${language})`;
      await button(page, texts.site.ask).click();
      await page.getByLabel(texts.ask.text).fill(question);
      await paths.expectSound(page, language, WIDE, [question]);
      await button(page, texts.ask.send).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await paths.moderator.sees('control', 'the question', ({ questions }) => textsIn(questions).includes(question));

      await button(page, texts.site.vote).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.ballots.yes, exact: true }).click();
      await page.getByTestId('own-ballot').getByText(texts.ballots.yes).waitFor();
      await paths.expectSound(page, language, WIDE);
    });
  });
});

describe.each(AT_DESKS)('the desk in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`looks at questions, invites a site and confirms a headcount, at ${size.width} pixels`, async () => {
    const [good, bad] = [`Hồ sơ chuyển sinh hoạt gồm những gì? (${language})`, `Câu hỏi trùng lặp (${language})`];
    await ask(bad);
    await ask(good);
    await paths.walk(language, size, async (page) => {
      await paths.join(page, server.codes.moderator);
      const inbox = page.getByTestId('inbox');
      await inbox.getByText(good).click();
      await inbox.getByRole('button', { name: texts.questions.accept, exact: true }).click();
      await page.getByTestId('accepted').getByText(good).waitFor();
      await inbox.getByText(bad).click();
      await inbox.getByRole('button', { name: texts.triage.decline, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(texts.questions.declineReason).fill('Đã được trả lời');
      await paths.expectSound(page, language, WIDE, ['Đã được trả lời']);
      await dialog.getByRole('button', { name: texts.questions.decline, exact: true }).click();
      await inbox.getByText(bad).waitFor({ state: 'detached' });

      await button(page, texts.turn.dismissInvite).click();
      await page.getByTestId('invited-card').waitFor({ state: 'detached' });
      await page.getByTestId('queue').getByText(texts.turn.invite, { exact: true }).first().click();
      await page.getByTestId('invited-card').getByText(texts.turn.invited).waitFor();

      await page.locator('button[data-site="DT-01"]').click();
      await dialog.getByLabel(texts.desk.verifyLabel).fill('19');
      await paths.expectSound(page, language, WIDE);
      await dialog.getByRole('button', { name: texts.desk.verify, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: new RegExp(fill(texts.desk.countOf, { present: 19, expected: '\\d+' })) })
        .first()
        .waitFor();
      await paths.expectSound(page, language, WIDE);
    });
  });
});

describe.each(EVERYWHERE)('a unit that answers, in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`saves a draft and gives the answer, at ${size.width} pixels`, async () => {
    const text = `Chế độ phụ cấp tính từ khi nào? (${language} ${size.width})`;
    const answer = 'Từ ngày 1 tháng 1 theo Nghị quyết số 21.';
    const questionId = await ask(text);
    await paths.moderator.act({ type: 'AcceptQuestion', questionId });
    await paths.moderator.act({ type: 'RouteQuestion', questionId, respondentId: UNIT });
    await paths.walk(language, size, async (page) => {
      await paths.join(page, respondentCode);
      await page.getByTestId('routed').getByRole('button').filter({ hasText: text }).click();
      const field = page.getByLabel(texts.respond.answer, { exact: true });
      await field.fill(answer);
      await button(page, texts.respond.saveDraft).click();
      const chosen = page.getByTestId('routed').getByRole('button', { pressed: true }).filter({ hasText: text });
      await chosen.filter({ hasText: texts.respond.draftAt.split('{{')[0] ?? '' }).waitFor();
      await paths.expectSound(page, language, [size], [answer]);
      await button(page, texts.respond.give).click();
      const done = page.getByTestId('routed-done').locator(`[data-question="${questionId}"]`);
      await done.getByText(answer).waitFor();
      await done.getByText(texts.questionStates.answered).waitFor();
    });
  });
});

describe.each(EVERYWHERE)('the follow-up in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`tells what happened, and a proposal is marked done, at ${size.width} pixels`, async () => {
    await paths.walk(language, size, async (page) => {
      await paths.join(page, server.codes.moderator);
      await page.waitForURL(/\/desk\//);
      await page.goto(page.url().replace('/desk/', '/record/'));
      const rows = page.getByTestId('timeline').getByRole('listitem');
      await button(page, texts.record.kinds.poll).click();
      await expect.poll(() => rows.count()).toBe(1);
      await rows.getByText(texts.record.events.pollOpened).waitFor();
      await paths.expectSound(page, language, [size]);
      await page.getByLabel(texts.record.search).fill('không có ở đâu');
      await page.getByText(texts.record.noMatch, { exact: true }).waitFor();
      await button(page, texts.record.clear).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(1);

      await page.getByRole('tab', { name: texts.record.charts }).click();
      await page.getByRole('heading', { name: texts.record.attendanceChart }).waitFor();
      await paths.expectSound(page, language, [size]);
      await page.getByRole('tab', { name: texts.ledger.tab }).click();
      await page.getByRole('button', { name: texts.ledger.complete }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.ledger.complete }).click();
      await page.getByRole('button', { name: texts.ledger.reopen }).waitFor();
      await paths.expectSound(page, language, [size]);
      await page.getByRole('button', { name: texts.ledger.reopen }).click();
      await page.getByRole('button', { name: texts.ledger.complete }).waitFor();
      await page.getByRole('tab', { name: texts.record.papers }).click();
      await page.getByTestId('minutes-draft').waitFor();
      await paths.expectSound(page, language, [size]);
    });
  });
});

describe('delegates’ phones', () => {
  beforeAll(async () => {
    await chair.act({ type: 'ClosePoll', pollId: SCENE_POLL });
    await chair.sees('control', 'the result', ({ polls }) => polls[SCENE_POLL]?.phase === 'closed');
  });

  /** Opens a vote for the phones that are in, which ends the one before. */
  async function openVote(): Promise<void> {
    const running = Object.values(chair.view('control').polls).find(({ phase }) => phase === 'open');
    if (running) await chair.act({ type: 'ClosePoll', pollId: running.id });
    if (running) await chair.sees('control', 'the result', ({ polls }) => polls[running.id]?.phase === 'closed');
    const pollId = newId.poll();
    const rules = { ...PLAIN_RULES, voters: 'delegate', allowDeclared: true } as const;
    await chair.act({ type: 'CreatePoll', pollId, title: 'Thông qua nghị quyết', rules });
    await chair.act({ type: 'OpenPoll', pollId });
  }

  it.each(['en', 'vi'] as const)('support, ask, withdraw and vote in %s', async (language) => {
    const texts = TEXTS[language];
    await paths.walk(language, PHONE, async (page) => {
      await paths.join(page, server.codes.phone);
      await openVote();
      const support = page.getByTestId('open-questions').getByRole('button').first();
      const name = await support.getAttribute('aria-label');
      expect(name).toContain(texts.phone.support);
      await support.click();
      const supported = page.getByRole('button', { name: new RegExp(`\\. ${texts.phone.withdrawSupport}: `) });
      await supported.first().click();
      await supported.first().waitFor({ state: 'detached' });

      const question = `Sân bóng có mở buổi tối không? (${language})`;
      await page.getByLabel(texts.phone.askLabel).fill(question);
      await page.getByLabel(texts.phone.topic).fill('Thể thao');
      await paths.expectSound(page, language, [PHONE], [question, 'Thể thao']);
      await button(page, texts.ask.send).click();
      const mine = page.getByTestId('my-questions').getByRole('listitem').filter({ hasText: question });
      await mine.getByText(texts.questionStates.submitted).waitFor();
      await mine.getByRole('button', { name: texts.phone.withdraw }).click();
      await mine.getByText(texts.questionStates.withdrawn).waitFor();

      await page
        .getByTestId('poll')
        .getByRole('button', { name: new RegExp(`^${texts.ballots.abstain}`) })
        .click();
      await page.getByTestId('own-ballot').getByText(texts.ballots.abstain).waitFor();
      await paths.expectSound(page, language, [PHONE], [question]);
    });
  });
});
