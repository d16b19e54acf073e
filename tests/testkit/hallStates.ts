import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, AnnouncementId, CardId, HandId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Browser, Page } from 'playwright-core';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { enter, type FakeDevices, openPage } from './browser.ts';
import { minimalPdf } from './minimalPdf.ts';
import { Peer } from './peer.ts';
import type { TestServer } from './server.ts';

const DEVICES: FakeDevices = { colour: [58, 84, 104], toneHz: 660, figures: 9 };
const CHAIR: FakeDevices = { colour: [74, 92, 128], toneHz: 440, figures: 1 };
const QUESTION =
  'Đoàn viên đi làm xa, sinh hoạt nơi cư trú khó theo dõi: đề nghị Tỉnh đoàn hướng dẫn cách quản lý và chuyển sinh hoạt tạm thời.';
const HAND = 'hand_hall000own' as HandId;
const SPEAKER_HAND = 'hand_hall0other' as HandId;
const SITE_POLL = 'poll_hall00sites' as PollId;
const PHONE_POLL = 'poll_hall0phones' as PollId;
const ANNOUNCED = 'ann_hall00000001' as AnnouncementId;
const ITEM = 'item_dialogue' as AgendaItemId;
const NEXT = 'item_targets' as AgendaItemId;
const BREAK = 'item_conclusion' as AgendaItemId;
const CARDS = {
  table: {
    title: 'Khen thưởng các đơn vị dẫn đầu phong trào thi đua năm 2020',
    data: [
      'Đơn vị\tĐoàn viên\tDanh hiệu',
      ...Array.from({ length: 9 }, (_, row) => `Đoàn phường số ${row + 1}\t${row * 111}\tCờ thi đua`),
    ].join('\n'),
  },
  figures: {
    title: 'Kết quả giữa nhiệm kỳ',
    data: Array.from({ length: 6 }, (_, row) => `Đoàn viên tham gia sinh hoạt ${row}\t5.166 / 7.460\t69,2 %`).join(
      '\n',
    ),
  },
  bars: {
    title: 'Tỷ lệ đoàn viên tham gia theo huyện',
    data: Array.from({ length: 8 }, (_, row) => `Huyện Dầu Tiếng ${row}\t${40 + row},5 %\t75 %`).join('\n'),
  },
} as const;

