import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { AgendaItem, AgendaItemKind } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AnnouncementAudience } from '@diem-cau/shared/domain/announcements/state.ts';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { QuestionKind, QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { OrderReason } from '@diem-cau/shared/domain/floor/floorOrder.ts';
import type { FloorCriterion, Hand, HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HelpKind, HelpState } from '@diem-cau/shared/domain/help/state.ts';
import type { BallotChoice, Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ImportProblemCode, ImportRowState } from '@diem-cau/shared/domain/roster/importSites.ts';
import type { SiteLevel } from '@diem-cau/shared/domain/roster/state.ts';

/** What kinds, states, roles and phases are called. */
export const names = {
  importProblems: {
    COLUMN_MISSING: 'Thiếu cột “{{value}}”. Thêm cột này vào dòng tiêu đề của tệp.',
    CODE_INVALID: 'Mã “{{value}}” không hợp lệ: chỉ dùng chữ không dấu, số và gạch nối, tối đa 24 ký tự.',
    CODE_TWICE: 'Mã “{{value}}” xuất hiện nhiều lần. Mỗi điểm cầu có một mã riêng.',
    NAME_MISSING: 'Thiếu tên điểm cầu.',
    NAME_TWICE:
      'Tên “{{value}}” đã có trong cùng cấp trên (không phân biệt chữ hoa, khoảng trắng). Đề nghị thêm chi tiết để phân biệt.',
    NAME_TOO_LONG: 'Tên dài quá 120 ký tự.',
    LEVEL_UNKNOWN: 'Cấp “{{value}}” không có. Dùng: tỉnh, huyện, xã hoặc đơn vị.',
    PARENT_UNKNOWN: 'Mã cấp trên “{{value}}” không có trong tệp và trong danh sách.',
    PARENT_NOT_ABOVE: 'Cấp trên “{{value}}” không cao hơn cấp của điểm cầu này.',
    CONTACT_TOO_LONG: 'Tên người liên hệ quá dài (tối đa 120 ký tự).',
    PHONE_INVALID:
      'Số điện thoại “{{value}}” không hợp lệ: từ 7 đến 25 ký tự, gồm chữ số, dấu cách, dấu chấm, dấu gạch ngang.',
    HEADCOUNT_INVALID: 'Số người “{{value}}” không hợp lệ: nhập số nguyên từ 0 đến 5000.',
    HEADCOUNT_ZERO: 'Số người dự kiến bằng 0. Vẫn nhập được; nên kiểm tra lại.',
    NO_ROWS: 'Tệp không có dòng điểm cầu nào dưới dòng tiêu đề.',
  } satisfies Record<ImportProblemCode, string>,
  importStates: {
    new: 'Thêm mới',
    changed: 'Cập nhật',
    unchanged: 'Giữ nguyên',
    warning: 'Cần xem lại',
    error: 'Lỗi',
  } satisfies Record<ImportRowState, string>,
  orderReasons: {
    pointOfOrder: 'Việc thủ tục được mời trước',
    replyToCalled: 'Trao đổi lại được mời trước',
    neverSpoken: 'Chưa phát biểu lần nào',
    spoken: 'Đã phát biểu {{turns}} lượt',
    districtTurns: '{{district}} có {{turns}} trong {{total}} lượt',
    longestWait: 'Chờ lâu nhất',
    movedBy: '{{name}} đã xếp vào vị trí này',
    asRaised: 'Theo thứ tự đăng ký',
    districtTimeLeft: '{{district}} còn {{seconds}} giây phát biểu',
  } satisfies Record<OrderReason['code'], string>,
  floorCriteria: {
    neverSpokenFirst: 'chưa phát biểu',
    balanceDistricts: 'cân bằng huyện',
    longestWait: 'chờ lâu',
  } satisfies Record<FloorCriterion, string>,
  handKinds: {
    question: 'Câu hỏi',
    comment: 'Ý kiến',
    reply: 'Trao đổi lại',
    pointOfOrder: 'Kiến nghị về thủ tục',
  } satisfies Record<HandKind, string>,
  handStates: { waiting: 'Đang chờ', invited: 'Được mời' } satisfies Record<Hand['state'], string>,
  helpKinds: {
    sound: 'Âm thanh',
    picture: 'Hình ảnh',
    connection: 'Đường truyền',
    other: 'Việc khác',
  } satisfies Record<HelpKind, string>,
  helpStates: {
    open: 'Đang mở',
    resolved: 'Đã xử lý',
    cancelled: 'Đã hủy',
    leftOpen: 'Chưa xử lý khi hội nghị kết thúc',
  } satisfies Record<HelpState, string>,
  announcementAudiences: {
    all: 'Tất cả',
    sites: 'Các điểm cầu',
    phones: 'Điện thoại đại biểu',
  } satisfies Record<AnnouncementAudience, string>,
  questionKinds: { question: 'Câu hỏi', opinion: 'Ý kiến', idea: 'Hiến kế' } satisfies Record<QuestionKind, string>,
  questionStates: {
    submitted: 'Chờ duyệt',
    accepted: 'Đã nhận',
    called: 'Đang trả lời',
    answered: 'Đã trả lời',
    noted: 'Đã ghi nhận',
    declined: 'Không đưa vào chương trình',
    merged: 'Đã gộp',
    deferred: 'Chuyển thành kiến nghị',
    withdrawn: 'Đã rút',
  } satisfies Record<QuestionState, string>,
  phases: {
    none: 'Chưa tạo',
    draft: 'Soạn thảo',
    open: 'Chuẩn bị',
    live: 'Đang họp',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
  } satisfies Record<Phase, string>,
  roles: {
    organiser: 'Ban tổ chức',
    chair: 'Chủ trì',
    moderator: 'Điều phối',
    minutesSecretary: 'Thư ký',
    respondent: 'Đơn vị trả lời',
    site: 'Phụ trách điểm cầu',
    delegate: 'Đại biểu',
    observer: 'Quan sát viên',
    system: 'Hệ thống',
  } satisfies Record<Role, string>,
  ballots: {
    yes: 'Tán thành',
    no: 'Không tán thành',
    abstain: 'Không có ý kiến',
  } satisfies Record<BallotChoice, string>,
  pollPhases: {
    draft: 'Chưa mở',
    open: 'Đang biểu quyết',
    closing: 'Đang kiểm phiếu',
    closed: 'Kết quả biểu quyết',
    published: 'Đã công bố',
  } satisfies Record<Poll['phase'], string>,
  agendaKinds: {
    opening: 'Khai mạc',
    report: 'Báo cáo',
    dialogue: 'Đối thoại',
    vote: 'Biểu quyết',
    announcement: 'Công bố',
    reportsInTurn: 'Báo cáo lần lượt',
    conclusion: 'Kết luận',
  } satisfies Record<AgendaItemKind, string>,
  agendaStates: {
    planned: 'Chưa đến',
    running: 'Đang diễn ra',
    done: 'Đã xong',
    skipped: 'Đã bỏ qua',
  } satisfies Record<AgendaItem['state'], string>,
  levels: { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', unit: 'Đơn vị' } satisfies Record<SiteLevel, string>,
};
