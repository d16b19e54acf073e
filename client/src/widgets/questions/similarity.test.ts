import { describe, expect, it } from 'vitest';
import { likenessOf, Similarity, trigramsOf, WORTH_COMPARING } from './similarity.ts';

const likeness = (a: string, b: string) => likenessOf(trigramsOf(a), trigramsOf(b));

const FUNDS = { text: 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?' };
const SAME = { text: 'Xin hỏi kinh phí mua trang thiết bị cho cơ sở' };
const OTHER = { text: 'Chế độ phụ cấp cho Phó Bí thư Đoàn xã sẽ được xem xét trong năm tới không?' };

describe('similar questions', () => {
  it('are the same text whatever its tones, case and punctuation', () => {
    expect(likeness('Kinh phí ở đâu?', 'KINH PHI O DAU')).toBe(1);
  });

  it('share nothing with an empty text, also when both are empty', () => {
    expect(likeness('', 'Kinh phí')).toBe(0);
    expect(likeness('?', '!')).toBe(0);
  });

  it('are as alike one way as the other', () => {
    expect(likeness(FUNDS.text, OTHER.text)).toBe(likeness(OTHER.text, FUNDS.text));
  });

  it('stand above the threshold where the matter is one, and below it where only the words of any question agree', () => {
    expect(likeness(FUNDS.text, SAME.text)).toBeGreaterThan(WORTH_COMPARING);
    expect(likeness(FUNDS.text, OTHER.text)).toBeLessThan(WORTH_COMPARING);
  });

  it('come likest first, without the question itself', () => {
    const near = { text: 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn kinh phí nào?' };
    const ranked = new Similarity().rank(FUNDS, [OTHER, SAME, FUNDS, near]);
    expect(ranked.map(({ item }) => item)).toStrictEqual([near, SAME]);
  });

  it('are all ranked where the least likeness is nought', () => {
    expect(new Similarity().rank(FUNDS, [OTHER, SAME], 0).map(({ item }) => item)).toStrictEqual([SAME, OTHER]);
  });
});
