import type {
  Act,
  EventAssignment,
  EventItem,
  EventQuestion,
  EventSpeech,
  ListedSite,
  RealEvent,
} from '../realEvent.ts';
import { asked } from './asked.ts';

// Four clusters of a province's youth union, each briefed under a chair of its own, three days of April 2023. Reported are
// the chairs, the course and what all conclusions had in common. The units of the clusters, their headcounts and the words of
// their reports and proposals are the replay's own. A replay holds the four side by side.

const UNITS = 5;
const HALL = 'TD';
/** In the order in which they met, with their chairs. */
const CLUSTERS = [
  { cluster: 4, chair: 'Bí thư Tỉnh đoàn' },
  { cluster: 1, chair: 'Phó Bí thư Thường trực Tỉnh đoàn, Chủ tịch Hội LHTN tỉnh' },
  { cluster: 3, chair: 'Phó Bí thư Tỉnh đoàn phụ trách cụm 3' },
  { cluster: 2, chair: 'Phó Bí thư Tỉnh đoàn phụ trách cụm 2' },
] as const;
const REVIEW_TITLE = 'Kiểm điểm công tác quý I năm 2023';
const REPORTS_TITLE = 'Các đơn vị trong cụm báo cáo';
const PROPOSALS_TITLE = 'Kiến nghị tháo gỡ khó khăn';
const REVIEW =
  'Công tác Đoàn và phong trào thanh thiếu nhi quý I năm 2023: chào mừng 93 năm Ngày thành lập Đảng, 92 năm Ngày thành lập Đoàn, Tháng Thanh niên, chuyển đổi số.';

/** The quarter's briefings of four clusters, whose units report one after another. */
export function clusterBriefings(): readonly RealEvent[] {
  return CLUSTERS.map(briefing);
}

function briefing({ cluster, chair }: (typeof CLUSTERS)[number]): RealEvent {
  const reports = reportsOf(cluster);
  const proposals = proposalsOf(cluster);
  return {
    name: `cluster-${cluster}`,
    title: `Giao ban Cụm thi đua số ${cluster} quý I năm 2023`,
    organisation: { name: 'Tỉnh đoàn', superior: 'Trung ương Đoàn', levels: ['Tỉnh', 'Đơn vị'] },
    letterhead: {
      ...{ form: 'union', superior: 'Trung ương Đoàn', body: 'Ban Chấp hành Tỉnh đoàn', abbreviation: 'TĐTN-VP' },
      ...{ place: 'Tỉnh', onBehalfOf: 'BAN THƯỜNG VỤ TỈNH ĐOÀN', recipients: ['Các đơn vị trong cụm'] },
    },
    listTitle: ['TỈNH ĐOÀN', `DANH SÁCH ĐƠN VỊ CỤM THI ĐUA SỐ ${cluster}`],
    sites: sites(cluster),
    chairsHall: HALL,
    units: ['Văn phòng Tỉnh đoàn'],
    agenda: AGENDA,
    cards: [],
    beforehand: proposals,
    course: courseOf(cluster, reports, proposals),
    afterwards: {
      written: [],
      correction: { site: codeOf(cluster, 1), text: 'Đề nghị ghi đủ kiến nghị.', reply: 'Đã ghi trong biên bản.' },
      progress: { assignment: 'hoàn thành chỉ tiêu', text: 'Đã giao chỉ tiêu quý II.' },
    },
    details: {
      numbers: { minutes: `3${cluster}`, notice: `4${cluster}` },
      date: '2023-04-14',
      chair: { name: chair },
      secretary: { name: 'Chánh Văn phòng Tỉnh đoàn' },
    },
    expectations: ({ sites: points }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      { paper: 'minutes', says: `Chủ trì: ${chair}` },
      { paper: 'minutes', under: REVIEW_TITLE, says: '93 năm Ngày thành lập Đảng, 92 năm Ngày thành lập Đoàn' },
      ...reports.map(({ summary }) => ({ paper: 'minutes', under: REPORTS_TITLE, says: summary }) as const),
      ...proposals.map(({ text }) => ({ paper: 'minutes', under: PROPOSALS_TITLE, says: text }) as const),
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận chung của hội nghị', says: text })),
      ),
    ],
    next: { title: `Giao ban Cụm thi đua số ${cluster} quý II năm 2023` },
    missing: [],
  };
}

