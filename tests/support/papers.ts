import type { Letterhead, LetterheadForm } from '@diem-cau/shared/kernel/letterhead.ts';
import type { Paper } from '@diem-cau/shared/minutes/paper.ts';

/** The letterhead of an organisation of each kind. */
export const LETTERHEADS: Readonly<Record<LetterheadForm, Letterhead>> = {
  state: letterhead('state', 'UBND tỉnh Bình Dương', 'Sở Nội vụ', 'SNV'),
  party: letterhead('party', 'Đảng bộ tỉnh Bình Dương', 'Tỉnh ủy', 'TU'),
  union: letterhead('union', 'Trung ương Đoàn', 'Ban Chấp hành tỉnh Bình Dương', 'TĐTN-VP'),
};

function letterhead(form: LetterheadForm, superior: string, body: string, abbreviation: string): Letterhead {
  const recipients = ['Như thành phần tham dự', 'Thường trực Tỉnh ủy (để b/c)'];
  return { form, superior, body, abbreviation, place: 'Bình Dương', onBehalfOf: 'BAN THƯỜNG VỤ', recipients };
}

/** A paper with every kind of part. */
export function examplePaper(over: Partial<Paper> = {}): Paper {
  return {
    kind: 'minutes',
    letterhead: LETTERHEADS.state,
    number: 'Số: 05/BB-SNV',
    title: 'BIÊN BẢN',
    subject: 'Hội nghị đối thoại',
    parts: [
      { kind: 'heading', text: '1. Đối thoại' },
      { kind: 'paragraph', text: 'Ông Nguyễn Văn A phát biểu.' },
      { kind: 'summary', text: 'Đề nghị thêm thiết bị.' },
      { kind: 'table', columns: ['Phương án', 'Số phiếu'], rows: [['Tán thành', 95]] },
    ],
    left: { post: 'THƯ KÝ', name: 'Lê Thị Hoa' },
    right: { post: 'CHỦ TỌA', name: 'Trần Văn Bình' },
    recipients: { label: 'Nơi nhận:', lines: ['- Lưu: VT, Hồ sơ.'] },
    ...over,
  };
}
