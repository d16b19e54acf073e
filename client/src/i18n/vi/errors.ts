import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';

/** Why the server or the device said no, and what may be done instead: one sentence or two for every code. */
export const errors = {
  errors: {
    FORBIDDEN: 'Vai trò của đồng chí không được làm việc này. Đề nghị báo điều phối hoặc chủ trì thực hiện.',
    WRONG_PHASE:
      'Hội nghị đang ở giai đoạn “{{phase}}” nên chưa làm được việc này. Đề nghị chờ chủ trì chuyển giai đoạn.',
    STALE:
      'Nội dung này vừa thay đổi nên thao tác chưa được thực hiện. Đề nghị xem lại màn hình rồi bấm lại nếu vẫn cần.',
    CONFERENCE_EXISTS: 'Hội nghị này đã được tạo trước đó. Đề nghị mở hội nghị đã có.',
    NO_SITES: 'Danh sách điểm cầu còn trống. Đề nghị nhập danh sách điểm cầu trước khi mở hội nghị.',
    SITE_UNKNOWN: 'Không tìm thấy điểm cầu này trong danh sách. Đề nghị ban tổ chức kiểm tra lại danh sách điểm cầu.',
    IMPORT_HAS_ERRORS: 'Danh sách còn dòng lỗi nên chưa nhập dòng nào. Đề nghị sửa trong tệp rồi chọn lại.',
    AGENDA_ITEM_UNKNOWN: 'Mục chương trình này không còn. Đề nghị xem lại chương trình vừa cập nhật.',
    AGENDA_ITEM_STATE: 'Mục chương trình này đang ở trạng thái “{{state}}”. Đề nghị xem lại chương trình vừa cập nhật.',
    AGENDA_ITEM_TWICE: 'Mục “{{item}}” trùng mã với một mục khác trong chương trình. Đề nghị bỏ mục trùng rồi lưu lại.',
    QUESTION_EXISTS: 'Câu hỏi này đã được gửi trước đó, không cần gửi lại.',
    TOO_MANY_QUESTIONS: 'Đã có {{most}} câu hỏi của đồng chí chờ duyệt. Đề nghị chờ điều phối xem xét rồi gửi tiếp.',
    QUESTION_UNKNOWN: 'Câu hỏi này không còn trong danh sách. Người hỏi có thể đã rút câu hỏi.',
    QUESTION_STATE: 'Câu hỏi đang ở trạng thái “{{state}}” nên không làm được việc này nữa.',
    QUESTION_NOT_YOURS: 'Chỉ người đã đặt câu hỏi mới được rút câu hỏi.',
    ANOTHER_QUESTION_CALLED: 'Một câu hỏi khác đang được trả lời. Đề nghị ghi nhận “Đã trả lời” rồi nêu câu tiếp theo.',
    NO_SEAT_LEFT:
      'Điểm cầu đã đủ {{seats}} đại biểu. Đề nghị phụ trách điểm cầu giải phóng một chỗ hoặc khai báo lại số người.',
    SEAT_EMPTY: 'Chỗ số {{seat}} hiện không có đại biểu.',
    SEAT_FREED:
      'Phụ trách điểm cầu đã giải phóng chỗ của điện thoại này. Đề nghị quét lại mã của phòng để tiếp tục tham gia.',
    PHONE_BLOCKED:
      'Phụ trách điểm cầu đã thu chỗ của điện thoại này. Nếu có nhầm lẫn, đề nghị gặp phụ trách điểm cầu để được cho vào lại.',
    PHONES_CLOSED:
      '{{by}} đang tạm khóa điện thoại của phòng này. Đề nghị hỏi phụ trách điểm cầu; khi mở khóa, màn hình tự trở về hội nghị.',
    CLOSED_BY_DESK: '{{by}} đã khóa điện thoại của phòng này. Đề nghị liên hệ điều phối để mở khóa.',
    ROOM_CODE_RENEWED: 'Mã của phòng đã đổi. Đề nghị quét mã mới đang chiếu tại phòng.',
    SLIP_NEEDED: 'Hội nghị dùng phiếu vào phòng có số. Đề nghị nhận phiếu từ phụ trách điểm cầu rồi quét phiếu đó.',
    SLIP_NOT_IN_USE: 'Hội nghị đang dùng mã chung của phòng, không dùng phiếu. Đề nghị quét mã đang chiếu tại phòng.',
    SLIP_UNKNOWN: 'Phòng không có phiếu số {{slip}}.',
    SLIP_VOID: 'Phiếu này đã bị hủy hoặc đã được cấp lại mã mới. Đề nghị nhận phiếu mới từ phụ trách điểm cầu.',
    SEAT_ON_OTHER_DEVICE:
      'Phiếu này vừa được dùng trên một điện thoại khác nên máy này đã được đưa ra. Nếu không phải đồng chí, đề nghị báo ngay phụ trách điểm cầu để cấp lại phiếu.',
    HELP_EXISTS: 'Điểm cầu đang có một yêu cầu trợ giúp chưa xong. Đề nghị nhắn tiếp trong yêu cầu đó.',
    HELP_UNKNOWN: 'Không tìm thấy yêu cầu trợ giúp này.',
    HELP_STATE: 'Yêu cầu trợ giúp này đã kết thúc ({{state}}). Đề nghị gửi yêu cầu mới nếu vẫn cần.',
    TOO_MANY_MESSAGES: 'Yêu cầu này đã đủ {{most}} tin nhắn. Đề nghị kết thúc rồi gửi yêu cầu mới.',
    ANNOUNCEMENT_EXISTS: 'Thông báo này đã được gửi trước đó.',
    ANNOUNCEMENT_UNKNOWN: 'Thông báo này không còn hiển thị.',
    ANNOUNCEMENT_OVER: 'Giờ kết thúc hiển thị đã qua. Đề nghị chọn giờ muộn hơn.',
    CARD_UNKNOWN: 'Thẻ trình chiếu này đã được gỡ khỏi chương trình.',
    CARD_SHAPE: 'Dòng {{row}} của số liệu chưa đúng với loại thẻ. Đề nghị kiểm tra số dòng, số cột và con số.',
    TOO_MANY_CARDS: 'Hội nghị đã có {{most}} thẻ trình chiếu. Đề nghị gỡ bớt thẻ không dùng.',
    DOCUMENT_UNKNOWN: 'Tài liệu này đã được gỡ khỏi chương trình.',
    TOO_MANY_DOCUMENTS: 'Hội nghị đã có {{most}} tài liệu. Đề nghị gỡ bớt tài liệu không dùng.',
    DOCUMENT_UNREADABLE:
      'Không đọc được tệp này: tệp bị hỏng hoặc không phải là PDF. Đề nghị mở tệp gốc, lưu lại thành PDF rồi chọn lại.',
    DOCUMENT_LOCKED: 'Tài liệu đặt mật khẩu mở tệp. Đề nghị lưu một bản không có mật khẩu rồi chọn lại.',
    DOCUMENT_FORM:
      'Tài liệu là biểu mẫu động (XFA), chỉ hiển thị được trong Adobe Reader. Đề nghị mở biểu mẫu, in ra tệp PDF rồi chọn tệp vừa in.',
    DOCUMENT_TOO_LONG: 'Tài liệu có {{pages}} trang, tối đa là {{most}} trang. Đề nghị tách thành nhiều tệp.',
    DOCUMENT_TOO_COMPLEX:
      'Tài liệu có hình ảnh hoặc nội dung quá lớn để trình chiếu. Đề nghị giảm độ phân giải (quét ở 300 dpi) hoặc tách thành nhiều tệp rồi chọn lại.',
    DOCUMENT_PAGE_UNDRAWABLE:
      'Trang {{page}} của tài liệu không vẽ được đầy đủ. Đề nghị quét lại trang này, hoặc in tài liệu ra tệp PDF mới rồi chọn lại.',
    DOCUMENT_TOO_LARGE: 'Tài liệu lớn hơn 20 MB. Đề nghị giảm dung lượng tệp PDF rồi chọn lại.',
    PAGE_UNKNOWN: 'Nội dung trình chiếu không có trang {{page}}.',
    TOO_MANY_ANNOUNCEMENTS: 'Đang có {{most}} thông báo hiển thị. Đề nghị gỡ bớt rồi gửi thông báo mới.',
    QUESTION_KIND: 'Câu hỏi cần được trả lời; chỉ ý kiến và hiến kế mới được ghi nhận.',
    QUESTION_INTO_ITSELF: 'Không thể gộp câu hỏi vào chính nó. Đề nghị chọn câu hỏi khác.',
    TOO_MANY_SUGGESTIONS: 'Đã gợi ý {{most}} câu hỏi. Đề nghị bỏ gợi ý một câu trước.',
    QUESTION_NOT_ROUTED:
      'Câu hỏi này chưa được chuyển đến đơn vị của đồng chí. Đề nghị liên hệ điều phối để được chuyển.',
    NOBODY_ANSWERING: 'Hiện chưa ghi nhận đơn vị nào đang trả lời câu hỏi này.',
    RESPONDENT_EXISTS:
      'Danh sách đơn vị trả lời đã có đơn vị mang tên này. Đề nghị dùng đơn vị đã có hoặc đặt tên khác.',
    RESPONDENT_UNKNOWN: 'Đơn vị này chưa có trong danh sách đơn vị trả lời. Đề nghị ban tổ chức bổ sung.',
    PROPOSAL_EXISTS: 'Câu hỏi này đã được ghi thành kiến nghị.',
    PROPOSAL_UNKNOWN: 'Không tìm thấy kiến nghị này. Câu hỏi liên quan có thể đã được mở lại.',
    PROPOSAL_STATE: 'Kiến nghị này đã được đánh dấu trước đó. Đề nghị xem danh sách mới cập nhật.',
    HAND_ALREADY_RAISED: 'Điểm cầu đã đăng ký hoặc đang phát biểu. Mỗi điểm cầu đăng ký một lượt mỗi lần.',
    HAND_UNKNOWN: 'Lượt đăng ký này không còn; có thể đã hạ tay hoặc được bỏ khỏi danh sách.',
    HAND_STATE:
      'Lượt đăng ký đang ở trạng thái “{{state}}” nên chưa làm được việc này. Điểm cầu xác nhận phát biểu sau khi được mời.',
    LIST_CLOSED: 'Chủ trì đã chốt danh sách đăng ký phát biểu. Chỉ còn nhận kiến nghị về thủ tục.',
    NO_QUESTION_CALLED: 'Chưa có câu hỏi nào đang được trả lời để trao đổi lại. Đề nghị chọn loại đăng ký khác.',
    ANOTHER_SITE_INVITED: '{{site}} đang được mời. Đề nghị chờ điểm cầu đó xác nhận hoặc bỏ lượt mời.',
    FLOOR_TAKEN: '{{site}} đang phát biểu. Đề nghị chờ hết lượt.',
    NOBODY_SPEAKING: 'Hiện không có điểm cầu nào phát biểu; lượt này đã kết thúc.',
    NOT_ON_STAGE: 'Điểm cầu chưa được quyền phát biểu nên hình và tiếng chưa lên sân khấu chính.',
    NOTHING_PRESENTED: 'Chưa có nội dung trình chiếu để đưa lên lớn.',
    ANOTHER_PRESENTATION: 'Sân khấu chính đang trình chiếu nội dung khác. Đề nghị chờ chủ trì kết thúc trình chiếu.',
    STAGE_FULL: 'Đã ghim đủ {{max}} điểm cầu trên sân khấu chính. Đề nghị bỏ ghim một điểm cầu trước.',
    SITE_IS_CHAIRS_HALL: 'Điểm cầu này cùng hội trường với chủ trì, hình của chủ trì đã có trên sân khấu chính.',
    VOICE_NOT_OFFERED: 'Điểm cầu chưa được mời cùng trao đổi.',
    MEDIA_STOPPED: 'Điều phối đã tắt thiết bị này của điểm cầu. Khi được cho phép, hình hoặc tiếng sẽ tự lên lại.',
    SITE_REMOVED: 'Điểm cầu đã được mời rời hội nghị. Đề nghị liên hệ điều phối để được vào lại.',
    POLL_EXISTS: 'Biểu quyết này đã được tạo trước đó.',
    POLL_UNKNOWN: 'Không tìm thấy nội dung biểu quyết này.',
    POLL_STATE: 'Biểu quyết không còn ở trạng thái làm được việc này ({{state}}).',
    ANOTHER_POLL_OPEN: 'Biểu quyết “{{poll}}” chưa kết thúc. Đề nghị kết thúc biểu quyết đó trước.',
    NOT_ENTITLED: 'Điểm cầu không có trong danh sách biểu quyết được chốt khi mở biểu quyết.',
    NOT_SEATED_AT_OPENING:
      'Điện thoại này vào phòng sau khi biểu quyết đã mở nên không bỏ phiếu lần này. Các biểu quyết sau vẫn tham gia được.',
    SECRET_BY_HEAD: 'Phiếu kín chỉ bỏ theo điểm cầu hoặc theo đại biểu, không đếm theo số người trong phòng.',
    WEIGHTS_NOT_ALLOWED: 'Trọng số chỉ dùng cho biểu quyết công khai theo điểm cầu.',
    SEVERAL_BY_HEAD: 'Khi đếm theo số người, mỗi người chỉ chọn một phương án. Đề nghị chọn hình thức khác.',
    OPTIONS_ALIKE:
      'Phương án “{{option}}” có hai lần (không phân biệt chữ hoa, khoảng trắng). Đề nghị sửa hoặc bỏ một.',
    SEVERAL_LIMITS: 'Số phương án được chọn phải từ 1 đến {{options}} và số ít nhất không lớn hơn số nhiều nhất.',
    NO_ELECTORATE: 'Chưa có ai được biểu quyết. Đề nghị xác nhận quân số các điểm cầu trước khi mở.',
    SMALL_SECRET_POLL:
      'Chỉ có {{entitled}} phiếu được bỏ nên kết quả có thể làm lộ ý kiến từng người. Đề nghị xác nhận nếu vẫn mở.',
    DEADLINE_NOT_PASSED: 'Chưa hết thời hạn biểu quyết.',
    BALLOT_FORM: 'Phiếu không đúng hình thức của nội dung biểu quyết. Đề nghị chọn lại.',
    BALLOT_OVER_BOUND: 'Số phiếu vượt quá quân số {{bound}} người của điểm cầu khi mở biểu quyết.',
    ALREADY_VOTED: 'Đồng chí đã bỏ phiếu kín. Phiếu kín không thay đổi được.',
    INVALID: 'Nội dung gửi đi chưa hợp lệ. Đề nghị kiểm tra lại nội dung vừa nhập.',
    TOO_LARGE: 'Nội dung gửi đi quá dài. Đề nghị rút gọn rồi gửi lại.',
    FILE_UNREADABLE:
      'Không đọc được tệp này. Đề nghị lưu danh sách dưới dạng Excel (.xlsx) hoặc CSV UTF-8 rồi chọn lại.',
    READER_BUSY: 'Máy chủ đang kiểm tra các tệp khác. Đề nghị chờ một phút rồi chọn lại tệp.',
    UNKNOWN_EVENT: 'Máy chủ không hiểu yêu cầu này. Đề nghị tải lại trang để dùng phiên bản mới.',
    OUTDATED: 'Trang này là phiên bản cũ. Đề nghị tải lại trang rồi thực hiện lại; nội dung đang soạn được giữ lại.',
    UNAUTHENTICATED: 'Phiên làm việc đã hết. Đề nghị mở lại thư mời để vào hội nghị.',
    INVITE_UNKNOWN:
      'Mã mời không đúng hoặc đã bị thu hồi. Đề nghị kiểm tra lại từng ký tự hoặc xin mã mới từ ban tổ chức.',
    CONFERENCE_UNKNOWN: 'Không tìm thấy hội nghị này. Đề nghị kiểm tra lại thư mời.',
    FOREIGN_ORIGIN: 'Yêu cầu đến từ một địa chỉ lạ nên bị chặn. Đề nghị mở hội nghị bằng đường dẫn trong thư mời.',
    NOT_FOUND: 'Không tìm thấy nội dung được yêu cầu. Đề nghị kiểm tra lại đường dẫn.',
    RATE_LIMITED: 'Thao tác quá nhanh. Đề nghị chờ vài giây rồi thử lại.',
    QUOTA_SPENT:
      'Số thao tác được ghi từ đây đã đạt mức cho phép trong một giờ hoặc một ngày. Đề nghị chờ {{minutes}} phút; nếu cần ngay, liên hệ điều phối.',
    TOO_MANY_WINDOWS:
      'Thư mời này đang mở ở quá nhiều cửa sổ hoặc thiết bị nên trang cũ nhất đã được đóng. Đề nghị đóng bớt các trang không dùng.',
    NAME_TAKEN:
      'Tên này đang được dùng ở một máy khác trong hội nghị. Đề nghị thêm chức vụ hoặc đơn vị để phân biệt, ví dụ “Nguyễn Văn An (Văn phòng)”.',
    NAME_OF_ROLE: 'Đây là tên của một vai trò trong hội nghị. Đề nghị nhập họ và tên của đồng chí.',
    POLL_NOT_OPEN: 'Biểu quyết chưa mở hoặc đã kết thúc nên phiếu không được ghi.',
    SECRECY_UNAVAILABLE:
      'Kho dữ liệu không cho phép xóa dấu vết phiếu (SLOWLOG, INFO, BGREWRITEAOF) nên không thể bảo đảm phiếu kín. Đề nghị quản trị máy chủ cấp quyền, hoặc dùng biểu quyết công khai.',
    MEDIA_UNAVAILABLE: 'Máy chủ hình và tiếng đang khởi động lại. Hình và tiếng sẽ tự nối lại trong giây lát.',
    MEDIA_EXCESS:
      'Hình hoặc tiếng của trang này vượt quá mức cho phép nên máy chủ đã ngắt. Đề nghị tải lại trang, thử lại sau {{seconds}} giây.',
    MEDIA_REFUSED: 'Máy chủ không nhận hình hoặc tiếng của thiết bị này. Đề nghị tắt rồi bật lại camera, micro.',
    STORE_UNAVAILABLE: 'Nơi lưu biên bản chưa phản hồi nên thao tác chưa được ghi. Đề nghị thử lại sau giây lát.',
    STORE_FULL:
      'Máy chủ sắp hết chỗ lưu nên chỉ còn ghi thao tác của chủ trì và điều phối; thao tác này chưa được ghi. Đề nghị báo ban tổ chức.',
    STORE_CONFLICT: 'Nhiều người thao tác cùng lúc nên thao tác chưa được ghi. Đề nghị thử lại.',
    DISCONNECTED:
      'Mất kết nối tới máy chủ quá lâu nên thao tác chưa được ghi. Đề nghị kiểm tra mạng rồi thực hiện lại.',
    UNDELIVERABLE:
      'Kết nối bị ngắt nhiều lần khi gửi nên thao tác này không được gửi lại nữa. Đề nghị xem màn hình đã ghi chưa; nếu chưa, rút gọn nội dung hoặc kiểm tra mạng rồi thực hiện lại.',
    INTERNAL:
      'Máy chủ gặp lỗi ngoài dự kiến. Đề nghị thử lại; nếu vẫn lỗi, báo mã tra cứu {{correlationId}} cho kỹ thuật.',
  } satisfies Record<ErrorCode, string>,
  /** What has changed, where one word of it helps; otherwise `errors.STALE`. */
  stale: {
    turn: 'Lượt phát biểu vừa thay đổi nên thao tác chưa được thực hiện. Đề nghị xem ai đang phát biểu rồi bấm lại nếu vẫn cần.',
    presentation:
      'Nội dung trình chiếu vừa thay đổi nên thao tác chưa được thực hiện. Đề nghị xem màn hình rồi bấm lại nếu vẫn cần.',
    page: 'Trang trình chiếu vừa được chuyển từ nơi khác nên chưa chuyển thêm. Đề nghị xem màn hình rồi bấm lại nếu vẫn cần.',
    ballot:
      'Phiếu này đã được đổi từ thiết bị khác nên phiếu vừa gửi không được ghi. Màn hình đang hiện phiếu có hiệu lực; vẫn đổi được đến khi kết thúc biểu quyết.',
  },
};