function codeOf(cluster: number, unit: number): string {
  return `C${cluster}-${unit}`;
}

function sites(cluster: number): readonly ListedSite[] {
  const units = Array.from({ length: UNITS }, (_, index): ListedSite => {
    const name = `Đơn vị số ${index + 1}, Cụm ${cluster}`;
    return { code: codeOf(cluster, index + 1), name, level: 'Đơn vị', parent: HALL, expected: 8 };
  });
  return [{ code: HALL, name: 'Tỉnh đoàn', level: 'Tỉnh', expected: 15 }, ...units];
}

const AGENDA: readonly EventItem[] = [
  { key: 'quarter', title: REVIEW_TITLE, kind: 'report', minutes: 20 },
  { key: 'reports', title: REPORTS_TITLE, kind: 'reportsInTurn', minutes: 60 },
  { key: 'proposals', title: PROPOSALS_TITLE, kind: 'dialogue', minutes: 30 },
];

function reportsOf(cluster: number): readonly EventSpeech[] {
  return Array.from({ length: UNITS }, (_, index) => ({
    ...{ site: codeOf(cluster, index + 1), topic: 'Kết quả quý I, phương hướng quý II' },
    speaker: { name: `Bí thư Đoàn đơn vị số ${index + 1}`, position: `Cụm ${cluster}` },
    summary: `Đơn vị số ${index + 1} của cụm ${cluster} báo cáo kết quả, củng cố tổ chức và phương hướng quý II.`,
  }));
}

function proposalsOf(cluster: number): readonly EventQuestion[] {
  return [
    asked(
      'support',
      codeOf(cluster, 1),
      'Kiến nghị',
      `Cụm ${cluster} đề nghị hỗ trợ củng cố các chi đoàn còn khó khăn.`,
    ),
    asked(
      'training',
      codeOf(cluster, 2),
      'Kiến nghị',
      `Cụm ${cluster} đề nghị tập huấn chuyển đổi số cho cán bộ Đoàn.`,
    ),
  ].map((question) => ({ ...question, kind: 'idea' }));
}

const OWNER = { name: 'Các đơn vị trong cụm' } as const;

/** What the conclusions of all clusters had in common. */
const ASSIGNMENTS: readonly EventAssignment[] = [
  { owner: OWNER, text: 'tiếp tục công tác tuyên truyền, giáo dục' },
  { owner: OWNER, text: 'nắm bắt dư luận trong đoàn viên, học sinh, sinh viên' },
  { owner: OWNER, text: 'làm tốt công tác quy hoạch cán bộ' },
  { owner: OWNER, text: 'hoàn thành chỉ tiêu phát triển tổ chức', dueDate: '2023-06-30' },
  { owner: OWNER, text: 'phát triển Đảng ở cơ sở' },
];

function courseOf(
  cluster: number,
  reports: readonly EventSpeech[],
  proposals: readonly EventQuestion[],
): readonly Act[] {
  return [
    { do: 'start', item: 'quarter' },
    {
      ...{ do: 'present', topic: 'Công tác quý I năm 2023', summary: REVIEW },
      speaker: { name: 'Đại diện Ban Chấp hành Tỉnh đoàn', position: 'Ban Chấp hành' },
    },
    { do: 'start', item: 'reports' },
    { do: 'reportInTurn', item: 'reports', reports },
    { do: 'start', item: 'proposals' },
    ...proposals.map(
      ({ key }): Act => ({ do: 'note', question: key, words: 'Tỉnh đoàn ghi nhận, trả lời trong quý II.' }),
    ),
    { do: 'conclude', text: `Cụm ${cluster} thực hiện tốt nhiệm vụ quý II năm 2023.`, assignments: ASSIGNMENTS },
  ];
}
