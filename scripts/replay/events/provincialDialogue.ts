import { join } from 'node:path';
import { readExampleSites } from '../../../server/src/adapters/readers/lists/exampleSites.ts';
import type { Act, EventAssignment, EventItem, EventQuestion, ListedSite, RealEvent } from '../realEvent.ts';
import { asked } from './asked.ts';

// A dialogue of a provincial youth union with its districts and communes, one morning of December 2020: the first of the
// union that was held online down to all 91 communes, wards and towns. Reported are the 101 points, more than 2,500 people,
// what was asked, opened up, presented and assigned. The words of questions, speeches and answers, the vote, the days by
// which things are due and the headcounts are the replay's own.

const LIST = join(import.meta.dirname, '../../../server/example/binh-duong-101-sites.csv');
const LEVELS = ['Tỉnh', 'Huyện', 'Xã'] as const;
const CHAIR = 'Bí thư Tỉnh đoàn';
const IN_WRITING = 'equipment';
const DEPUTY = { name: 'Phó Bí thư Thường trực Tỉnh đoàn', position: 'Ban Thường vụ Tỉnh đoàn' };

/** A conference of 101 connection points with its questions, presentations, conclusion and assignments. */
export async function provincialDialogue(): Promise<RealEvent> {
  const sites = await readExampleSites(LIST);
  return {
    name: 'provincial-dialogue',
    title:
      'Hội nghị trực tuyến đối thoại với cán bộ, đoàn viên: Giải pháp nâng cao chất lượng, hiệu quả hoạt động cơ sở Đoàn',
    organisation: { name: 'Tỉnh đoàn Bình Dương', superior: 'Trung ương Đoàn TNCS Hồ Chí Minh', levels: LEVELS },
    letterhead: {
      ...{
        form: 'union',
        superior: 'Trung ương Đoàn TNCS Hồ Chí Minh',
        body: 'Ban Chấp hành tỉnh Bình Dương',
        abbreviation: 'TĐTN-VP',
      },
      ...{
        place: 'Bình Dương',
        onBehalfOf: 'BAN THƯỜNG VỤ TỈNH ĐOÀN',
        recipients: ['Ban Thường vụ Tỉnh đoàn', 'Các huyện, thị, thành đoàn'],
      },
    },
    listTitle: ['TỈNH ĐOÀN BÌNH DƯƠNG', 'DANH SÁCH ĐIỂM CẦU', '(Kèm theo kế hoạch tổ chức hội nghị trực tuyến)'],
    sites: sites.map(
      ({ id, name, level, parentId, expected }): ListedSite => ({
        ...{ code: id, name, level: LEVELS[level - 1] ?? '', expected },
        ...(parentId !== undefined && { parent: parentId }),
      }),
    ),
    chairsHall: 'BD',
    units: ['Ban Tổ chức – Kiểm tra Tỉnh đoàn', 'Văn phòng Tỉnh đoàn'],
    agenda: AGENDA,
    cards: [
      {
        item: 'award',
        title: 'Giải thưởng “Đoàn cơ sở 3 chủ động” năm 2020',
        kind: 'table',
        data: 'Nội dung\tKết quả\nCông bố kết quả xét giải thưởng\tNăm 2020',
      },
    ],
    beforehand: BEFOREHAND,
    course: COURSE,
    afterwards: {
      written: [
        {
          question: IN_WRITING,
          unit: 1,
          text: 'Văn phòng Tỉnh đoàn tổng hợp nhu cầu trang thiết bị của các cơ sở Đoàn và trình Ban Thường vụ xem xét.',
        },
      ],
      correction: {
        site: 'TA-01',
        text: 'Đề nghị ghi đúng tên điểm cầu: Đoàn phường An Phú.',
        reply: 'Đã đối chiếu, tên điểm cầu trong biên bản đã đúng.',
      },
      progress: { assignment: 'tuyên truyền', text: 'Đã có kế hoạch tuyên truyền.' },
    },
    details: {
      numbers: { minutes: '01', notice: '02' },
      date: '2020-12-12',
      chair: { name: 'Bí thư Tỉnh đoàn', post: 'Bí thư' },
      secretary: { name: 'Chánh Văn phòng Tỉnh đoàn' },
      venue: 'Hội trường Tỉnh đoàn Bình Dương',
    },
    expectations: ({ sites: points, people, expected }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      { paper: 'minutes', says: `${inThousands(people)}/${inThousands(expected)} người được triệu tập, đạt 100` },
      ...AGENDA.filter(({ kind }) => kind === 'report').map(
        ({ title, presenters = '' }) => ({ paper: 'minutes', under: title, says: `Trình bày: ${presenters}` }) as const,
      ),
      ...[...BEFOREHAND, ...OPENED_UP].map(
        ({ key, text }) =>
          ({
            paper: 'minutes',
            // Answered after the close, in writing.
            under: key === IN_WRITING ? 'Ngoài các mục của chương trình' : 'Đối thoại, giải đáp',
            says: text,
          }) as const,
      ),
      {
        paper: 'minutes',
        under: 'Công bố kết quả xét giải thưởng “Đoàn cơ sở 3 chủ động” năm 2020',
        says: '3 chủ động',
      },
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận hội nghị', says: text })),
      ),
    ],
    missing: [],
  };
}

