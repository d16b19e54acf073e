/** Why the server or the device refused what a phone may send, and what to do instead: one or two sentences for each code. */
export const refusals = {
  errors: {
    INVITE_REVOKED: 'Thư mời này đã bị thu hồi hoặc đã đổi. Vui lòng xin ban tổ chức đường dẫn mới.',
    INVITE_EXPIRED: 'Thư mời này đã hết hạn. Vui lòng liên hệ ban tổ chức.',
    CONFERENCE_DELETED:
      'Ban tổ chức đã xóa {{meeting}} này khi còn đang soạn. Vui lòng hỏi ban tổ chức đường dẫn khác.',
    FORBIDDEN: 'Vai trò này không có quyền thực hiện. Xin báo điều phối hoặc {{chair}}.',
    WRONG_PHASE:
      '{{Meeting}} đang ở giai đoạn “{{phase}}” nên chưa làm được việc này. Vui lòng chờ {{chair}} chuyển giai đoạn.',
    STALE:
      'Nội dung này vừa thay đổi nên thao tác chưa được thực hiện. Vui lòng xem lại màn hình rồi bấm lại nếu vẫn cần.',
    SITE_UNKNOWN: 'Danh sách không có điểm cầu này. Vui lòng báo ban tổ chức {{meeting}} kiểm tra lại.',
    QUESTION_EXISTS: 'Câu hỏi này đã được gửi trước đó. Không cần gửi lại.',
    TOO_MANY_QUESTIONS: 'Đã có {{most}} câu hỏi của {{you}} chờ duyệt. Xin chờ điều phối xem xét rồi gửi tiếp.',
    QUESTION_UNKNOWN: 'Câu hỏi này không còn trong danh sách; người hỏi có thể đã rút. Xin xem danh sách vừa cập nhật.',
    QUESTION_STATE:
      'Câu hỏi đang ở trạng thái “{{state}}” nên không làm được việc này nữa. Xin xem danh sách vừa cập nhật.',
    QUESTION_NOT_YOURS: 'Chỉ người đã đặt câu hỏi mới được rút câu hỏi. Xin báo điều phối nếu cần bỏ câu này.',
    NO_SEAT_LEFT:
      'Điểm cầu đã đủ {{seats}} {{delegate}}. Xin phụ trách điểm cầu lấy lại một chỗ không dùng hoặc báo lại số người.',
    SEAT_EMPTY: 'Chỗ số {{seat}} hiện không có {{delegate}}. Xin xem danh sách chỗ vừa cập nhật.',
    SEAT_FREED: 'Phụ trách điểm cầu đã lấy lại chỗ của điện thoại này. Xin quét lại mã của phòng để tiếp tục tham gia.',
    PHONE_BLOCKED:
      'Phụ trách điểm cầu đã lấy lại chỗ của điện thoại này. Nếu có nhầm lẫn, xin gặp phụ trách điểm cầu để được cho vào lại.',
    PHONES_CLOSED:
      '{{by}} đang tạm khóa điện thoại của phòng này. Vui lòng hỏi phụ trách điểm cầu; khi mở khóa, màn hình tự trở về {{meeting}}.',
    ROOM_CODE_RENEWED: 'Mã của phòng đã đổi. Vui lòng quét mã mới đang chiếu tại phòng.',
    SLIP_NEEDED: '{{Meeting}} dùng phiếu vào phòng có số. Vui lòng nhận phiếu từ phụ trách điểm cầu rồi quét phiếu đó.',
    SLIP_NOT_IN_USE:
      '{{Meeting}} đang dùng mã chung của phòng, không dùng phiếu. Vui lòng quét mã đang chiếu tại phòng.',
    SLIP_VOID: 'Phiếu này đã bị hủy hoặc đã được cấp lại mã mới. Vui lòng nhận phiếu mới từ phụ trách điểm cầu.',
    SEAT_ON_OTHER_DEVICE:
      'Phiếu này vừa được dùng trên một điện thoại khác nên máy này đã được đưa ra. Nếu không phải {{you}}, vui lòng báo ngay phụ trách điểm cầu để cấp lại phiếu.',
    SITE_REMOVED: 'Điểm cầu đã bị ngắt khỏi {{meeting}}. Xin liên hệ điều phối để được vào lại.',
    POLL_UNKNOWN: 'Không tìm thấy nội dung biểu quyết này. Xin xem lại màn hình vừa cập nhật.',
    POLL_STATE:
      'Biểu quyết đang ở trạng thái “{{state}}” nên không làm được việc này. Xin xem lại màn hình vừa cập nhật.',
    NOT_ENTITLED:
      'Điểm cầu không có trong danh sách biểu quyết được chốt khi mở. Nếu có nhầm lẫn, báo điều phối qua Trợ giúp.',
    NOT_SEATED_AT_OPENING:
      'Điện thoại này vào phòng sau khi biểu quyết đã mở nên không bỏ phiếu lần này. Các biểu quyết sau vẫn tham gia được.',
    BALLOT_FORM: 'Phiếu không đúng hình thức của nội dung biểu quyết. Vui lòng chọn lại.',
    BALLOT_OVER_BOUND: 'Số phiếu nhiều hơn {{bound}} người của điểm cầu khi mở biểu quyết. Giảm còn tối đa {{bound}}.',
    ALREADY_VOTED: 'Máy này đã bỏ phiếu kín. Phiếu kín không thay đổi được; xin chờ kết quả.',
    INVALID: 'Nội dung gửi đi chưa hợp lệ. Xin kiểm tra lại nội dung vừa nhập.',
    TOO_LARGE: 'Nội dung gửi đi quá dài. Vui lòng rút gọn rồi gửi lại.',
    UNKNOWN_EVENT: 'Máy chủ không hiểu yêu cầu này. Vui lòng tải lại trang để dùng phiên bản mới.',
    OUTDATED: 'Trang này là phiên bản cũ. Vui lòng tải lại trang rồi thực hiện lại; nội dung đang soạn được giữ lại.',
    UNAUTHENTICATED:
      'Phiên làm việc đã hết. Vui lòng mở lại đường dẫn trong thư mời hoặc phiếu kết nối để vào {{meeting}}.',
    INVITE_UNKNOWN:
      'Mã mời không đúng hoặc đã bị thu hồi. Vui lòng kiểm tra lại từng ký tự hoặc xin mã mới từ ban tổ chức {{meeting}}.',
    CONFERENCE_UNKNOWN:
      'Không tìm thấy {{meeting}} này. Vui lòng kiểm tra lại đường dẫn trong thư mời hoặc phiếu kết nối.',
    FOREIGN_ORIGIN:
      'Yêu cầu đến từ một địa chỉ lạ nên bị chặn. Vui lòng mở {{meeting}} bằng đường dẫn trong thư mời hoặc phiếu kết nối.',
    NOT_FOUND: 'Không tìm thấy nội dung được yêu cầu. Vui lòng kiểm tra lại đường dẫn.',
    RATE_LIMITED: 'Thao tác quá nhanh. Vui lòng chờ vài giây rồi thử lại.',
    QUOTA_SPENT:
      'Số thao tác được ghi từ đây đã đạt mức cho phép trong một giờ hoặc một ngày. Vui lòng chờ {{minutes}}\u00a0phút; nếu cần ngay, liên hệ điều phối.',
    TOO_MANY_WINDOWS:
      'Thư mời này đang mở ở quá nhiều cửa sổ hoặc thiết bị nên trang cũ nhất đã được đóng. Vui lòng đóng bớt các trang không dùng.',
    POLL_NOT_OPEN:
      'Biểu quyết chưa mở hoặc đã kết thúc nên phiếu không được ghi. Xin xem kết quả hoặc chờ biểu quyết tiếp theo.',
    STORE_UNAVAILABLE: 'Nơi lưu nhật ký chưa phản hồi nên thao tác chưa được ghi. Xin thử lại sau giây lát.',
    STORE_FULL:
      'Máy chủ sắp hết chỗ lưu nên chỉ còn ghi thao tác của {{chair}} và điều phối; thao tác này chưa được ghi. Vui lòng báo ban tổ chức {{meeting}}.',
    STORE_CONFLICT: 'Nhiều người thao tác cùng lúc nên thao tác chưa được ghi. Vui lòng thử lại.',
    DISCONNECTED:
      'Mất kết nối tới máy chủ quá lâu nên thao tác chưa được ghi. Vui lòng kiểm tra mạng rồi thực hiện lại.',
    UNDELIVERABLE:
      'Kết nối bị ngắt nhiều lần khi gửi nên thao tác này không được gửi lại nữa. Vui lòng xem màn hình đã ghi chưa; nếu chưa, rút gọn nội dung hoặc kiểm tra mạng rồi thực hiện lại.',
    INTERNAL:
      'Máy chủ gặp lỗi ngoài dự kiến. Xin thử lại; nếu vẫn lỗi, báo ban tổ chức {{meeting}} kèm mã tra cứu {{correlationId}}.',
  },
  stale: {
    ballot:
      'Phiếu này đã được đổi từ thiết bị khác nên phiếu vừa gửi không được ghi. Màn hình đang hiện phiếu có hiệu lực; vẫn đổi được đến khi kết thúc biểu quyết.',
  },
  fields: {
    wrong: 'Chưa hợp lệ: {{fields}}. Xin sửa lại rồi gửi.',
    ofRow: '{{field}} ở dòng {{row}}',
    text: 'nội dung',
    topic: 'chủ đề',
    askerName: 'họ tên người hỏi',
    choice: 'lựa chọn',
  },
};
