import { describe, expect, it } from 'vitest';
import { groupAnswers } from './groupAnswers.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  money: [
    'Đề nghị bổ sung kinh phí hoạt động cho chi đoàn',
    'Kinh phí hoạt động của chi đoàn còn quá ít',
    'De nghi tang kinh phi hoat dong chi doan',
  ],
  place: ['Thiếu địa điểm sinh hoạt cho đoàn viên chung cư', 'Chưa có địa điểm sinh hoạt tại chung cư'],
  phones: ['Mạng Internet ở xã yếu, họp trực tuyến bị giật'],
};
const answers = Object.entries(TEXTS).flatMap(([name, texts]) =>
  texts.map((text, index) => ({ id: `${name} ${index}`, text })),
);

describe('open answers', () => {
  it('SURV-14: those of the same matter stand together, typed with accents or without, the largest group first', () => {
    const groups = groupAnswers(answers);
    expect(groups.map(({ ids }) => ids)).toStrictEqual([
      ['money 0', 'money 1', 'money 2'],
      ['place 0', 'place 1'],
      ['phones 0'],
    ]);
    expect(groups[0]?.reasons[0]).toBe('kinh phí');
    expect(groups[1]?.reasons.join()).toContain('địa điểm');
    // What stands alone shares nothing.
    expect(groups[2]?.reasons).toStrictEqual([]);
  });

  it('SURV-14: the reason is written as people wrote it, with the common words between those that tell', () => {
    const texts = ['Mạng Internet ở xã yếu, họp bị giật', 'Internet ở xã yếu quá', 'Nhà văn hóa đang sửa'];
    const [alike] = groupAnswers(texts.map((text, index) => ({ id: `${index}`, text })));
    expect(alike).toStrictEqual({ ids: ['0', '1'], reasons: ['internet ở xã', 'xã yếu'] });
  });

  it('SURV-14: composed and decomposed letters are the same, and every answer is in one group', () => {
    const decomposed = answers.map(({ id, text }) => ({ id, text: text.normalize('NFD') }));
    expect(groupAnswers(decomposed).map(({ ids }) => ids)).toStrictEqual(groupAnswers(answers).map(({ ids }) => ids));
    const odd = [...answers, { id: 'empty', text: '…' }, { id: 'common', text: 'của các' }];
    expect(
      groupAnswers(odd)
        .flatMap(({ ids }) => ids)
        .sort(),
    ).toStrictEqual(odd.map(({ id }) => id).sort());
    expect(groupAnswers([])).toStrictEqual([]);
  });
});
