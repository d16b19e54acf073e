import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { PublicAnswerView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { answersByTopic } from './answersByTopic.ts';

function answer(id: string, at: number, changes: Partial<PublicAnswerView> = {}): PublicAnswerView {
  const given = { text: 'Sẽ xem xét', respondent: 'Sở Nội vụ', at };
  return { id: id as QuestionId, kind: 'question', text: `Câu ${id}`, answer: given, ...changes };
}

const ANSWERS = Object.fromEntries(
  [
    answer('1', 1, { topic: 'Đất đai', text: 'Cấp sổ đỏ đến bao giờ?' }),
    answer('2', 2),
    answer('3', 3, { topic: 'đất đai' }),
    answer('4', 4, { topic: 'An sinh', siteName: 'Xã Bình Minh' }),
  ].map((one) => [one.id, one]),
);

function idsFor(query: string): readonly (readonly string[])[] {
  return answersByTopic(ANSWERS, query).map(({ answers }) => answers.map(({ id }) => id));
}

describe('public written answers', () => {
  it('stand by topic, the latest first, those without a topic last', () => {
    expect(idsFor('')).toStrictEqual([['4'], ['3', '1'], ['2']]);
    expect(answersByTopic(ANSWERS, '').map(({ topic }) => topic)).toStrictEqual(['An sinh', 'đất đai', undefined]);
  });

  it.each([
    ['so do', [['1']]],
    ['SỔ  ĐỎ', [['1']]],
    ['binh minh', [['4']]],
    ['dat dai cap', [['1']]],
    ['nội vụ', [['4'], ['3', '1'], ['2']]],
    ['không có', []],
  ])('are found with or without accents, by every word: %s', (query, found) => {
    expect(idsFor(query)).toStrictEqual(found);
  });
});
