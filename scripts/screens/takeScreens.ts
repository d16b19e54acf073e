import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgendaItemId, HandId, PollId, ProposalId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enter, type FakeDevices, launchBrowser, openPage } from '../../tests/support/browser.ts';
import { listInvites, Peer } from '../../tests/support/peer.ts';
import { TestServer } from '../../tests/support/server.ts';

// Takes pictures of every screen from the running product, in the middle of a dialogue.

const LAPTOP = { width: 1366, height: 768 };
const TELEVISION = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

const CHAIR: FakeDevices = { colour: [74, 92, 128], toneHz: 440, figures: 1 };
const SPEAKER: FakeDevices = { colour: [58, 84, 104], toneHz: 660, figures: 9 };

const folder = process.argv[2] ?? join(import.meta.dirname, '../../client/screens');
let hands = 0;
const peers: Peer[] = [];
const everySize = process.argv[2] !== undefined;

await mkdir(folder, { recursive: true });
const server = await TestServer.start();
const browser = await launchBrowser();
try {
  await takeAll(server, browser);
} finally {
  await browser.close();
  await server.stop();
  // The sites' sockets would keep this process waiting for a server that is gone.
  for (const peer of peers) peer.close();
}

async function takeAll({ url, codes }: TestServer, chromium: Browser): Promise<void> {
  const wide = await chromium.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const home = await open(wide, CHAIR, url);
  if (everySize) await take(home, 'home', [LAPTOP]);
  const devices = await open(wide, SPEAKER, `${url}/join#${codes.site1}`);
  await devices.getByRole('button', { name: 'Vào hội nghị' }).waitFor();
  await take(devices, 'devices', [LAPTOP]);

  const chairPage = await openPage(wide, CHAIR);
  await enter(chairPage, url, codes.chair);
  const speakerPage = await openPage(wide, SPEAKER);
  await enter(speakerPage, url, codes.site2);
  const sitePage = await openPage(wide, CHAIR);
  await enter(sitePage, url, codes.site1);
  if (everySize) await take(sitePage, 'site-before', [LAPTOP, TELEVISION]);

  await holdDialogue(url, codes);
  await speakerPage.getByTestId('invited').getByRole('button').click();
  await sitePage.locator('video[data-slot="speaker:TDM-01"]').waitFor();

  const deskPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
  const planPage = await open(wide, CHAIR, `${url}/join#${codes.organiser}`);
  const recordPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
  await recordPage.waitForURL(/\/desk\//);
  await recordPage.goto(recordPage.url().replace('/desk/', '/record/'));
  const narrow = await chromium.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true, isMobile: true });
  const phonePage = await open(narrow, CHAIR, `${url}/join#${codes.phone}`);
  await deskPage.getByTestId('queue').waitFor();
  await phonePage.getByRole('heading').first().waitFor();

  await take(sitePage, 'site', [LAPTOP, TELEVISION]);
  await take(chairPage, 'chair', [LAPTOP, TELEVISION]);
  await take(deskPage, 'desk', [LAPTOP, TELEVISION]);
  await take(planPage, 'plan', [LAPTOP, TELEVISION]);
  await take(phonePage, 'phone', [PHONE]);
  await take(recordPage, 'record', [LAPTOP, TELEVISION]);
  if (everySize) {
    for (const [index, name] of ['charts', 'proposals', 'papers'].entries()) {
      await recordPage
        .getByRole('tab')
        .nth(index + 1)
        .click();
      await take(recordPage, `record-${name}`, [LAPTOP, TELEVISION]);
    }
  }
}

