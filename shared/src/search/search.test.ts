import { describe, expect, it } from 'vitest';
import { closedConference, EAST_1, NOW, START, stateAfter, WEST_1 } from '../../../tests/testkit/given.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { ActorId, AgendaItemId, HandId, QuestionId } from '../kernel/ids.ts';
import { controlView } from '../views/control.ts';
import { hallView } from '../views/hall.ts';
import { type ConferenceHit, conferenceTexts } from './conferenceTexts.ts';
import { indexTexts, searchTexts } from './searchTexts.ts';

const by = 'moderator' as ActorId;
const handId = 'hand_000001' as HandId;
const about = 'item_000001' as AgendaItemId;

/** What is found of these texts. */
function found(typed: string, ...texts: readonly string[]): readonly string[] {
  const index = indexTexts(texts.map((text) => ({ text, about: [], place: undefined })));
  return searchTexts(index, typed).map(({ text }) => text);
}

describe('SEARCH-1: letters', () => {
  it.each([
    ['hoi nghi', 'Hội nghị đối thoại'],
    ['HOI', 'hội'],
    ['doi thoai', 'Đối thoại'],
    ['đoi', 'đối'],
    ['hôi', 'hội'],
    ['hội', 'HỘI'],
    ['hoà', 'hòa bình'],
    ['hòa', 'hoà bình'],
    ['thuỷ', 'thủy lợi'],
    ['uong', 'Trung ương'],
    ['ương', 'Trung ương'],
    ['5.166', 'Có mặt 5.166 người'],
    ['kinh phí'.normalize('NFD'), 'Kinh phí'],
    ['kinh phí', 'Kinh phí'.normalize('NFD')],
  ])('%s finds %s', (typed, text) => {
    expect(found(typed, text)).toStrictEqual([text.normalize('NFC')]);
  });

  it.each([
    ['hồi', 'hội'],
    ['đường', 'dương'],
    ['ô', 'o tô'],
    ['hội', 'hoi'],
    ['nghi', 'ngh'],
    ['an', 'bàn'],
  ])('%s does not find %s', (typed, text) => {
    expect(found(typed, text)).toStrictEqual([]);
  });
});

describe('SEARCH-2: words', () => {
  it('are all there, in any order, each from its beginning', () => {
    expect(found('phi kinh', 'Kinh phí từ đâu', 'Kinh tế')).toStrictEqual(['Kinh phí từ đâu']);
    expect(found('kin ph', 'Kinh phí')).toStrictEqual(['Kinh phí']);
  });

  it('rank side by side before apart, and apart before beside the text', () => {
    const texts = [
      { text: 'Thiết bị', about: ['Xã Tân Lập'], place: 1 },
      { text: 'Lập tờ trình về tân binh', about: [], place: 2 },
      { text: 'Xã Tân Lập đề nghị', about: [], place: 3 },
    ];
    expect(searchTexts(indexTexts(texts), 'tan lap').map(({ place }) => place)).toStrictEqual([3, 2, 1]);
  });

  it('find nothing by a single letter, or by none', () => {
    for (const typed of ['', ' ', 'k', '!?']) expect(found(typed, 'Kinh phí')).toStrictEqual([]);
  });
});

const question = (number: number, extra: object): DomainEvent => ({
  type: 'QuestionAsked',
  question: {
    id: `q_00000${number}` as QuestionId,
    kind: 'question',
    text: 'Kinh phí từ đâu?',
    siteId: WEST_1,
    source: 'live',
    anonymous: false,
    askedBy: by,
    askedAt: START,
    ...extra,
  },
});
const answered = (number: number, text: string, isPrivate: boolean): DomainEvent => ({
  type: 'WrittenAnswerGiven',
  questionId: `q_00000${number}` as QuestionId,
  answer: { text, respondent: 'Sở Nội vụ', private: isPrivate, at: NOW },
  at: NOW,
});

const EVENTS: readonly DomainEvent[] = [
  ...closedConference.slice(0, -1),
  {
    type: 'AgendaPlanned',
    items: [{ id: about, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 30 }],
    at: START,
  },
  question(1, {}),
  { type: 'QuestionAccepted', questionId: 'q_000001' as QuestionId, at: START },
  answered(1, 'Từ ngân sách xã', false),
  question(2, { anonymous: true, askerName: 'Nguyễn Ẩn Danh', text: 'Lương thưởng?' }),
  { type: 'QuestionAccepted', questionId: 'q_000002' as QuestionId, at: START },
  answered(2, 'Trả lời riêng', true),
  { type: 'HandRaised', handId, siteId: EAST_1, kind: 'comment', at: START },
  {
    type: 'SpeakerNamed',
    handId,
    siteId: EAST_1,
    speaker: { name: 'Trần Thị Hoa', position: 'Bí thư' },
    topic: 'thiết bị dạy nghề',
    by,
    at: START,
  },
  { type: 'TurnBegan', handId, siteId: EAST_1, deadline: NOW, at: START },
  { type: 'TurnEnded', handId, siteId: EAST_1, at: NOW },
  { type: 'MinutesBlockEdited', blockId: 'turn:1', summary: 'Đề nghị mười bộ máy', basis: 1, by: 'Thư ký', at: NOW },
];

const source = { state: stateAfter(EVENTS), tallies: {}, supports: {}, presence: {} };
const desk = indexTexts(conferenceTexts(controlView(source)));

function placesOf(typed: string, index = desk): readonly ConferenceHit['place'][] {
  return searchTexts(index, typed).map(({ place }) => place.place);
}

describe('what a conference holds', () => {
  it('SEARCH-3: questions, answers, speeches and summaries are found by their words and by what belongs to them', () => {
    expect(placesOf('kinh phi tu dau')).toStrictEqual([
      { tab: 'timeline', key: 'q_000001 asked' },
      { tab: 'timeline', key: 'q_000001 written' },
    ]);
    expect(placesOf('ngan sach')).toStrictEqual([{ tab: 'timeline', key: 'q_000001 written' }]);
    expect(placesOf('hoa bi thu')).toStrictEqual([{ tab: 'timeline', key: 'turn 1' }]);
    expect(placesOf('muoi bo may')).toStrictEqual([{ tab: 'papers', block: 'turn:1' }]);
  });

  it('SEARCH-4: nobody finds who asked anonymously, and a hall finds no private answer', () => {
    expect(placesOf('an danh')).toStrictEqual([]);
    expect(placesOf('tra loi rieng')).toHaveLength(1);
    const hall = indexTexts(conferenceTexts(hallView(source)));
    expect(placesOf('ngan sach', hall)).toHaveLength(1);
    expect(placesOf('tra loi rieng', hall)).toStrictEqual([]);
  });

  it('SEARCH-5: each hit names the words that were found in it', () => {
    const [hit] = searchTexts(desk, 'dau kinh');
    expect(hit?.found.map(([start, end]) => hit.text.slice(start, end))).toStrictEqual(['Kinh', 'đâu']);
  });
});
