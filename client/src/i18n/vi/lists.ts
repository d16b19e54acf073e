import type { ListField } from '@diem-cau/shared/domain/roster/listFields.ts';
import type { LeftOutReason } from '@diem-cau/shared/lists/leftOut.ts';
import type { RowState } from '@diem-cau/shared/lists/preview.ts';
import type { FileProblemCode, RowProblemCode } from '@diem-cau/shared/lists/problems.ts';

/** What an import of a list says. */
export const lists = {
  fileProblems: {
    NO_TABLE:
      'Không tìm thấy danh sách trong tệp. Tệp cần có một dòng tiêu đề, ví dụ: Mã, Tên, Cấp, Trực thuộc, Số người.',
    NAME_COLUMN_MISSING:
      'Không biết cột nào là tên điểm cầu. Chọn cột tên, hoặc đặt tiêu đề “Tên điểm cầu” cho cột đó.',
    NO_ROWS: 'Dưới dòng tiêu đề không có điểm cầu nào.',
    SHEET_UNKNOWN: 'Tệp không có trang tính “{{value}}”. Các trang tính: {{other}}.',
    TABLES_BESIDE:
      'Có hai bảng đặt cạnh nhau; bảng bắt đầu ở cột {{value}} sẽ bị mất. Chuyển bảng đó xuống dưới bảng đầu rồi chọn lại tệp, hoặc chọn nội dung từng cột ở bước “Các cột”.',
    TOO_MANY_ROWS: 'Danh sách có hơn {{limit}} dòng. Chia thành nhiều tệp rồi nhập lần lượt.',
    SHEETS_UNREAD: 'Chưa đọc các trang tính khác cũng có danh sách: {{value}}. Chọn một trang tính hoặc đọc tất cả.',
    HEADING_MISSING: 'Không thấy dòng tiêu đề; các cột được đoán theo nội dung. Kiểm tra từng cột trước khi nhập.',
    EXPECTED_COLUMN_MISSING: 'Không có cột số người. Điểm cầu mới được ghi 0 người; điểm cầu đã có giữ nguyên.',
    GROUPS_NOT_LISTED:
      'Không phải là điểm cầu nào trong danh sách, nên không được dùng làm cấp trên: {{value}}. Thêm điểm cầu đó nếu cần.',
    OLD_ENCODING_READ: 'Chữ trong tệp dùng bảng mã cũ ({{value}}), đã đọc sang Unicode. Kiểm tra lại các tên.',
    STATUSES_TOO_MANY:
      'Danh sách thêm quá nhiều tình trạng: có nhiều nhất {{limit}} tình trạng. Ghép các từ cùng nghĩa ở bước “Các cột”.',
    ONE_COLUMN_SPLIT: 'Cả bảng nằm trong một cột; đã tách thành nhiều cột theo dấu “{{value}}”.',
  } satisfies Record<FileProblemCode, string>,
  rowProblems: {
    CELL_ERROR: 'Ô “{{field}}” báo lỗi {{value}}. Sửa ô này trong bảng tính.',
    FORMULA_WITHOUT_VALUE: 'Ô “{{field}}” là công thức chưa có kết quả. Mở tệp bằng Excel, bấm Lưu rồi chọn lại.',
    NO_CODE_NO_NAME: 'Dòng này không có mã và không có tên. Điền tên điểm cầu, hoặc xóa dòng.',
    NAME_MISSING: 'Thiếu tên điểm cầu.',
    NAME_TOO_LONG: 'Tên dài quá {{limit}} ký tự. Rút gọn tên.',
    NAME_TWICE: 'Tên “{{value}}” đã có trong cùng cấp trên. Thêm chi tiết để phân biệt, hoặc xóa dòng trùng.',
    CODE_INVALID: 'Mã “{{value}}” không dùng được. Mã gồm chữ không dấu, số và gạch nối, tối đa {{limit}} ký tự.',
    CODE_TWICE: 'Mã “{{value}}” xuất hiện nhiều lần. Mỗi điểm cầu có một mã riêng.',
    LEVEL_UNKNOWN: 'Không hiểu cấp “{{value}}”. Dùng một trong các cấp: {{other}}.',
    PARENT_UNKNOWN:
      'Cấp trên “{{value}}” không có trong tệp và không có trong {{meeting}}. Sửa lại hoặc thêm điểm cầu đó.',
    PARENT_AMBIGUOUS: 'Có nhiều điểm cầu tên “{{value}}”. Ghi mã của cấp trên thay cho tên.',
    PARENT_NOT_ABOVE: 'Cấp trên “{{value}}” không cao hơn cấp của điểm cầu này. Sửa cấp hoặc cấp trên.',
    LEVEL_NOT_ABOVE_CHILD:
      'Cấp này không cao hơn cấp của “{{value}}”, điểm cầu trực thuộc đang có trong {{meeting}}. Sửa cấp, hoặc thêm “{{value}}” vào danh sách với cấp thấp hơn.',
    HEADCOUNT_INVALID: 'Không đọc được số người “{{value}}”. Ghi một số nguyên từ 0 đến {{limit}}.',
    HEADCOUNT_TOO_LARGE: 'Số người {{value}} lớn hơn {{limit}}. Kiểm tra lại.',
    CODE_WAS_DATE:
      'Bảng tính đã đổi mã thành ngày ({{value}}); tạm lấy “{{proposed}}”. Đặt cột mã là kiểu Văn bản rồi gõ lại nếu sai.',
    CODE_REWRITTEN: 'Mã “{{value}}” được ghi là “{{proposed}}”.',
    DATE_IN_CELL: 'Ô “{{field}}” là một ngày ({{value}}). Kiểm tra lại.',
    OLD_ENCODING: 'Chữ “{{value}}” thuộc bảng mã cũ, đọc là “{{proposed}}”. Kiểm tra lại.',
    LETTERS_LOST: 'Tên “{{value}}” bị mất chữ khi lưu tệp. Lưu lại tệp gốc dưới dạng .xlsx hoặc CSV UTF-8.',
    NAME_MOVED:
      'Tên “{{value}}” trong {{meeting}} là của mã {{other}}. Có thể đã chèn hoặc xóa một dòng: kiểm tra lại mã trước khi nhập.',
    NAME_LEFT:
      'Tên cũ “{{value}}” nay ở mã {{other}}. Có thể đã chèn hoặc xóa một dòng: kiểm tra lại mã trước khi nhập.',
    LEVEL_FROM_NAME: 'Không hiểu cấp “{{value}}”; cấp được lấy theo tên điểm cầu.',
    LEVEL_GUESSED: 'Không rõ cấp; tạm lấy cấp “{{proposed}}”. Kiểm tra lại.',
    PARENT_FILLED_DOWN: 'Ô cấp trên trống; tạm lấy “{{value}}” như dòng trên.',
    PARENT_FROM_ORDER: 'Cấp trên lấy theo thứ tự các dòng: {{proposed}}. Kiểm tra lại.',
    HEADCOUNT_UNCERTAIN: 'Số người “{{value}}” được đọc là {{proposed}}. Kiểm tra lại.',
    HEADCOUNT_MISSING: 'Chưa có số người; tạm ghi 0.',
    HEADCOUNT_ZERO: 'Số người dự kiến bằng 0. Vẫn nhập được; nên kiểm tra lại.',
    STATUS_UNKNOWN:
      'Tình trạng “{{value}}” chưa có nên không được ghi; tình trạng cũ giữ nguyên. Chọn nghĩa hoặc thêm mới ở bước “Các cột”.',
    CONTACT_TOO_LONG: 'Tên người liên hệ dài quá {{limit}} ký tự; chỉ giữ phần đầu.',
    EMAIL_UNREADABLE: 'Không đọc được địa chỉ thư điện tử “{{value}}”. Vẫn nhập được; nên sửa lại.',
    PHONE_UNREADABLE: 'Không đọc được số điện thoại “{{value}}”. Vẫn nhập được; nên sửa lại.',
    PHONE_ROUNDED:
      'Số điện thoại “{{value}}” đã bị bảng tính làm tròn, không còn đủ chữ số. Đặt cột là kiểu Văn bản rồi gõ lại.',
    ROW_HIDDEN: 'Dòng này đang bị ẩn trong bảng tính. Bỏ dòng này nếu không muốn nhập.',
    SECTION_IS_SITE: 'Dòng tiêu đề nhóm được ghi thành một điểm cầu, làm cấp trên của các dòng bên dưới.',
    VALUE_ERASED: 'Ô “{{field}}” trống sẽ xóa nội dung đang có: {{value}}.',
    CODE_PROPOSED: 'Mã đề nghị: {{proposed}}.',
    PARENT_PROPOSED: 'Cấp trên đề nghị: {{proposed}}.',
    GROUP_NOT_LISTED: '“{{value}}” không phải là điểm cầu trong danh sách.',
    PHONE_ZERO_RESTORED: 'Đã thêm lại số 0 ở đầu số điện thoại {{value}}.',
    CONTACT_SPLIT: 'Đã tách số điện thoại {{value}} ra khỏi ô người liên hệ.',
  } satisfies Record<RowProblemCode, string>,
  leftOutReasons: {
    title: 'phía trên dòng tiêu đề',
    blank: 'dòng trống',
    total: 'dòng tổng cộng',
    signature: 'phần ký tên',
    note: 'ghi chú',
    repeatedHeading: 'lặp lại dòng tiêu đề',
    columnNumbers: 'đánh số cột',
    section: 'tiêu đề nhóm',
    chosen: 'đã chọn không nhập',
  } satisfies Record<LeftOutReason, string>,
  rowStates: {
    new: 'Thêm mới',
    changed: 'Cập nhật',
    same: 'Giữ nguyên',
    warning: 'Cần xem lại',
    error: 'Lỗi',
  } satisfies Record<RowState, string>,
  listFields: {
    code: 'mã',
    name: 'tên',
    level: 'cấp',
    parent: 'cấp trên',
    expected: 'số người',
    contact: 'người liên hệ',
    phone: 'điện thoại',
    email: 'thư điện tử',
    status: 'tình trạng',
  } satisfies Record<ListField, string>,
};