/** Brings the conference to its middle: sites counted, hands up, questions asked, a vote open. */
async function holdDialogue(url: string, codes: TestServer['codes']): Promise<void> {
  const chair = await joinPeer(url, codes.chair);
  const desk = await joinPeer(url, codes.moderator);
  const site = await joinPeer(url, codes.site1);
  const speaker = await joinPeer(url, codes.site2);
  const others = await joinSites(url, codes, 60);
  await chair.act({ type: 'GoLive' });
  await chair.act({ type: 'StartAgendaItem', itemId: 'item_dialogue' as AgendaItemId });
  await site.act({ type: 'DeclareHeadcount', count: 23 });
  await speaker.act({ type: 'DeclareHeadcount', count: 24 });
  for (const [index, other] of others.entries()) {
    await other.act({ type: 'DeclareHeadcount', count: 20 + (index % 7) });
  }
  await speakOnce(others[11], desk);
  await speakOnce(others[44], desk);
  await raise(speaker, 'question');
  await raise(others[20], 'comment');
  await raise(site, 'question');
  await raise(others[33], 'question');
  await raise(others[47], 'comment');
  await ask(
    site,
    'q_accepted1',
    'Chế độ phụ cấp cho Phó Bí thư Đoàn xã sẽ được xem xét trong năm tới không?',
    'Chế độ',
  );
  await ask(others[5], 'q_accepted2', 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?', 'Trang thiết bị');
  await ask(
    others[9],
    'q_called01',
    'Đoàn viên đi làm xa, sinh hoạt nơi cư trú khó theo dõi: đề nghị Tỉnh đoàn hướng dẫn cách quản lý và chuyển sinh hoạt tạm thời.',
    'Quản lý đoàn viên',
  );
  await ask(
    others[17],
    'q_answered1',
    'Chỉ tiêu phát triển đoàn viên có tính đoàn viên chuyển đến không?',
    'Quản lý đoàn viên',
  );
  await ask(others[25], 'q_deferred1', 'Đề nghị Tỉnh đoàn trang bị loa cho các chi đoàn khu ấp.', 'Trang thiết bị');
  await ask(others[30], 'q_waiting1', 'Mô hình “3 chủ động” nên chấm điểm theo quý hay theo năm?', 'Cơ sở Đoàn');
  await ask(
    others[40],
    'q_waiting2',
    'Chi đoàn khu ấp không có máy chiếu, loa để sinh hoạt. Tỉnh đoàn có hỗ trợ trang thiết bị không?',
    'Trang thiết bị',
  );
  for (const id of ['q_accepted1', 'q_accepted2', 'q_called01', 'q_answered1', 'q_deferred1']) {
    await desk.act({ type: 'AcceptQuestion', questionId: id as QuestionId });
  }
  await chair.act({ type: 'CallQuestion', questionId: 'q_answered1' as QuestionId });
  await chair.act({ type: 'MarkQuestionAnswered', questionId: 'q_answered1' as QuestionId, respondent: 'Ban Tổ chức' });
  await desk.act({
    type: 'DeferQuestion',
    questionId: 'q_deferred1' as QuestionId,
    proposalId: 'prop_loa0001' as ProposalId,
    text: 'Trang bị loa cho chi đoàn khu ấp',
    unit: 'Văn phòng Tỉnh đoàn',
    dueDate: '2027-03-26',
  });
  await chair.act({ type: 'CallQuestion', questionId: 'q_called01' as QuestionId });
  const pollId = 'poll_targets-2021' as PollId;
  await chair.act({ type: 'OpenPoll', pollId });
  for (const [index, other] of others.entries()) {
    await other.act({
      type: 'CastBallot',
      pollId,
      choice: index % 9 === 0 ? 'no' : index % 7 === 0 ? 'abstain' : 'yes',
    });
  }
  const invited = chair.view('control').floor.queue.find(({ siteId }) => siteId === 'TDM-01');
  if (invited) await desk.act({ type: 'InviteHand', handId: invited.handId });
}

async function joinPeer(url: string, code: string): Promise<Peer> {
  const peer = await Peer.join(url, code);
  peers.push(peer);
  return peer;
}

async function joinSites(url: string, codes: TestServer['codes'], count: number): Promise<readonly Peer[]> {
  const invites = await listInvites(url, codes.organiser);
  const taken = new Set<SiteId>(['DT-01', 'TDM-01'] as SiteId[]);
  const open = invites.filter(({ actor }) => actor.role === 'site' && actor.siteId && !taken.has(actor.siteId));
  // Every fourth or so stays away, so that the desk has somebody to telephone.
  return Promise.all(
    open
      .filter((_, index) => index % 5 !== 2)
      .slice(0, count)
      .map(({ code }) => joinPeer(url, code)),
  );
}

/** A turn from the hand to its end. */
async function speakOnce(peer: Peer | undefined, desk: Peer): Promise<void> {
  await raise(peer, 'comment');
  const handId = `hand_screen${hands}` as HandId;
  await desk.act({ type: 'InviteHand', handId });
  await peer?.act({ type: 'ConfirmTurn', handId });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await desk.act({ type: 'EndTurn' });
}

async function raise(peer: Peer | undefined, kind: 'question' | 'comment'): Promise<void> {
  await peer?.act({ type: 'RaiseHand', handId: `hand_screen${++hands}` as HandId, kind });
}

async function ask(peer: Peer | undefined, id: string, text: string, topic: string): Promise<void> {
  await peer?.act({
    type: 'AskQuestion',
    questionId: id as QuestionId,
    kind: 'question',
    text,
    topic,
    anonymous: false,
  });
}

async function open(context: BrowserContext, devices: FakeDevices, address: string): Promise<Page> {
  const page = await openPage(context, devices);
  await page.goto(address);
  return page;
}

async function take(page: Page, name: string, sizes: readonly { width: number; height: number }[]): Promise<void> {
  for (const [index, size] of sizes.entries()) {
    if (index > 0 && !everySize) return;
    await page.bringToFront();
    await page.setViewportSize(size);
    await page.waitForTimeout(1_500);
    const file = everySize ? `${name}-${size.width}x${size.height}.png` : `${name}.png`;
    await page.screenshot({ path: join(folder, file) });
  }
}