const AGENDA: readonly EventItem[] = [
  { key: 'opening', title: 'Khai mạc, tuyên bố lý do', kind: 'opening', minutes: 10 },
  {
    key: 'resolution',
    title: 'Quán triệt Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020–2025',
    kind: 'report',
    minutes: 30,
    presenters: 'Ban Thường vụ Tỉnh đoàn',
  },
  {
    key: 'youthlaw',
    title: 'Giới thiệu nội dung cơ bản của Luật Thanh niên (sửa đổi) năm 2020',
    kind: 'report',
    minutes: 20,
    presenters: 'Thường trực Tỉnh đoàn',
  },
  { key: 'dialogue', title: 'Đối thoại, giải đáp', kind: 'dialogue', minutes: 90 },
  {
    key: 'award',
    title: 'Công bố kết quả xét giải thưởng “Đoàn cơ sở 3 chủ động” năm 2020',
    kind: 'announcement',
    minutes: 10,
  },
  { key: 'programme', title: 'Thống nhất xây dựng chương trình hành động', kind: 'vote', minutes: 10 },
  { key: 'conclusion', title: 'Kết luận hội nghị', kind: 'conclusion', minutes: 20 },
];

const BEFOREHAND: readonly EventQuestion[] = [
  {
    key: 'residence',
    site: 'TA-01',
    topic: 'Quản lý đoàn viên',
    text: 'Cơ sở Đoàn quản lý đoàn viên đi làm xa và đoàn viên sinh hoạt nơi cư trú như thế nào?',
  },
  {
    key: 'students',
    site: 'TDM-07',
    topic: 'Cán bộ chi đoàn',
    text: 'Ủy viên ban chấp hành, bí thư chi đoàn ấp, khu phố là học sinh, sinh viên thì bố trí hoạt động ra sao?',
  },
  {
    key: IN_WRITING,
    site: 'DA-01',
    topic: 'Trang thiết bị',
    text: 'Trang thiết bị phục vụ công tác Đoàn ở cơ sở được hỗ trợ từ nguồn nào?',
  },
  {
    key: 'advanced',
    site: 'TA',
    topic: 'Rèn luyện đoàn viên',
    text: 'Chương trình rèn luyện “tiên tiến” của đoàn viên ưu tú, đảng viên trẻ có là cơ sở để giới thiệu vào Đảng không?',
  },
];

/** What the chair opened up in the dialogue. */
const OPENED_UP: readonly EventQuestion[] = [
  asked('allowance', 'TDM-01', 'Phụ cấp', 'Đề nghị xem xét phụ cấp cho Phó Bí thư Đoàn xã, phường.'),
  asked('active', 'TDM-02', 'Đoàn cơ sở', 'Xây dựng Đoàn cơ sở “3 chủ động” cần những điều kiện gì?'),
  asked('branches', 'TDM-03', 'Chi đoàn', 'Đổi mới sinh hoạt chi đoàn khu phố, ấp bằng cách nào?'),
  asked(
    'party',
    'TDM-04',
    'Phát triển Đảng',
    'Giải pháp phát triển Đảng trong học sinh, sinh viên, thanh niên công nhân?',
  ),
  asked('gather', 'TDM-05', 'Tập hợp thanh niên', 'Tập hợp thanh niên trên địa bàn dân cư thế nào cho hiệu quả?'),
  asked(
    'inform',
    'TDM-06',
    'Tuyên truyền',
    'Tuyên truyền qua công nghệ thông tin, nhận diện thông tin sai sự thật như thế nào?',
  ),
  asked('reach', 'TA-02', 'Thông tin', 'Làm sao để thông tin của Đoàn đến được từng đoàn viên?'),
  asked('schools', 'TA-03', 'Phối hợp', 'Tranh thủ nhà trường và phụ huynh ủng hộ hoạt động Đoàn bằng cách nào?'),
];

