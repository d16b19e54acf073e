import type { Act, EventAssignment, EventItem, EventSpeech, ListedSite, RealEvent } from '../realEvent.ts';

// Four clusters of a province's youth union report in turn, three days of April 2023, each under a chair of its own.
// Reported are the chairs, the course and what all conclusions had in common. The units of the clusters, their headcounts and
// the words of their reports are the replay's own. A replay holds the four in one conference, cluster by cluster.

const HALL = 'TD';
const UNITS_OF_CLUSTER = 5;
/** In the order in which they met, with their chairs. */
const CLUSTERS = [
  { number: 4, chair: 'Bí thư Tỉnh đoàn' },
  { number: 1, chair: 'Phó Bí thư Thường trực Tỉnh đoàn, Chủ tịch Hội LHTN tỉnh' },
  { number: 3, chair: 'Phó Bí thư Tỉnh đoàn' },
  { number: 2, chair: 'Phó Bí thư Tỉnh đoàn' },
] as const;
const REVIEW =
  'Công tác Đoàn và phong trào thanh thiếu nhi quý I năm 2023: chào mừng 93 năm Ngày thành lập Đảng, 92 năm Ngày thành lập Đoàn, Tháng Thanh niên, chuyển đổi số.';

/** The quarter's briefing of four clusters, whose units report one after another. */
export async function clusterBriefings(): Promise<RealEvent> {
  return {
    name: 'cluster-briefings',
    title: 'Giao ban các cụm thi đua quý I năm 2023',
    organisation: { name: 'Tỉnh đoàn', superior: 'Trung ương Đoàn', levels: ['Tỉnh', 'Đơn vị'] },
    listTitle: ['TỈNH ĐOÀN', 'DANH SÁCH ĐƠN VỊ THEO CỤM THI ĐUA'],
    sites: sites(),
    chairsHall: HALL,
    units: ['Văn phòng Tỉnh đoàn'],
    agenda: AGENDA,
    cards: [],
    beforehand: [],
    course: COURSE,
    afterwards: {
      written: [],
      correction: { site: codeOf(4, 1), text: 'Đề nghị ghi đủ kiến nghị của đơn vị.', reply: 'Đã ghi trong biên bản.' },
      progress: { assignment: 'hoàn thành chỉ tiêu', text: 'Đã giao chỉ tiêu quý II.' },
    },
    details: {
      numbers: { minutes: '31', notice: '32' },
      date: '2023-04-14',
      chair: { name: 'Bí thư Tỉnh đoàn', post: 'Bí thư' },
      secretary: { name: 'Chánh Văn phòng Tỉnh đoàn' },
    },
    expectations: ({ sites: points }) => [
      { paper: 'minutes', says: `${points}/${points} điểm cầu có mặt` },
      ...CLUSTERS.flatMap(({ number, chair }) => [
        { paper: 'minutes', under: titleOf(number), says: `Trình bày: ${chair}` } as const,
        ...reportsOf(number).map(
          ({ summary }) => ({ paper: 'minutes', under: titleOf(number), says: summary }) as const,
        ),
      ]),
      ...(['minutes', 'notice'] as const).flatMap((paper) =>
        ASSIGNMENTS.map(({ text }) => ({ paper, under: 'Kết luận chung của hội nghị', says: text })),
      ),
    ],
    missing: [
      'four conferences side by side, each under its own chair',
      'the proposals of all clusters in one list',
      'quarter II opened with what became of them',
    ],
  };
}

function codeOf(cluster: number, unit: number): string {
  return `C${cluster}-${unit}`;
}

function titleOf(cluster: number): string {
  return `Cụm thi đua số ${cluster}: các đơn vị báo cáo`;
}

function sites(): readonly ListedSite[] {
  const units = CLUSTERS.flatMap(({ number }) =>
    Array.from({ length: UNITS_OF_CLUSTER }, (_, index): ListedSite => {
      const name = `Đơn vị số ${index + 1}, Cụm ${number}`;
      return { code: codeOf(number, index + 1), name, level: 'Đơn vị', parent: HALL, expected: 8 };
    }),
  );
  return [{ code: HALL, name: 'Tỉnh đoàn', level: 'Tỉnh', expected: 15 }, ...units];
}

const AGENDA: readonly EventItem[] = [
  { key: 'review', title: 'Kiểm điểm công tác quý I năm 2023', kind: 'report', minutes: 20 },
  ...CLUSTERS.map(({ number, chair }): EventItem => {
    return { key: `cluster${number}`, title: titleOf(number), kind: 'reportsInTurn', minutes: 60, presenters: chair };
  }),
];

function reportsOf(cluster: number): readonly EventSpeech[] {
  return Array.from({ length: UNITS_OF_CLUSTER }, (_, index) => ({
    ...{ site: codeOf(cluster, index + 1), topic: 'Kết quả quý I, phương hướng quý II' },
    speaker: { name: `Bí thư Đoàn đơn vị số ${index + 1}`, position: `Cụm ${cluster}` },
    summary: `Đơn vị số ${index + 1} của cụm ${cluster} báo cáo kết quả, củng cố tổ chức và kiến nghị tháo gỡ khó khăn.`,
  }));
}

const CLUSTER_UNITS = { name: 'Các đơn vị trong cụm' } as const;

const ASSIGNMENTS: readonly EventAssignment[] = [
  { owner: CLUSTER_UNITS, text: 'tiếp tục công tác tuyên truyền, giáo dục' },
  { owner: CLUSTER_UNITS, text: 'nắm bắt dư luận trong đoàn viên, học sinh, sinh viên' },
  { owner: CLUSTER_UNITS, text: 'làm tốt công tác quy hoạch cán bộ' },
  { owner: CLUSTER_UNITS, text: 'hoàn thành chỉ tiêu phát triển tổ chức', dueDate: '2023-06-30' },
  { owner: CLUSTER_UNITS, text: 'phát triển Đảng ở cơ sở' },
];

const COURSE: readonly Act[] = [
  { do: 'start', item: 'review' },
  {
    ...{ do: 'present', topic: 'Công tác quý I năm 2023', summary: REVIEW },
    speaker: { name: 'Đại diện Ban Chấp hành Tỉnh đoàn', position: 'Ban Chấp hành' },
  },
  ...CLUSTERS.flatMap(({ number }): readonly Act[] => [
    { do: 'start', item: `cluster${number}` },
    { do: 'reportInTurn', item: `cluster${number}`, reports: reportsOf(number) },
  ]),
  { do: 'conclude', text: 'Các cụm thực hiện tốt nhiệm vụ quý II năm 2023.', assignments: ASSIGNMENTS },
];