/** The states in which a hall reads its screen, each with the texts that matter most in it. */
export const HALL_STATES = {
  before: [],
  waiting: ['question', 'place'],
  speaking: ['question', 'place', 'speaker', 'clock'],
  plain: ['place', 'speaker', 'clock'],
  announcement: ['announcement', 'place', 'speaker', 'clock'],
  invited: ['clock'],
  vote: ['choice', 'count', 'place', 'clock', 'speaker'],
  result: ['choice', 'count', 'speaker'],
  phoneVote: ['choice'],
  table: ['clock'],
  figures: ['clock'],
  bars: ['clock'],
  document: ['clock'],
  break: [],
  ended: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of one of these states. */
export type HallState = keyof typeof HALL_STATES;

/** Brings the page of one site's hall into every state, one after the other. */
export async function visitHall(
  { url, codes }: TestServer,
  browser: Browser,
  visit: (page: Page, state: HallState) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'vi-VN' });
  const chairPage = await openPage(context, CHAIR);
  await enter(chairPage, url, codes.chair);
  const page = await openPage(context, DEVICES);
  await enter(page, url, codes.site1);
  const peers = await Promise.all(
    [codes.chair, codes.moderator, codes.site1, codes.site2, codes.organiser].map((code) => Peer.join(url, code)),
  );
  const [chair, desk, own, other, organiser] = peers as [Peer, Peer, Peer, Peer, Peer];
  const scene = (name: string) => page.locator(`[data-scene="${name}"]`).waitFor();
  const see = async (state: HallState, of: Page | ReturnType<Page['locator']>) => {
    if ('waitFor' in of) await of.waitFor();
    await visit(page, state);
  };
  try {
    await organiser.act({
      type: 'EditAgendaItem',
      item: { id: BREAK, title: 'Giải lao', kind: 'break', plannedMinutes: 15 },
    });
    await own.act({ type: 'DeclareHeadcount', count: 23 });
    peers.push(await Peer.join(url, codes.phone));
    await page.locator('video[data-slot="chair"]').waitFor();
    await see('before', page.getByTestId('room-code').locator('img'));

    await chair.act({ type: 'GoLive' });
    await chair.act({ type: 'StartAgendaItem', itemId: ITEM });
    const questionId = 'q_hall00000001' as QuestionId;
    await other.act({
      type: 'AskQuestion',
      questionId,
      kind: 'question',
      text: QUESTION,
      anonymous: false,
      topic: 'Quản lý đoàn viên',
    });
    await desk.act({ type: 'AcceptQuestion', questionId });
    await chair.act({ type: 'CallQuestion', questionId });
    await other.act({ type: 'RaiseHand', handId: SPEAKER_HAND, kind: 'question' });
    await own.act({ type: 'RaiseHand', handId: HAND, kind: 'question' });
    await page.locator('[data-first="place"]').waitFor();
    await see('waiting', page.locator('[data-first="question"]'));

    await desk.act({ type: 'InviteHand', handId: SPEAKER_HAND });
    await other.act({ type: 'ConfirmTurn', handId: SPEAKER_HAND });
    await see('speaking', page.getByTestId('speaking-clock'));

    // A weak machine's screen, by the key that leads to it and back.
    await page.keyboard.press('l');
    await see('plain', page.locator('[data-scene="plain"] [data-testid="speaking-clock"]'));
    await page.keyboard.press('l');
    await scene('talk');

    await desk.act({
      type: 'PublishAnnouncement',
      announcementId: ANNOUNCED,
      text: 'Đề nghị các điểm cầu kiểm tra micro trước khi phát biểu. Hội nghị nghỉ giải lao 15 phút sau phần này.',
      audience: 'all',
    });
    await see('announcement', page.locator('[data-first="announcement"]'));
    await desk.act({ type: 'WithdrawAnnouncement', announcementId: ANNOUNCED });

    await chair.act({
      type: 'CreatePoll',
      pollId: SITE_POLL,
      title: 'Thông qua chỉ tiêu phát triển đoàn viên năm 2021',
    });
    await chair.act({ type: 'OpenPoll', pollId: SITE_POLL });
    await other.act({ type: 'CastBallot', pollId: SITE_POLL, choice: 'yes' });
    await see('vote', page.getByTestId('tally-yes'));
    await desk.act({ type: 'InviteHand', handId: HAND });
    await see('invited', page.getByTestId('invited'));
    await desk.act({ type: 'WithdrawInvitation', handId: HAND });
    await chair.act({ type: 'ClosePoll', pollId: SITE_POLL });
    await see('result', page.getByTestId('verdict'));

    const rules = { ...PLAIN_RULES, voters: 'delegate', allowDeclared: true } as const;
    await chair.act({ type: 'CreatePoll', pollId: PHONE_POLL, title: 'Bầu bổ sung Ban Chấp hành', rules });
    await chair.act({ type: 'OpenPoll', pollId: PHONE_POLL });
    await see('phoneVote', page.locator('[data-scene="phoneVote"] [data-choice]').first());
    await chair.act({ type: 'ClosePoll', pollId: PHONE_POLL });
    await page.locator('[data-scene="vote"] [data-testid="poll"][data-phase="closed"]').waitFor();
    // The next item takes the result off the wall.
    await chair.act({ type: 'StartAgendaItem', itemId: NEXT });
    await scene('talk');

    for (const [kind, card] of Object.entries(CARDS) as [keyof typeof CARDS, (typeof CARDS)['table']][]) {
      const cardId = `card_hall0${kind}` as CardId;
      await organiser.act({ type: 'PutCard', cardId, itemId: ITEM, kind, ...card });
      await desk.act({ type: 'PresentCard', cardId, page: 1 });
      await see(kind, page.locator(`[data-testid="card"][data-kind="${kind}"]`));
    }
    const documentId = await upload(url, codes.organiser);
    await desk.act({ type: 'PresentDocumentPage', documentId, page: 1 });
    await see('document', page.getByTestId('document-page').and(page.locator('[data-page]')));
    await desk.act({ type: 'SetLayout', layout: 'speaker' });
    await other.act({ type: 'EndTurn', handId: SPEAKER_HAND });
    await chair.act({ type: 'StartAgendaItem', itemId: BREAK });
    await see('break', page.locator('[data-scene="break"] [data-testid="room-code"] img'));
    await chair.act({ type: 'CloseConference' });
    await see('ended', page.getByTestId('ended'));
  } finally {
    for (const peer of peers) peer.close();
    await context.close();
  }
}

async function upload(url: string, organiserCode: string): Promise<ConferenceDocument['id']> {
  const { info, cookie } = await exchange(url, organiserCode);
  const query = new URLSearchParams({ item: ITEM, title: 'Nghị quyết' });
  const response = await fetch(`${url}/api/conferences/${info.conferenceId}/documents?${query}`, {
    method: 'POST',
    headers: { origin: url, cookie, 'x-peer': info.peerId },
    body: Uint8Array.from(minimalPdf([[1, 1, 1]])),
  });
  const reply = (await response.json()) as Reply<ConferenceDocument>;
  if (!reply.ok) throw new Error(`The document was refused: ${reply.error.code}`);
  return reply.value.id;
}
