import { reviewTitle } from '@diem-cau/shared/domain/commitments/promiseCards.ts';
import { choose, type SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { Act, EventAssignment, EventItem, EventOpinion, ListedSite, RealEvent } from '../realEvent.ts';

// The second briefing of a year between a district's party committee and its youth union, one morning of December 2020.
// Reported are the standing members of 63 base units, the course, the opinions gathered beforehand by survey forms, and the
// conclusion, and that a briefing had gone before. Names of units, headcounts, the words of opinions and the first briefing are the replay's
// own. Every unit answers the survey, whose opinions become questions; the second briefing is a copy of the first and opens with what became of it.

const UNITS = 63;
const HALL = 'QU';
const COURSE_ITEM = 'Trao đổi, thảo luận';
const DEPUTY = { name: 'Phó Bí thư Quận đoàn', position: 'Ban Thường vụ Quận đoàn' };
const REVIEW = reviewTitle('vi');
const REVIEWED = 'Đã mở hai lớp tập huấn bí thư chi đoàn; việc rà soát chi đoàn yếu tiếp tục thực hiện.';
const REPORT =
  'Kết quả năm 2020 và hạn chế: chi đoàn yếu, sinh hoạt chưa hấp dẫn, quyền và vai trò đoàn viên chưa rõ, cán bộ thay đổi thường xuyên, thiếu nguồn kế cận.';

/** A briefing on opinions that were gathered by a survey, with a conclusion of the party committee; the second one of its year. */
export function surveyBriefing(): RealEvent {
  const earlier = firstBriefing();
  return {
    ...earlier,
    earlier,
    name: 'survey-briefing',
    title: 'Hội nghị giao ban giữa Ban Thường vụ Quận ủy với Đoàn Thanh niên lần 2 năm 2020',
    agenda: AGENDA,
    survey: { form: FORM, answerOf, opinions: { question: 2, asked: OPINIONS } },
    course: COURSE,
    afterwards: {
      written: [],
      correction: { site: 'CS-01', text: 'Đề nghị ghi đủ kiến nghị của đơn vị.', reply: 'Đã ghi trong biên bản.' },
      progress: { assignment: 'khắc phục hạn chế', text: 'Đã có kế hoạch năm 2021.' },
    },
    details: { ...earlier.details, numbers: { minutes: '21', notice: '22' }, date: '2020-12-18' },
    expectations: ({ sites: points }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      { paper: 'minutes', under: REVIEW, says: REVIEWED },
      { paper: 'minutes', under: 'Báo cáo kết quả năm 2020', says: 'chi đoàn yếu' },
      { paper: 'minutes', under: 'Tổng hợp ý kiến qua phiếu khảo sát', says: '63 cơ sở Đoàn' },
      ...OPINIONS.map(({ text }) => ({ paper: 'minutes', under: COURSE_ITEM, says: text }) as const),
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận', says: text })),
      ),
    ],
    missing: [],
  };
}

/** The first briefing of the year: a report, and what the party committee asked for. */
function firstBriefing(): RealEvent {
  return {
    name: 'first-briefing',
    title: 'Hội nghị giao ban giữa Ban Thường vụ Quận ủy với Đoàn Thanh niên lần 1 năm 2020',
    organisation: { name: 'Quận đoàn', superior: 'Thành đoàn', levels: ['Quận', 'Cơ sở'] },
    letterhead: {
      ...{ form: 'party', superior: 'Đảng bộ Thành phố', body: 'Quận ủy', abbreviation: 'QU' },
      ...{
        place: 'TP. Hồ Chí Minh',
        onBehalfOf: 'BAN THƯỜNG VỤ',
        recipients: ['Ban Thường vụ Quận đoàn', 'Cấp ủy các phường'],
      },
    },
    listTitle: ['QUẬN ĐOÀN', 'DANH SÁCH 63 CƠ SỞ ĐOÀN'],
    sites: sites(),
    chairsHall: HALL,
    units: ['Ban Thường vụ Quận đoàn'],
    agenda: [
      { key: 'opening', title: 'Khai mạc', kind: 'opening', minutes: 5 },
      { key: 'conclusion', title: 'Kết luận', kind: 'conclusion', minutes: 20 },
    ],
    cards: [],
    beforehand: [],
    course: [
      { do: 'start', item: 'opening' },
      { do: 'start', item: 'conclusion' },
      {
        ...{ do: 'conclude', about: 'conclusion', assignments: FIRST_ASSIGNMENTS },
        text: 'Quận đoàn tập trung củng cố chi đoàn và bồi dưỡng cán bộ.',
      },
    ],
    afterwards: {
      written: [],
      correction: { site: 'CS-01', text: 'Đề nghị ghi rõ số lớp tập huấn.', reply: 'Đã ghi trong biên bản.' },
      progress: { assignment: 'mở lớp', text: 'Đã mở hai lớp cho bí thư chi đoàn.' },
    },
    details: {
      numbers: { minutes: '11', notice: '12' },
      date: '2020-06-19',
      chair: { name: 'Trưởng Ban Dân vận Quận ủy', post: 'Ủy viên Ban Thường vụ Quận ủy' },
      secretary: { name: 'Chánh Văn phòng Quận đoàn' },
    },
    expectations: () => [
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        FIRST_ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận', says: text })),
      ),
    ],
    missing: [],
  };
}

