import type { Act, EventAssignment, EventItem, EventQuestion, ListedSite, RealEvent } from '../realEvent.ts';
import { asked } from './asked.ts';

// The standing committee of a district union of Hồ Chí Minh City meets the secretaries of its neighbourhood branches, one
// evening of July 2024. Reported are 212 secretaries, each at a place of their own, 15 wards, 203 stable branches and 9 in
// difficulty for lack of a secretary, what was asked and what was assigned. Names of wards, the words of questions and
// answers, and one person of each ward's standing force are the replay's own.

const BRANCHES = 212;
const WARDS = 15;
const IN_DIFFICULTY = 9;
const HALL = 'QD';
const SUMMARY =
  'Sau sắp xếp, số khu phố tăng từ 117 lên 212; có 203 chi đoàn khu phố hoạt động ổn định, 9 chi đoàn khó khăn do thiếu bí thư.';
const STANDING = { name: 'Đại diện Ban Thường vụ Quận đoàn', position: 'Ủy viên Ban Thường vụ' };
const CHAIR = 'Bí thư Quận đoàn';
const GUEST = { name: 'Đại diện Ban Dân vận Quận ủy', position: 'Khách mời' };

/** A meeting of 212 secretaries, each alone, with the statuses of their branches. */
export function neighbourhoodSecretaries(): RealEvent {
  return {
    name: 'neighbourhood-secretaries',
    title: 'Ban Thường vụ Quận đoàn gặp gỡ, đối thoại với bí thư chi đoàn khu phố',
    organisation: { name: 'Quận đoàn', superior: 'Thành đoàn', levels: ['Quận', 'Phường', 'Khu phố'] },
    letterhead: {
      ...{ form: 'union', superior: 'Thành đoàn', body: 'Ban Chấp hành Quận đoàn', abbreviation: 'QĐ' },
      ...{
        place: 'TP. Hồ Chí Minh',
        onBehalfOf: 'BAN THƯỜNG VỤ QUẬN ĐOÀN',
        recipients: ['Thường trực Đoàn 15 phường', 'Bí thư chi đoàn khu phố'],
      },
    },
    listTitle: ['QUẬN ĐOÀN', 'DANH SÁCH BÍ THƯ CHI ĐOÀN KHU PHỐ', 'Tháng 7 năm 2024'],
    sites: sites(),
    chairsHall: HALL,
    statuses: [
      { key: 's_1', name: 'Ổn định', tone: 'good' },
      { key: 's_2', name: 'Khó khăn', tone: 'warning' },
    ],
    units: ['Văn phòng Quận đoàn'],
    agenda: AGENDA,
    cards: [
      {
        item: 'situation',
        title: 'Chi đoàn khu phố sau sắp xếp',
        kind: 'figures',
        data: `Số khu phố\t212\nỔn định\t203\nKhó khăn\t9`,
      },
    ],
    beforehand: BEFOREHAND,
    course: COURSE,
    afterwards: {
      written: [
        {
          question: 'funds',
          unit: 0,
          text: 'Văn phòng Quận đoàn hướng dẫn các phường về kinh phí, phụ cấp và nơi sinh hoạt.',
        },
      ],
      correction: { site: 'P01-01', text: 'Đề nghị ghi đúng tên chi đoàn.', reply: 'Đã đối chiếu và ghi đúng.' },
      progress: { assignment: 'theo dõi tình hình', text: 'Các phường đã rà soát đoàn viên.' },
    },
    details: {
      numbers: { minutes: '11', notice: '12' },
      date: '2024-07-19',
      chair: { name: CHAIR, post: 'Bí thư' },
      secretary: { name: 'Chánh Văn phòng Quận đoàn' },
      venue: 'Hội trường Quận đoàn',
    },
    expectations: ({ sites: points }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      ...['từ 117 lên 212', '203 chi đoàn khu phố hoạt động ổn định', '9 chi đoàn khó khăn'].map(
        (says) => ({ paper: 'minutes', under: 'Tình hình chi đoàn khu phố sau sắp xếp', says }) as const,
      ),
      ...BEFOREHAND.filter(({ key }) => key !== 'funds').map(
        ({ text }) => ({ paper: 'minutes', under: 'Trao đổi, đối thoại', says: text }) as const,
      ),
      { paper: 'minutes', under: 'Ngoài các mục của chương trình', says: 'hướng dẫn các phường về kinh phí' },
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận', says: text })),
      ),
    ],
    missing: [],
  };
}

function sites(): readonly ListedSite[] {
  const two = (number: number) => String(number).padStart(2, '0');
  const wards = Array.from({ length: WARDS }, (_, index): ListedSite => {
    return { code: `P${two(index + 1)}`, name: `Đoàn Phường ${index + 1}`, level: 'Phường', parent: HALL, expected: 1 };
  });
  const branches = Array.from({ length: BRANCHES }, (_, index): ListedSite => {
    const ward = (index % WARDS) + 1;
    const number = Math.floor(index / WARDS) + 1;
    return {
      code: `P${two(ward)}-${two(number)}`,
      name: `Chi đoàn Khu phố ${number}, Phường ${ward}`,
      ...{ level: 'Khu phố', parent: `P${two(ward)}`, expected: 1 },
      // The last ones of the list.
      status: index < BRANCHES - IN_DIFFICULTY ? 'Ổn định' : 'Khó khăn',
    };
  });
  return [{ code: HALL, name: 'Quận đoàn', level: 'Quận', expected: 12 }, ...wards, ...branches];
}

