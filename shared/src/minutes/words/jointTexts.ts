import type { WordLanguage } from '../../domain/conference/vocabulary.ts';

/** What stands on a joint notice beside what every paper has, in one language. */
export interface JointTexts {
  /** `count` is the number of conferences, in words of the paper. */
  subject(count: string): string;
  opening(facts: {
    readonly body: string;
    readonly count: string;
    readonly sites: string;
    readonly people: string;
    readonly share: string;
  }): string;
  readonly attendanceColumns: readonly string[];
  readonly total: string;
  readonly concluded: string;
  /** When it was held and who led it; undefined where neither is known. */
  led(facts: { readonly held: string | undefined; readonly chair: string | undefined }): string | undefined;
  readonly nothing: string;
  readonly assignments: string;
  readonly assignmentColumns: readonly string[];
  readonly end: string;
}

const VI: JointTexts = {
  subject: (count) => `Kết luận chung tại ${count} hội nghị`,
  opening: ({ body, count, sites, people, share }) =>
    `${body} đã tổ chức ${count} hội nghị. Tham dự có ${sites} điểm cầu, gồm ${people} người được triệu tập, đạt ${share}; cụ thể như sau:`,
  attendanceColumns: ['Hội nghị', 'Điểm cầu có mặt', 'Có mặt', 'Triệu tập', 'Tỷ lệ'],
  total: 'Cộng',
  concluded: 'Sau khi nghe các đơn vị báo cáo, thảo luận, chủ trì các hội nghị đã kết luận như sau:',
  led({ held, chair }) {
    const parts = [held && `Tổ chức ${held}`, chair && `chủ trì: ${chair}`].filter(Boolean).join('; ');
    return parts === '' ? undefined : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
  },
  nothing: 'Chưa có kết luận được ghi.',
  assignments: 'Tổ chức thực hiện',
  assignmentColumns: ['Đơn vị, cá nhân thực hiện', 'Nhiệm vụ', 'Thời hạn', 'Tại mục'],
  end: 'Trên đây là kết luận chung tại các hội nghị, thông báo để các đơn vị biết và thực hiện./.',
};

const EN: JointTexts = {
  subject: (count) => `Joint conclusions of ${count} conferences`,
  opening: ({ body, count, sites, people, share }) =>
    `${body} held ${count} conferences. Present were ${sites} sites with ${people} of the people expected (${share}), as follows:`,
  attendanceColumns: ['Conference', 'Sites present', 'Present', 'Expected', 'Share'],
  total: 'Total',
  concluded: 'Having heard the reports and the discussion, the chairs concluded as follows:',
  led({ held, chair }) {
    const parts = [held && `Held on ${held}`, chair && `chaired by ${chair}`].filter(Boolean).join('; ');
    return parts === '' ? undefined : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
  },
  nothing: 'No conclusions have been recorded.',
  assignments: 'What is to be done',
  assignmentColumns: ['Who', 'What', 'Due', 'Under'],
  end: 'These are the joint conclusions of the conferences, for information and action.',
};

/** The texts of joint notices in a language. */
export function jointTexts(language: WordLanguage): JointTexts {
  return language === 'vi' ? VI : EN;
}