const UNITS_AT_BASE = { name: 'Các cơ sở Đoàn' } as const;
const DISTRICTS = { name: 'Ban Thường vụ các huyện, thị, thành đoàn' } as const;
const PROVINCE = { site: 'BD' } as const;

const ASSIGNMENTS: readonly EventAssignment[] = [
  {
    owner: UNITS_AT_BASE,
    text: 'tuyên truyền, xây dựng kế hoạch và chương trình hành động thực hiện Nghị quyết và Luật Thanh niên',
    dueDate: '2021-01-31',
  },
  {
    owner: DISTRICTS,
    text: 'quán triệt lại các văn bản đã ban hành, hướng dẫn cơ sở Đoàn thực hiện',
    dueDate: '2021-01-15',
  },
  { owner: DISTRICTS, text: 'cụ thể hóa công tác xây dựng tổ chức Đoàn và rèn luyện đoàn viên ưu tú' },
  { owner: DISTRICTS, text: 'kiểm tra chuyên đề định kỳ, báo cáo cấp ủy cùng cấp', dueDate: '2021-06-30' },
  { owner: PROVINCE, text: 'nghiên cứu xây dựng đơn vị điểm để giao cho cơ sở Đoàn' },
  { owner: PROVINCE, text: 'có hình thức khen thưởng gương điển hình, trước hết là bí thư chi đoàn' },
  { owner: PROVINCE, text: 'phát huy các đơn vị sự nghiệp của Đoàn, gắn hoạt động với thanh niên' },
  { owner: PROVINCE, text: 'truyền thông có hệ thống, đồng loạt trong toàn tỉnh' },
];

const COURSE: readonly Act[] = [
  { do: 'start', item: 'opening' },
  { do: 'start', item: 'resolution' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI' },
    summary: 'Trình bày những nội dung chính của Nghị quyết, nhiệm kỳ 2020–2025.',
  },
  { do: 'start', item: 'youthlaw' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Luật Thanh niên năm 2020' },
    summary: 'Giới thiệu những nội dung cơ bản của luật được sửa đổi năm 2020.',
  },
  { do: 'start', item: 'dialogue' },
  {
    ...{ do: 'speak', site: 'TA', topic: 'Hoạt động cơ sở Đoàn' },
    speaker: { name: 'Bí thư Thành đoàn Thuận An', position: 'Bí thư' },
    summary: 'Đề nghị có hướng dẫn chung về quản lý đoàn viên đi làm xa.',
  },
  {
    ...{ do: 'call', site: 'DA', topic: 'Sinh hoạt chi đoàn' },
    speaker: { name: 'Bí thư Thành đoàn Dĩ An', position: 'Bí thư' },
    summary: 'Nêu cách làm của địa phương trong đổi mới sinh hoạt chi đoàn khu phố.',
  },
  ...BEFOREHAND.filter(({ key }) => key !== IN_WRITING).map(answered),
  ...OPENED_UP.flatMap((question): readonly Act[] => [{ do: 'ask', question }, answered(question)]),
  { do: 'start', item: 'award' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Kết quả xét giải thưởng “Đoàn cơ sở 3 chủ động” năm 2020' },
    ...{ summary: 'Công bố kết quả xét giải thưởng.', card: 'Giải thưởng “Đoàn cơ sở 3 chủ động” năm 2020' },
  },
  { do: 'start', item: 'programme' },
  {
    ...{ do: 'vote', item: 'programme', against: 0 },
    title: 'Thống nhất các cơ sở Đoàn xây dựng chương trình hành động trong quý I năm 2021',
  },
  { do: 'start', item: 'conclusion' },
  {
    ...{ do: 'conclude', about: 'conclusion' },
    text: 'Ghi nhận các ý kiến từ 101 điểm cầu; yêu cầu các cấp bộ Đoàn tập trung nâng cao chất lượng, hiệu quả hoạt động cơ sở Đoàn.',
    assignments: ASSIGNMENTS,
  },
];

function answered({ key }: EventQuestion): Act {
  return { do: 'answer', question: key, by: CHAIR };
}

function inThousands(count: number): string {
  return count.toLocaleString('vi-VN');
}
