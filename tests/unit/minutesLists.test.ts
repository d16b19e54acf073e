import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ActorId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { listsXlsx } from '../../server/src/adapters/papers/listsXlsx.ts';
import { EAST, EAST_1, liveConference, START, stateAfter, WEST_1 } from '../testkit/given.ts';
import { readParts } from '../testkit/officeFiles.ts';

const by = 'x' as ActorId;

function asked(id: string, extra: object): DomainEvent {
  const question = { id: id as QuestionId, kind: 'question', siteId: EAST_1, source: 'live', askedBy: by } as const;
  return {
    type: 'QuestionAsked',
    question: { ...question, text: '=1+1', anonymous: false, askedAt: START, ...extra },
  };
}

function poll(id: string, secret: boolean): readonly DomainEvent[] {
  const pollId = id as PollId;
  const sites = { [EAST_1]: { yes: 1 }, [WEST_1]: { no: 1 } };
  const result = { tally: { yes: 1, no: 1, abstain: 0 }, entitled: 2, votes: 2, ...(!secret && { sites }) };
  return [
    { type: 'PollCreated', pollId, title: `Phiếu ${id}`, rules: { ...PLAIN_RULES, secret }, at: START },
    { type: 'PollOpened', pollId, electorate: [EAST_1, WEST_1], at: START },
    { type: 'PollClosing', pollId, present: 2, at: START },
    { type: 'PollClosed', pollId, result, at: START },
  ] as readonly DomainEvent[];
}

const EVENTS: readonly DomainEvent[] = [
  ...liveConference,
  { type: 'HeadcountVerified', siteId: EAST_1, count: 18, by, at: START },
  asked('q_000001', { askerName: 'An' }),
  asked('q_000002', { askerName: 'Bình', anonymous: true, text: '@cmd|calc' }),
  asked('q_000003', { anonymous: true, siteId: EAST, text: 'Còn kinh phí?' }),
  ...poll('poll_open01', false),
  ...poll('poll_hidden', true),
];

function listNamed(name: string): MinutesList {
  const list = minutesLists(stateAfter(EVENTS), 'vi').find((one) => one.name === name);
  if (!list) throw new Error(`No list is called ${name}.`);
  return list;
}

describe('the lists of a conference', () => {
  it('PAPER-3: attendance has every site, and the absent ones stand in a list of their own', () => {
    expect(listNamed('Điểm danh').rows).toContainEqual(['DD-01', 'Xã Đông Một', 'Huyện Đông', 20, '', 18, 18]);
    expect(listNamed('Vắng mặt').rows.map(([id]) => id)).toStrictEqual(['DD', 'DD-02', 'DT', 'DT-01']);
  });

  it('PAPER-11: an anonymous asker and the voters of a secret vote stand nowhere', () => {
    expect(listNamed('Câu hỏi và trả lời').rows.map(([site, asker]) => [site, asker])).toStrictEqual([
      ['Xã Đông Một', 'An'],
      ['Huyện Đông', ''],
      // The group is that very site.
      ['', ''],
    ]);
    const bySite = listNamed('Biểu quyết theo điểm cầu').rows;
    expect(bySite).toStrictEqual([
      ['Phiếu poll_open01', 'Xã Đông Một', 'Tán thành', 1],
      ['Phiếu poll_open01', 'Xã Tây Một', 'Không tán thành', 1],
    ]);
  });

  it.each(['vi', 'en'] as const)('PAPER-11: no cell of the workbook is a formula or a link, in %s', (language) => {
    const file = listsXlsx(minutesLists(stateAfter(EVENTS), language));
    const parts = readParts(file);
    expect(JSON.stringify(parts)).not.toMatch(/<f>|hyperlink|TargetMode=\\?"External/);
    const book = XLSX.read(file);
    expect(book.SheetNames).toHaveLength(7);
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {}));
    expect(cells.find((cell) => (cell as { v?: unknown }).v === '=1+1')).toMatchObject({ t: 's' });
    expect(cells.filter((cell) => (cell as { f?: unknown }).f !== undefined)).toStrictEqual([]);
  });
});
