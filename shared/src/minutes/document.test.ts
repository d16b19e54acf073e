import { describe, expect, it } from 'vitest';
import {
  closedConference,
  EAST_1,
  liveConference,
  NOW,
  PROVINCE,
  START,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import type { DomainEvent } from '../domain/events.ts';
import { approvalGates } from '../domain/minutes/gates.ts';
import type { BlockId } from '../domain/minutes/state.ts';
import { PLAIN_RULES } from '../domain/poll/rules.ts';
import type { ActorId, AgendaItemId, AssignmentId, HandId, PollId, QuestionId } from '../kernel/ids.ts';
import { minutesDocument } from './document.ts';
import { NO_SOURCES } from './sources.ts';

const MINUTE = 60_000;
const itemId = 'item_000001' as AgendaItemId;
const later = 'item_000002' as AgendaItemId;
const handId = 'hand_000001' as HandId;
const questionId = 'q_000001' as QuestionId;
const pollId = 'poll_000001' as PollId;
const by = 'moderator' as ActorId;

const planned: DomainEvent = {
  type: 'AgendaPlanned',
  items: [
    { id: itemId, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 30 },
    { id: later, title: 'Biểu quyết', kind: 'vote', plannedMinutes: 10 },
  ],
  at: START,
};
const started: DomainEvent = { type: 'AgendaItemStarted', itemId, at: START + MINUTE };
const turn: readonly DomainEvent[] = [
  { type: 'HandRaised', handId, siteId: EAST_1, kind: 'comment', at: START + MINUTE },
  {
    type: 'SpeakerNamed',
    handId,
    siteId: EAST_1,
    speaker: { name: 'Nguyễn Thị Lan', position: 'Bí thư Đoàn xã' },
    topic: 'thiết bị',
    by,
    at: START + MINUTE,
  },
  { type: 'TurnBegan', handId, siteId: EAST_1, deadline: START + 9 * MINUTE, at: START + 2 * MINUTE },
  { type: 'TurnEnded', handId, siteId: EAST_1, at: START + 5 * MINUTE + 5_000 },
];
const asked = (extra: object = {}): DomainEvent => ({
  type: 'QuestionAsked',
  question: {
    id: questionId,
    kind: 'question',
    text: 'Bao giờ có thiết bị?',
    siteId: WEST_1,
    source: 'live',
    anonymous: false,
    askedBy: by,
    askedAt: START + MINUTE,
    ...extra,
  },
});
const accepted: DomainEvent = { type: 'QuestionAccepted', questionId, at: START + MINUTE };
const written = (isPrivate: boolean): DomainEvent => ({
  type: 'WrittenAnswerGiven',
  questionId,
  answer: { text: 'Trong quý I.', respondent: 'Sở Nội vụ', private: isPrivate, at: NOW },
  at: START + 6 * MINUTE,
});

/** The document after these events, each an entry of the log of its own, numbered from 1. */
function documentAfter(events: readonly DomainEvent[], language: 'vi' | 'en' = 'vi') {
  const sources = NO_SOURCES.add(events.map((event, index) => ({ version: index + 1, events: [event] })));
  return minutesDocument(stateAfter(events), sources, language);
}

function blockOf(events: readonly DomainEvent[], id: BlockId, language?: 'vi' | 'en') {
  for (const section of documentAfter(events, language).sections) {
    const block = section.blocks.find((one) => one.id === id);
    if (block) return { ...block, section: section.id };
  }
  return undefined;
}

const dialogue = [...liveConference, planned, started, ...turn];

describe('the text of the minutes', () => {
  it('PAPER-1: a sentence names the entries that it rests on, and no others', () => {
    const first = dialogue.length - turn.length + 1;
    expect(blockOf(dialogue, 'turn:1')?.versions).toStrictEqual([first, first + 1, first + 2, first + 3]);
    expect(blockOf(dialogue, 'head:start')?.versions).toStrictEqual([
      dialogue.findIndex(({ type }) => type === 'ConferenceWentLive') + 1,
    ]);
    expect(documentAfter(dialogue).version).toBe(dialogue.length);
  });

  it('PAPER-1: the entries of a growing log come to the same, however often it was read', () => {
    const entries = dialogue.map((event, index) => ({ version: index + 1, events: [event] }));
    const piecewise = entries.reduce((sources, entry) => sources.add([entry]), NO_SOURCES);
    expect(piecewise.of([`hand ${handId}`])).toStrictEqual(NO_SOURCES.add(entries).of([`hand ${handId}`]));
  });

  it('PAPER-2: a speech says who spoke when on what, under the item that ran', () => {
    const block = blockOf(dialogue, 'turn:1');
    expect(block?.section).toBe(itemId);
    expect(block?.text).toBe(
      'Lúc 08 giờ 02 phút, Nguyễn Thị Lan, Bí thư Đoàn xã, điểm cầu Xã Đông Một, phát biểu về “thiết bị” (3 phút 05 giây).',
    );
    expect(blockOf(dialogue, 'turn:1', 'en')?.text).toBe(
      'At 08:02, Nguyễn Thị Lan, Bí thư Đoàn xã, of Xã Đông Một, spoke about “thiết bị” (3 min 05 s).',
    );
  });

  it('PAPER-2: what was said while no item ran stands beside the items, and a vote under its own item', () => {
    const created: DomainEvent = { type: 'PollCreated', pollId, title: 'Chỉ tiêu', itemId: later, at: START };
    const opened = { type: 'PollOpened', pollId, electorate: [EAST_1, WEST_1], at: START + 2 * MINUTE };
    const outside = [...liveConference, planned, ...turn, created, opened as DomainEvent];
    expect(blockOf(outside, 'turn:1')?.section).toBe('beside');
    expect(blockOf(outside, `poll:${pollId}`)?.section).toBe(later);
  });

  it('PAPER-3: verified people count, or declared ones, and rooms without anybody are absent', () => {
    const counts: readonly DomainEvent[] = [
      { type: 'HeadcountDeclared', siteId: PROVINCE, count: 50, by, at: START },
      { type: 'HeadcountDeclared', siteId: EAST_1, count: 19, by, at: START },
      { type: 'HeadcountVerified', siteId: EAST_1, count: 18, by, at: START },
    ];
    const events = [...liveConference, ...counts];
    expect(blockOf(events, 'head:attendance')?.text).toBe(
      'Thành phần tham dự: 2/6 điểm cầu có mặt, gồm 68/180 người được triệu tập, đạt 37,8%.',
    );
    expect(blockOf(events, 'head:attendance')?.table?.rows).toContainEqual(['Huyện Đông', '1/3', 18, 70, '25,7%']);
    expect(blockOf(events, 'head:absent')?.text).toBe(
      'Điểm cầu vắng mặt: 4, gồm Huyện Đông; Xã Đông Hai; Huyện Tây; Xã Tây Một.',
    );
  });

  it.each([false, true])('PAPER-4: a vote has its arithmetic, secret: %s', (secret) => {
    const rules = { ...PLAIN_RULES, secret, threshold: 'twoThirds', base: 'entitled' } as const;
    const events = [
      ...liveConference,
      { type: 'PollCreated', pollId, title: 'Chỉ tiêu', rules, at: START },
      { type: 'PollOpened', pollId, electorate: [PROVINCE, EAST_1, WEST_1], at: START },
      { type: 'PollClosing', pollId, present: 3, at: START },
      {
        type: 'PollClosed',
        pollId,
        result: { tally: { yes: 2, no: 1, abstain: 0 }, entitled: 3, votes: 3 },
        at: START,
      },
    ] as readonly DomainEvent[];
    const block = blockOf(events, `poll:${pollId}`);
    expect(block?.text).toBe(
      `Biểu quyết ${secret ? 'kín' : 'công khai'} (mỗi điểm cầu một phiếu): “Chỉ tiêu”. Tổng số phiếu được quyền biểu quyết: 3; số phiếu đã biểu quyết: 3, chiếm 100%. Nội dung được thông qua. Cần ít nhất hai phần ba số được quyền biểu quyết (3), tức 2 phiếu; đạt 2 phiếu.`,
    );
    expect(block?.table?.rows).toStrictEqual([
      ['Tán thành', 2, '66,7%'],
      ['Không tán thành', 1, '33,3%'],
      ['Không có ý kiến', 0, '0%'],
    ]);
    expect(JSON.stringify(block)).not.toContain(EAST_1);
  });

  it('PAPER-5: an anonymous question tells neither site nor asker, and a private answer not its text', () => {
    const open = [...dialogue, asked(), accepted, written(false)];
    expect(blockOf(open, `question:${questionId}`)?.text).toBe(
      'Điểm cầu Xã Tây Một hỏi: “Bao giờ có thiết bị?”. Sở Nội vụ trả lời bằng văn bản: “Trong quý I.”',
    );
    const hidden = [...dialogue, asked({ anonymous: true, askerName: 'Bình' }), accepted, written(true)];
    const { text = '' } = blockOf(hidden, `question:${questionId}`) ?? {};
    expect(text).toBe(
      'Một đại biểu thuộc Huyện Tây hỏi: “Bao giờ có thiết bị?”. Sở Nội vụ đã trả lời riêng người hỏi bằng văn bản.',
    );
  });

  it('PAPER-5: an anonymous question of a site that is a group itself tells no place at all', () => {
    const events = [...dialogue, asked({ anonymous: true, askerName: 'Bình', siteId: WEST }), accepted, written(false)];
    expect(blockOf(events, `question:${questionId}`)?.text).toContain('Một đại biểu hỏi: “Bao giờ có thiết bị?”.');
    expect(blockOf(events, `question:${questionId}`, 'en')?.text).toContain(
      'A delegate asked: “Bao giờ có thiết bị?”.',
    );
  });

  it('DIAL-29: a question says how many sites ask it too, one that asked twice once', () => {
    const merge = (id: string, origin: object): readonly DomainEvent[] => [
      asked({ id: id as QuestionId, ...origin }),
      { type: 'QuestionsMerged', questionId: id as QuestionId, intoQuestionId: questionId, at: START },
    ];
    const own = [...dialogue, asked(), accepted, ...merge('q_000002', {})];
    expect(blockOf([...own, written(false)], `question:${questionId}`)?.text).toMatch(/^Điểm cầu Xã Tây Một hỏi:/);
    const others = [...own, ...merge('q_000003', { siteId: EAST_1 }), ...merge('q_000004', { anonymous: true })];
    expect(blockOf([...others, written(false)], `question:${questionId}`)?.text).toMatch(
      /^Điểm cầu Xã Tây Một cùng 2 điểm cầu, đại biểu khác hỏi:/,
    );
  });

  it('PAPER-14: papers speak in the words of the conference, and name the choices of a vote by them', () => {
    const called: DomainEvent = { type: 'VocabularySet', vocabulary: { preset: 'business' }, at: START };
    const counted: readonly DomainEvent[] = [
      { type: 'PollCreated', pollId, title: 'Chỉ tiêu', rules: PLAIN_RULES, at: START },
      { type: 'PollOpened', pollId, electorate: [EAST_1, WEST_1], at: START },
      { type: 'PollClosing', pollId, present: 2, at: START },
      {
        type: 'PollClosed',
        pollId,
        result: { tally: { yes: 1, no: 1, abstain: 0 }, entitled: 2, votes: 2 },
        at: START,
      },
    ] as readonly DomainEvent[];
    const events = [...closedConference, called, ...counted];
    const choices = blockOf(events, `poll:${pollId}`)?.table?.rows.map(([choice]) => choice);
    expect(choices).toStrictEqual(['Đồng ý', 'Không đồng ý', 'Không có ý kiến']);
    expect(blockOf(events, 'head:close')?.text).toMatch(/^Cuộc họp kết thúc vào /);
    expect(blockOf(events, 'head:chair')?.text).toMatch(/^Chủ tọa: /);
    expect(blockOf(events, 'head:close', 'en')?.text).toMatch(/^The meeting ended at /);
  });

  it('PAPER-6: what was not reached stands at the end once the conference has closed', () => {
    const hand: DomainEvent = { type: 'HandRaised', handId, siteId: EAST_1, kind: 'question', at: START };
    const events = [...liveConference, asked(), accepted, hand];
    expect(blockOf(events, `unreached:${questionId}`)).toBeUndefined();
    const closed = [
      ...events,
      { type: 'HandLeftUnheard', handId, at: NOW },
      { type: 'ConferenceClosed', at: NOW },
    ] as readonly DomainEvent[];
    expect(blockOf(closed, `unreached:${questionId}`)?.text).toContain('Chưa được trả lời tại hội nghị.');
    expect(blockOf(closed, `unheard:${handId}`)?.text).toBe(
      'Điểm cầu Xã Đông Một đăng ký nêu câu hỏi, chưa được phát biểu.',
    );
  });

  it('PAPER-12: a conclusion stands as it was confirmed, with each assignment’s owner, day and number', () => {
    const deed = { about: itemId, by, byName: 'Hoa', at: NOW } as const;
    const assignment = {
      id: 'asg_000001' as AssignmentId,
      text: 'Cấp thiết bị',
      owner: { kind: 'named', name: 'Sở Nội vụ' },
      dueDate: '2021-02-05',
      target: { number: 50, unit: '% chi đoàn' },
    } as const;
    const written: readonly DomainEvent[] = [
      { type: 'ConclusionWritten', text: 'Đồng ý cấp thiết bị.', ...deed },
      { type: 'AssignmentPut', assignment, ...deed },
    ];
    const waiting = [...dialogue, ...written];
    expect(blockOf(waiting, `conclusion:${itemId}`)?.text).toBe(
      'Chủ trì kết luận (chờ chủ trì xác nhận): Đồng ý cấp thiết bị.',
    );
    const later: DomainEvent = { type: 'ConclusionWritten', text: 'Khác hẳn.', ...deed };
    const confirmed = [...waiting, { type: 'ConclusionConfirmed', ...deed } as DomainEvent, later];
    expect(blockOf(confirmed, `conclusion:${itemId}`)).toMatchObject({
      section: itemId,
      text: 'Chủ trì kết luận: Đồng ý cấp thiết bị.',
    });
    expect(blockOf(confirmed, 'assignment:asg_000001')?.text).toBe(
      'Giao Sở Nội vụ: Cấp thiết bị; chỉ tiêu: 50 % chi đoàn; thời hạn: ngày 05 tháng 02 năm 2021.',
    );
    expect(approvalGates(stateAfter(confirmed))).toContainEqual({ kind: 'conclusion', about: itemId, ownerless: 0 });
  });

  it('PAPER-12: what was concluded on an item that is off the agenda now stands in a part of its own', () => {
    const deed = { about: later, by, byName: 'Hoa', at: NOW } as const;
    const events: readonly DomainEvent[] = [
      ...dialogue,
      { type: 'ConclusionWritten', text: 'Đồng ý chỉ tiêu.', ...deed },
      { type: 'ConclusionConfirmed', ...deed },
      { type: 'AgendaItemRemoved', itemId: later, at: NOW },
    ];
    expect(blockOf(events, `conclusion:${later}`)).toMatchObject({
      section: 'gone',
      text: 'Chủ trì kết luận: Đồng ý chỉ tiêu.',
    });
    const headings = documentAfter(events).sections.map(({ heading }) => heading);
    expect(headings).toContain('Mục đã bỏ khỏi chương trình');
    expect(documentAfter(events, 'en').sections.map(({ heading }) => heading)).toContain(
      'Items no longer on the agenda',
    );
  });

  it('PAPER-7: an edit takes the sentence’s place, and is marked once the facts change', () => {
    const edited = (basis: number): DomainEvent => ({
      type: 'MinutesBlockEdited',
      blockId: 'head:absent',
      wording: 'Không có.',
      basis,
      by: 'Hoa',
      at: NOW,
    });
    const newest = blockOf(closedConference, 'head:absent')?.versions.at(-1) ?? 0;
    const block = blockOf([...closedConference, edited(newest)], 'head:absent');
    expect(block).toMatchObject({ text: 'Không có.', editedBy: 'Hoa' });
    expect(block?.generated).toContain('Điểm cầu vắng mặt: 5');
    expect(block).not.toHaveProperty('outdated');
    const changed: DomainEvent = { type: 'HeadcountDeclared', siteId: EAST_1, count: 3, by, at: NOW };
    expect(blockOf([...closedConference, edited(newest), changed], 'head:absent')?.outdated).toBe(true);
  });
});
