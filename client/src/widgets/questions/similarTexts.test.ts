import { describe, expect, it } from 'vitest';
import { findSimilar } from './similarTexts.ts';

const ASKED = [
  { text: 'Chế độ phụ cấp cho Phó Bí thư Đoàn xã sẽ được xem xét trong năm tới không?' },
  { text: 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?' },
  { text: 'Chi đoàn khu ấp không có máy chiếu, loa để sinh hoạt. Tỉnh đoàn có hỗ trợ trang thiết bị không?' },
  { text: 'Đoàn viên đi làm xa, sinh hoạt nơi cư trú khó theo dõi: đề nghị Tỉnh đoàn hướng dẫn cách quản lý.' },
];
const [allowance, funds, equipment, members] = ASKED;

describe('similar questions', () => {
  it.each([
    ['said in other words', 'Bao giờ tăng phụ cấp của phó bí thư Đoàn xã', allowance],
    ['typed without tones', 'kinh phi mua trang thiet bi o dau', funds],
    ['begun only', 'ấp chưa có máy chiếu', equipment],
    [
      'longer than the one asked',
      'Nhiều đoàn viên của chi đoàn đi làm xa nên rất khó quản lý, sinh hoạt nơi cư trú',
      members,
    ],
  ])('are found when %s', (_, typed, expected) => {
    expect(findSimilar(typed, ASKED, 2)[0]).toBe(expected);
  });

  it.each([
    ['another matter', 'Bao giờ sửa đường vào trường mẫu giáo'],
    ['nothing but common words', 'Cho tôi hỏi là có được không'],
    ['one word', 'Đoàn'],
    ['nothing', '  '],
  ])('are not found for %s', (_, typed) => {
    expect(findSimilar(typed, ASKED, 2)).toStrictEqual([]);
  });

  it('are at most as many as asked for, the most alike first', () => {
    const found = findSimilar('kinh phí trang thiết bị cho chi đoàn khu ấp', ASKED, 1);
    expect(found).toHaveLength(1);
    expect([funds, equipment]).toContain(found[0]);
  });
});
