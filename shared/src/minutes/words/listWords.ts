import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { MinutesList } from '../blocks.ts';

/** The lists, by what they are of. */
type ListName = 'attendance' | 'absent' | 'turns' | 'questions' | 'votes' | 'votesBySite' | 'commitments';

type ListHead = Pick<MinutesList, 'name' | 'columns'>;

const VI: Readonly<Record<ListName, ListHead>> = {
  attendance: {
    name: 'Điểm danh',
    columns: ['Mã', 'Điểm cầu', 'Khối, địa bàn', 'Triệu tập', 'Tự báo', 'Xác nhận', 'Có mặt'],
  },
  absent: { name: 'Vắng mặt', columns: ['Mã', 'Điểm cầu', 'Triệu tập'] },
  turns: {
    name: 'Phát biểu',
    columns: ['Thứ tự', 'Lúc', 'Số giây', 'Điểm cầu', 'Người phát biểu', 'Chức vụ', 'Hình thức', 'Nội dung'],
  },
  questions: {
    name: 'Câu hỏi và trả lời',
    columns: ['Điểm cầu', 'Người hỏi', 'Chủ đề', 'Câu hỏi', 'Kết quả', 'Người trả lời', 'Trả lời'],
  },
  votes: { name: 'Biểu quyết', columns: ['Nội dung', 'Phương án', 'Số phiếu', 'Đã biểu quyết', 'Được quyền'] },
  votesBySite: { name: 'Biểu quyết theo điểm cầu', columns: ['Nội dung', 'Điểm cầu', 'Phương án', 'Số phiếu'] },
  commitments: {
    name: 'Nhiệm vụ',
    columns: ['Nội dung', 'Người thực hiện', 'Thời hạn', 'Chỉ tiêu', 'Trạng thái', 'Kết quả'],
  },
};

const EN: Readonly<Record<ListName, ListHead>> = {
  attendance: {
    name: 'Attendance',
    columns: ['Code', 'Site', 'Group', 'Expected', 'Declared', 'Verified', 'Present'],
  },
  absent: { name: 'Absent', columns: ['Code', 'Site', 'Expected'] },
  turns: { name: 'Speeches', columns: ['No.', 'At', 'Seconds', 'Site', 'Speaker', 'Position', 'Kind', 'Topic'] },
  questions: {
    name: 'Questions and answers',
    columns: ['Site', 'Asker', 'Topic', 'Question', 'Outcome', 'Answered by', 'Answer'],
  },
  votes: { name: 'Votes', columns: ['Vote', 'Choice', 'Votes', 'Cast', 'Entitled'] },
  votesBySite: { name: 'Votes by site', columns: ['Vote', 'Site', 'Choice', 'Votes'] },
  commitments: { name: 'Commitments', columns: ['What', 'Owner', 'Due', 'Target', 'State', 'Result'] },
};

const HEADS: Readonly<Record<WordLanguage, Readonly<Record<ListName, ListHead>>>> = { vi: VI, en: EN };

/** The names and headings of the lists in a language. */
export function listWords(language: WordLanguage): Readonly<Record<ListName, ListHead>> {
  return HEADS[language];
}
