import type { Act, EventAssignment, EventItem, EventQuestion, ListedSite, RealEvent } from '../realEvent.ts';
import { asked } from './asked.ts';

// A mid-term review and a round table of a district union, one day of October 2021, online. Reported are 35 base units and
// 316 branches, the members active where they live (5.166 of 7.460, 69,2 %), the targets to 2025 and the pilots. The names of
// the units, the headcounts and the words of speeches are the replay's own.

const UNITS = 35;
const HALL = 'HD';
const DEPUTY = { name: 'Phó Bí thư Huyện đoàn', position: 'Ban Thường vụ Huyện đoàn' };
const GUEST = { name: 'Phó Trưởng Ban Dân vận Huyện ủy', position: 'Khách mời' };
const REVIEW_PART = 'Phần 1. Sơ kết giữa nhiệm kỳ';
const TABLE_PART = 'Phần 2. Tọa đàm';
const REVIEW = 'Sơ kết hướng dẫn đoàn viên sinh hoạt nơi cư trú giai đoạn 2018–2022';
const TABLE = 'Nâng cao chất lượng cán bộ Đoàn, bí thư chi đoàn';
const WORDS =
  'Có 5.166/7.460 đoàn viên tham gia sinh hoạt nơi cư trú, đạt 69,2 %; đã tập huấn, tuyên dương bí thư, tổ chức hội thi và giao lưu theo mô hình “2++”; còn một số hạn chế.';

/** A conference in two parts, with figures on the stage and targets assigned. */
export function twoPartConference(): RealEvent {
  return {
    name: 'two-part-conference',
    title: 'Hội nghị sơ kết và tọa đàm nâng cao chất lượng cán bộ Đoàn, bí thư chi đoàn',
    organisation: { name: 'Huyện đoàn', superior: 'Tỉnh đoàn', levels: ['Huyện', 'Cơ sở'] },
    letterhead: {
      ...{ form: 'union', superior: 'Tỉnh đoàn', body: 'Ban Chấp hành Huyện đoàn', abbreviation: 'HĐTN' },
      ...{ place: 'Huyện', onBehalfOf: 'BAN THƯỜNG VỤ HUYỆN ĐOÀN', recipients: ['35 cơ sở Đoàn trực thuộc'] },
    },
    listTitle: ['HUYỆN ĐOÀN', 'DANH SÁCH 35 CƠ SỞ ĐOÀN TRỰC THUỘC (316 CHI ĐOÀN)'],
    sites: sites(),
    chairsHall: HALL,
    units: ['Ban Thường vụ Huyện đoàn'],
    agenda: AGENDA,
    cards: [
      {
        item: 'review',
        title: 'Đoàn viên sinh hoạt nơi cư trú',
        kind: 'figures',
        data: 'Tham gia sinh hoạt nơi cư trú\t5.166/7.460\nTỷ lệ\t69,2 %',
      },
    ],
    beforehand: BEFOREHAND,
    course: COURSE,
    afterwards: {
      written: [
        {
          question: 'support',
          unit: 0,
          text: 'Ban Thường vụ Huyện đoàn sẽ làm việc với cấp ủy các đơn vị còn khó khăn.',
        },
      ],
      correction: { site: 'CS-01', text: 'Đề nghị ghi rõ chức vụ người phát biểu.', reply: 'Đã ghi trong biên bản.' },
      progress: { assignment: 'xây dựng ít nhất 3–5 mô hình', text: 'Đã chọn mô hình để chỉ đạo điểm.' },
    },
    details: {
      numbers: { minutes: '07', notice: '08' },
      date: '2021-10-15',
      chair: { name: 'Bí thư Huyện đoàn', post: 'Bí thư' },
      secretary: { name: 'Chánh Văn phòng Huyện đoàn' },
    },
    expectations: ({ sites: points }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      ...['5.166/7.460', '69,2 %', '“2++”'].map((says) => ({ paper: 'minutes', under: REVIEW, says }) as const),
      ...BEFOREHAND.filter(({ key }) => key !== 'support').map(
        ({ text }) => ({ paper: 'minutes', under: TABLE, says: text }) as const,
      ),
      ...(['minutes', 'notice'] as const).flatMap((paper) => [
        ...ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận', says: text })),
        { paper, under: 'Kết luận', says: 'chỉ tiêu: 50 % chi đoàn' },
      ]),
    ],
    missing: [],
  };
}

function sites(): readonly ListedSite[] {
  const units = Array.from({ length: UNITS }, (_, index): ListedSite => {
    const number = String(index + 1).padStart(2, '0');
    return { code: `CS-${number}`, name: `Cơ sở Đoàn số ${index + 1}`, level: 'Cơ sở', parent: HALL, expected: 10 };
  });
  return [{ code: HALL, name: 'Huyện đoàn', level: 'Huyện', expected: 15 }, ...units];
}