function sites(): readonly ListedSite[] {
  const units = Array.from({ length: UNITS }, (_, index): ListedSite => {
    const number = String(index + 1).padStart(2, '0');
    return { code: `CS-${number}`, name: `Cơ sở Đoàn số ${index + 1}`, level: 'Cơ sở', parent: HALL, expected: 2 };
  });
  return [{ code: HALL, name: 'Quận đoàn', level: 'Quận', expected: 20 }, ...units];
}

const AGENDA: readonly EventItem[] = [
  { key: 'opening', title: 'Khai mạc', kind: 'opening', minutes: 5 },
  { key: 'review', title: REVIEW, kind: 'report', minutes: 10 },
  { key: 'report', title: 'Báo cáo kết quả năm 2020', kind: 'report', minutes: 20 },
  { key: 'survey', title: 'Tổng hợp ý kiến qua phiếu khảo sát', kind: 'report', minutes: 15 },
  { key: 'dialogue', title: COURSE_ITEM, kind: 'dialogue', minutes: 60 },
  { key: 'conclusion', title: 'Kết luận', kind: 'conclusion', minutes: 20 },
];

const OPINIONS: readonly EventOpinion[] = [
  {
    ...{ key: 'training', topic: 'Cán bộ' },
    text: 'Tập huấn cán bộ Đoàn về kỹ năng tập hợp thanh niên và trình độ lý luận chính trị.',
  },
  {
    ...{ key: 'activity', topic: 'Sinh hoạt' },
    text: 'Nâng chất lượng sinh hoạt chi đoàn về nội dung, hình thức; thực hiện chặt chẽ quy trình kết nạp.',
  },
  {
    ...{ key: 'ethnic', topic: 'Thanh niên' },
    text: 'Có hoạt động phù hợp với thanh niên dân tộc, tôn giáo; hỗ trợ thanh niên lập thân, lập nghiệp.',
  },
];

const FORM: SurveyForm = {
  title: 'Phiếu khảo sát ý kiến cơ sở Đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    {
      kind: 'several',
      text: 'Đơn vị cần được quan tâm nội dung nào?',
      required: true,
      options: ['Cán bộ Đoàn', 'Chất lượng sinh hoạt chi đoàn', 'Thanh niên dân tộc, tôn giáo'],
    },
    { kind: 'long', text: 'Kiến nghị của đơn vị', required: false },
  ],
};

/** Each unit chooses one or two subjects, and the first ones and then every other one write what they propose. */
function answerOf(index: number): SurveyAnswers {
  const opinion = OPINIONS[index % OPINIONS.length];
  const writes = index < OPINIONS.length || index % 2 === 0;
  const chosen = choose([...new Set([(index % OPINIONS.length) + 1, (Math.floor(index / 2) % OPINIONS.length) + 1])]);
  return { q1: chosen, ...(writes && opinion && { q2: opinion.text }) };
}

const UNION = { site: HALL } as const;
const WARDS = { name: 'Đoàn các phường' } as const;

const FIRST_ASSIGNMENTS: readonly EventAssignment[] = [
  { owner: UNION, text: 'mở lớp tập huấn cho bí thư chi đoàn' },
  { owner: UNION, text: 'rà soát các chi đoàn yếu, báo cáo Ban Thường vụ Quận ủy' },
];

const ASSIGNMENTS: readonly EventAssignment[] = [
  { owner: UNION, text: 'khắc phục hạn chế của năm 2020; có giải pháp, mô hình trọng tâm năm 2021' },
  { owner: UNION, text: 'kiện toàn thường trực Đoàn các phường' },
  { owner: WARDS, text: 'tổ chức hoạt động gắn với nhiệm vụ chính trị của địa phương' },
  { owner: UNION, text: 'tạo điều kiện cho cơ sở đặc thù và đơn vị ngoài khu vực nhà nước' },
  { owner: UNION, text: 'tham mưu Quận ủy lãnh đạo chi đoàn các phường' },
  { owner: UNION, text: 'giao ban định kỳ và mở thêm lớp tập huấn' },
];

const COURSE: readonly Act[] = [
  { do: 'start', item: 'opening' },
  { do: 'start', item: 'review' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Thực hiện kết luận lần 1', card: 'Đã hứa – đã làm' },
    summary: REVIEWED,
  },
  { do: 'start', item: 'report' },
  { do: 'present', speaker: DEPUTY, topic: 'Kết quả năm 2020', summary: REPORT },
  { do: 'start', item: 'survey' },
  {
    ...{ do: 'present', speaker: DEPUTY, topic: 'Ý kiến qua phiếu khảo sát' },
    summary: 'Tổng hợp ý kiến của thường trực 63 cơ sở Đoàn.',
  },
  { do: 'start', item: 'dialogue' },
  {
    ...{ do: 'speak', site: 'CS-04', topic: 'Cán bộ kế cận' },
    speaker: { name: 'Bí thư Đoàn cơ sở', position: 'Bí thư' },
    summary: 'Đề nghị quan tâm quy hoạch cán bộ kế cận.',
  },
  ...OPINIONS.map(
    ({ key }): Act => ({ do: 'note', question: key, words: 'Quận ủy ghi nhận, giao Quận đoàn thực hiện.' }),
  ),
  { do: 'start', item: 'conclusion' },
  {
    ...{ do: 'conclude', about: 'conclusion' },
    text: 'Biểu dương Quận đoàn nâng hạng năm 2020, tham gia phòng, chống dịch; đề nghị tập trung các nhiệm vụ năm 2021.',
    assignments: ASSIGNMENTS,
  },
];
