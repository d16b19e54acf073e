import type { Random } from '../../support/random.ts';

const WISHES = [
  'bổ sung kinh phí hoạt động',
  'hỗ trợ địa điểm sinh hoạt',
  'tập huấn cán bộ đoàn',
  'nâng cấp đường truyền Internet',
  'giảm báo cáo giấy',
  'tổ chức hội thao hằng quý',
  'có phụ cấp cho bí thư chi đoàn',
  'sửa nhà văn hóa',
  'mở lớp kỹ năng mềm',
  'giới thiệu việc làm',
];
const WHOM = [
  'cho chi đoàn khu phố',
  'ở xã vùng xa',
  'cho thanh niên công nhân',
  'cho đoàn viên chung cư',
  'cho học sinh trung học',
  'tại khu công nghiệp',
];
const WHY = [
  'vì hiện nay rất thiếu',
  'do đoàn viên ít tham gia',
  'để giữ chân đoàn viên',
  'nhằm nâng cao chất lượng sinh hoạt',
  'như đã hứa quý trước',
  'cho kịp đại hội sắp tới',
];
const BEGINNINGS = ['Đề nghị', 'Kiến nghị', 'Mong cấp trên', 'Cần', 'Xin'];

/** An opinion as delegates write it on a phone: some alike, none the same. */
export function writtenOpinion(random: Random, number: number): string {
  const parts = [BEGINNINGS, WISHES, WHOM, WHY].map((words) => random.draw(words));
  return `${parts.join(' ')}. Chi đoàn ${number} đã nêu ${random.between(2, 9)} lần, nay còn ${random.between(10, 90)} đoàn viên.`;
}