const AGENDA: readonly EventItem[] = [
  { key: 'opening', title: 'Khai mạc', kind: 'opening', minutes: 5 },
  { key: 'situation', title: 'Tình hình chi đoàn khu phố sau sắp xếp', kind: 'report', minutes: 15 },
  { key: 'dialogue', title: 'Trao đổi, đối thoại', kind: 'dialogue', minutes: 75 },
  { key: 'conclusion', title: 'Kết luận', kind: 'conclusion', minutes: 15 },
];

const BEFOREHAND: readonly EventQuestion[] = [
  asked(
    'rearrange',
    'P01-01',
    'Sắp xếp khu phố',
    'Thuận lợi, khó khăn của chi đoàn sau khi sắp xếp khu phố được tháo gỡ thế nào?',
  ),
  asked('personnel', 'P02-01', 'Nhân sự', 'Nhân sự, tổ chức của các chi đoàn khu phố mới được hỗ trợ ra sao?'),
  asked(
    'funds',
    'P03-01',
    'Kinh phí',
    'Kinh phí, phụ cấp chức danh và nơi sinh hoạt của chi đoàn khu phố được bố trí từ đâu?',
  ),
  asked('members', 'P04-01', 'Đoàn viên', 'Tìm nguồn và kết nạp đoàn viên mới ở khu phố bằng cách nào?'),
  asked('party', 'P05-01', 'Phát triển Đảng', 'Phát triển Đảng trong đoàn viên ưu tú ở khu phố cần quan tâm điều gì?'),
  asked(
    'newbranch',
    'P06-01',
    'Kinh nghiệm',
    'Bí thư các nhiệm kỳ trước chia sẻ kinh nghiệm, hỗ trợ chi đoàn mới như thế nào?',
  ),
  asked('highrise', 'P07-01', 'Chung cư', 'Tập hợp thanh niên ở chung cư cao tầng bằng cách nào?'),
];

const COMMITTEE = { site: HALL } as const;
const WARD_FORCES = { name: 'Thường trực Đoàn 15 phường' } as const;
const SECRETARIES = { name: 'Bí thư chi đoàn khu phố' } as const;

const ASSIGNMENTS: readonly EventAssignment[] = [
  { owner: COMMITTEE, text: 'tuyên truyền, vận dụng các văn bản của Nhà nước về khu phố và thanh niên' },
  {
    owner: COMMITTEE,
    text: 'thực hiện hướng dẫn đoàn viên sinh hoạt nơi cư trú giai đoạn 2023–2027, bổ sung nhân sự bí thư chi đoàn',
  },
  { owner: COMMITTEE, text: 'có giải pháp phù hợp với từng địa bàn' },
  { owner: WARD_FORCES, text: 'theo dõi tình hình đoàn viên, tổ chức hoạt động phù hợp' },
  { owner: WARD_FORCES, text: 'tập huấn gắn với thực hành cho các bí thư chi đoàn mới' },
  { owner: SECRETARIES, text: 'xây dựng tổ chức Đoàn, quản lý đoàn viên, chủ động tham mưu cấp ủy' },
  { owner: SECRETARIES, text: 'tổ chức hoạt động gắn với phong trào của địa phương' },
];

const COURSE: readonly Act[] = [
  { do: 'start', item: 'opening' },
  { do: 'present', speaker: GUEST, topic: 'Chào mừng', summary: 'Phát biểu chào mừng buổi gặp gỡ.' },
  { do: 'start', item: 'situation' },
  {
    ...{ do: 'present', speaker: STANDING, topic: 'Tình hình chi đoàn khu phố' },
    ...{ summary: SUMMARY, card: 'Chi đoàn khu phố sau sắp xếp' },
  },
  { do: 'start', item: 'dialogue' },
  {
    ...{ do: 'speak', site: 'P08-01', topic: 'Kinh nghiệm' },
    speaker: { name: 'Nguyên Bí thư chi đoàn', position: 'Khu phố 1, Phường 8' },
    summary: 'Chia sẻ kinh nghiệm tập hợp đoàn viên khi mới thành lập chi đoàn.',
  },
  ...BEFOREHAND.filter(({ key }) => key !== 'funds').map(
    ({ key }): Act => ({ do: 'answer', question: key, by: 'Ban Thường vụ Quận đoàn' }),
  ),
  { do: 'start', item: 'conclusion' },
  {
    ...{ do: 'conclude', about: 'conclusion' },
    text: 'Ghi nhận nỗ lực của 212 bí thư chi đoàn khu phố; tiếp tục hỗ trợ các chi đoàn còn khó khăn.',
    assignments: ASSIGNMENTS,
  },
];