const AGENDA: readonly EventItem[] = [
  { key: 'opening', title: 'Khai mạc', kind: 'opening', minutes: 10, part: REVIEW_PART },
  { key: 'review', title: REVIEW, kind: 'report', minutes: 40, part: REVIEW_PART },
  { key: 'table', title: TABLE, kind: 'dialogue', minutes: 90, part: TABLE_PART },
  { key: 'targets', title: 'Thống nhất chỉ tiêu đến năm 2025', kind: 'vote', minutes: 10, part: TABLE_PART },
  { key: 'conclusion', title: 'Kết luận', kind: 'conclusion', minutes: 20, part: TABLE_PART },
];

const BEFOREHAND: readonly EventQuestion[] = [
  asked('role', 'CS-01', 'Vai trò', 'Vai trò của bí thư chi đoàn trong đoàn kết, tập hợp thanh niên thể hiện thế nào?'),
  asked('skills', 'CS-02', 'Kỹ năng', 'Bí thư chi đoàn cần những phẩm chất, kỹ năng gì?'),
  asked('models', 'CS-03', 'Mô hình', 'Mô hình, giải pháp nào gắn với Đoàn cơ sở “3 chủ động” và chi đoàn mẫu?'),
  asked(
    'support',
    'CS-04',
    'Kiến nghị',
    'Khó khăn, kiến nghị của chi đoàn khối cơ quan, trường học được giải quyết ra sao?',
  ),
];

const DISTRICT = { site: HALL } as const;
const COMMUNES = { name: 'Đoàn các xã, thị trấn' } as const;
const ALL_UNITS = { name: 'Các cơ sở Đoàn' } as const;
const DUE = { dueDate: '2025-12-31' } as const;

const ASSIGNMENTS: readonly EventAssignment[] = [
  {
    owner: DISTRICT,
    text: 'xây dựng ít nhất 3–5 mô hình sinh hoạt chi đoàn nổi bật',
    target: { number: 3, unit: 'mô hình' },
    ...DUE,
  },
  {
    owner: COMMUNES,
    text: 'mỗi đơn vị xây dựng 1–2 chi đoàn mẫu',
    target: { number: 1, unit: 'chi đoàn mẫu' },
    ...DUE,
  },
  { owner: ALL_UNITS, text: 'trên 50 % chi đoàn gây được quỹ', target: { number: 50, unit: '% chi đoàn' }, ...DUE },
  { owner: DISTRICT, text: 'chỉ đạo điểm ba chi đoàn: hai chi đoàn ấp và chi đoàn khối kinh tế' },
  { owner: DISTRICT, text: 'xác định rõ vai trò, trách nhiệm của tổ chức Đoàn, cán bộ Đoàn và bí thư chi đoàn' },
  { owner: ALL_UNITS, text: 'đánh giá đoàn viên thực chất, phân công theo chuyên môn' },
];

const COURSE: readonly Act[] = [
  { do: 'start', item: 'opening' },
  {
    do: 'present',
    speaker: GUEST,
    topic: 'Chỉ đạo hội nghị',
    summary: 'Đề nghị các cấp ủy quan tâm công tác cán bộ Đoàn.',
  },
  { do: 'start', item: 'review' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Báo cáo sơ kết' },
    ...{ summary: WORDS, card: 'Đoàn viên sinh hoạt nơi cư trú' },
  },
  { do: 'start', item: 'table' },
  {
    ...{ do: 'speak', site: 'CS-05', topic: 'Bí thư chi đoàn' },
    speaker: { name: 'Bí thư chi đoàn ấp', position: 'Bí thư' },
    summary: 'Nêu cách vận động thanh niên tham gia sinh hoạt.',
  },
  ...BEFOREHAND.filter(({ key }) => key !== 'support').map(
    ({ key }): Act => ({ do: 'answer', question: key, by: 'Bí thư Huyện đoàn' }),
  ),
  { do: 'start', item: 'targets' },
  { do: 'vote', item: 'targets', title: 'Thống nhất chỉ tiêu theo đề án của huyện đến năm 2025', against: 1 },
  { do: 'start', item: 'conclusion' },
  {
    ...{ do: 'conclude', about: 'conclusion' },
    text: 'Mỗi cán bộ Đoàn cần bản lĩnh, nhận thức vững vàng, tư duy sáng tạo; nhiệm vụ của tổ chức là nhiệm vụ của từng bí thư chi đoàn.',
    assignments: ASSIGNMENTS,
  },
];
