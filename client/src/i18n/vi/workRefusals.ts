/** Refusals of commands that no phone sends. */
export const workRefusals = {
  errors: {
    INVITEE_UNKNOWN: 'Không có thư mời này trong {{meeting}}. Đề nghị xem danh sách vừa cập nhật.',
    OWN_INVITATION:
      'Đây là thư mời mà chính trang này đang dùng. Đề nghị đăng nhập bằng tài khoản của cơ quan rồi thu hồi.',
    ORGANISATION_EXISTS: 'Cơ quan này đã được lập. Đề nghị đăng nhập bằng tài khoản đã có.',
    STAFF_EXISTS: 'Cơ quan đã có tài khoản dùng địa chỉ thư này. Đề nghị kiểm tra danh sách cán bộ.',
    STAFF_UNKNOWN: 'Không tìm thấy cán bộ này; có thể đã được xóa khỏi danh sách. Đề nghị tải lại trang.',
    TOO_MANY_STAFF: 'Cơ quan đã có {{most}} tài khoản. Đề nghị xóa bớt tài khoản không dùng.',
    LAST_ADMINISTRATOR: 'Đây là quản trị viên duy nhất. Đề nghị giao quyền quản trị cho một cán bộ khác trước.',
    TOO_MANY_CONFERENCES: 'Cơ quan đã có {{most}} {{meeting}}. Đề nghị xóa bớt bản soạn thảo không dùng.',
    NOT_A_DRAFT: '{{Meeting}} này đã mở nên không xóa được. Đề nghị lưu trữ sau khi bế mạc.',
    SIGN_IN_REFUSED:
      'Địa chỉ thư hoặc mật khẩu chưa đúng. Đề nghị nhập lại, hoặc xin quản trị viên của cơ quan một đường dẫn đặt lại mật khẩu.',
    SECOND_FACTOR_NEEDED: 'Mật khẩu đúng. Nhập thêm mã 6 số trong ứng dụng xác thực.',
    SECOND_FACTOR_WRONG: 'Mã xác thực chưa đúng hoặc đã dùng rồi. Chờ mã mới trong ứng dụng rồi nhập lại.',
    PROVIDER_UNKNOWN: 'Cơ quan này chưa dùng đăng nhập một lần. Đề nghị đăng nhập bằng mật khẩu.',
    PROVIDER_UNREACHABLE:
      'Chưa kết nối được hệ thống đăng nhập của cơ quan. Đề nghị đăng nhập bằng mật khẩu, hoặc thử lại sau ít phút.',
    PROVIDER_MISCONFIGURED:
      'Hệ thống của cơ quan không nhận mã ứng dụng hoặc khóa bí mật của Điểm Cầu. Đề nghị đăng nhập bằng mật khẩu và báo quản trị viên.',
    PROVIDER_REFUSED:
      'Hệ thống của cơ quan chưa cho đăng nhập, hoặc anh/chị đã bấm hủy. Đề nghị thử lại, hoặc đăng nhập bằng mật khẩu.',
    PROVIDER_ANSWER_VOID:
      'Lượt đăng nhập này đã hết hạn hoặc đã dùng rồi. Đề nghị quay lại trang đăng nhập và bấm lại.',
    PROVIDER_MAIL_UNVERIFIED:
      'Hệ thống của cơ quan chưa xác minh địa chỉ thư của anh/chị. Đề nghị liên hệ người quản lý hệ thống đó, hoặc đăng nhập bằng mật khẩu.',
    PROVIDER_ACCOUNT_UNKNOWN:
      'Địa chỉ thư của anh/chị chưa có tài khoản ở cơ quan này. Đề nghị quản trị viên thêm tài khoản.',
    PROVIDER_ACCOUNT_CHANGED:
      'Địa chỉ thư này trước đây thuộc về một người khác ở hệ thống của cơ quan. Đề nghị quản trị viên lập đường dẫn đặt mật khẩu mới rồi đăng nhập lại.',
    PROVIDER_SECRET_NEEDED: 'Hệ thống hoặc mã ứng dụng đã đổi. Đề nghị nhập khóa bí mật của hệ thống mới.',
    SECOND_FACTOR_REQUIRED: 'Vai trò của anh/chị cần xác thực hai lớp. Bật ở mục Tài khoản của tôi rồi làm tiếp.',
    SIGN_IN_AGAIN: 'Anh/chị đăng nhập đã lâu. Đề nghị đăng xuất, đăng nhập lại rồi làm tiếp.',
    SECOND_FACTOR_ON: 'Xác thực hai lớp đang bật. Muốn đổi điện thoại, đề nghị tắt trước bằng một mã, rồi bật lại.',
    ONE_TIME_LINK_UNKNOWN: 'Đường dẫn này đã được dùng hoặc đã hết hạn. Đề nghị xin quản trị viên một đường dẫn mới.',
    PASSWORD_SHORT: 'Mật khẩu cần ít nhất {{least}} ký tự. Có thể dùng một câu dễ nhớ, có dấu cách.',
    PASSWORD_COMMON: 'Mật khẩu này quá dễ đoán. Đề nghị chọn một câu khác mà chỉ mình biết.',
    PASSWORD_WRONG: 'Mật khẩu hiện tại chưa đúng. Đề nghị nhập lại.',
    SESSION_UNKNOWN: 'Phiên này đã kết thúc. Danh sách vừa được cập nhật.',
    CHANNEL_NOT_SET:
      'Cơ quan chưa đặt máy chủ thư hoặc cổng tin nhắn. Đề nghị quản trị viên đặt ở mục “Thư và tin nhắn” trên trang của cơ quan.',
    CHANNEL_SECRET_NEEDED:
      'Địa chỉ, cách bảo mật hoặc tên đăng nhập đã đổi. Đề nghị nhập lại mật khẩu hoặc khóa bí mật.',
    TARGET_PRIVATE:
      'Địa chỉ này ở mạng nội bộ mà máy chủ Điểm Cầu chưa được phép gọi tới. Đề nghị người vận hành cho phép bằng cài đặt PRIVATE_TARGETS.',
    CONFERENCE_EXISTS: '{{Meeting}} này đã được tạo trước đó. Đề nghị mở {{meeting}} đã có.',
    NO_SITES: 'Danh sách điểm cầu còn trống. Đề nghị nhập danh sách điểm cầu trước khi mở {{meeting}}.',
    NO_IMPORT: 'Không có lần nhập nào để hoàn tác: danh sách đã được sửa hoặc hoàn tác trước đó.',
    IMPORT_IN_USE:
      '{{site}} đã có người vào hoặc đã có trong diễn biến nên không hoàn tác được nữa. Đề nghị sửa từng điểm cầu bằng một tệp khác.',
    IMPORT_HAS_ERRORS: 'Danh sách còn dòng lỗi nên chưa nhập dòng nào. Đề nghị sửa trong tệp rồi chọn lại.',
    SITE_EXISTS: 'Mã {{site}} đã có trong danh sách. Đề nghị dùng mã khác, hoặc sửa điểm cầu đang mang mã này.',
    SITE_MISPLACED:
      'Điểm cầu {{site}} phải ở dưới điểm cầu cấp trên và ở trên các điểm cầu trực thuộc. Đề nghị chọn lại cấp hoặc nơi trực thuộc.',
    SITE_NAME_TAKEN: 'Cùng nơi trực thuộc đã có “{{name}}” (mã {{site}}). Đề nghị đặt tên khác.',
    SITE_HAS_SITES_BELOW: 'Còn điểm cầu trực thuộc {{site}}. Đề nghị xóa hoặc chuyển các điểm cầu đó trước.',
    SITE_ENTERED:
      'Đã có người vào phòng {{site}} nên không xóa được. Nếu phòng không dự, đề nghị điều phối mời phòng ra.',
    SITE_ON_RECORD:
      'Diễn biến đã ghi có điểm cầu {{site}} nên không xóa được. Nếu phòng không dự, đề nghị điều phối mời phòng ra.',
    LEVEL_UNKNOWN: 'Không có cấp thứ {{level}}. Đề nghị chọn một trong các cấp: {{levels}}.',
    LEVEL_IN_USE: 'Danh sách còn điểm cầu ở cấp thứ {{level}}. Đề nghị giữ cấp này, hoặc chuyển các điểm cầu đó trước.',
    LEVEL_NAME_TWICE: 'Hai cấp cùng tên “{{name}}”. Đề nghị đặt tên khác nhau.',
    STATUS_UNKNOWN: 'Tình trạng này không còn trong danh sách. Đề nghị chọn lại.',
    STATUS_TWICE: 'Tình trạng “{{name}}” bị ghi hai lần. Đề nghị bỏ một dòng.',
    STATUS_IN_USE: 'Còn {{sites}} điểm cầu ở tình trạng “{{name}}”. Đề nghị đổi tình trạng của các điểm cầu đó trước.',
    AGENDA_ITEM_UNKNOWN: 'Mục chương trình này không còn. Đề nghị xem lại chương trình vừa cập nhật.',
    AGENDA_ITEM_STATE: 'Mục chương trình này đang ở trạng thái “{{state}}”. Đề nghị xem lại chương trình vừa cập nhật.',
    AGENDA_PLACE_PASSED:
      'Không đặt được trước mục “{{item}}” vì mục này hoặc mục sau nó đã bắt đầu. Đề nghị chọn vị trí sau các mục đã bắt đầu.',
    AGENDA_FULL: 'Chương trình có tối đa {{most}} mục. Đề nghị xóa bớt mục chưa diễn ra rồi thêm lại.',
    AGENDA_PART_UNKNOWN: 'Phần “{{part}}” không còn mục nào. Đề nghị xem lại chương trình vừa cập nhật.',
    AGENDA_PART_TWICE: 'Đã có phần “{{part}}”. Đề nghị đặt tên khác cho phần này.',
    AGENDA_ITEM_TWICE: 'Mục “{{item}}” trùng mã với một mục khác trong chương trình. Đề nghị bỏ mục trùng rồi lưu lại.',
    ANOTHER_QUESTION_CALLED:
      'Một câu hỏi khác đang được trả lời. Vui lòng bấm “Đã trả lời” rồi đưa câu tiếp theo ra trả lời.',
    CLOSED_BY_DESK: '{{by}} đã khóa điện thoại của phòng này. Đề nghị liên hệ điều phối để mở khóa.',
    SLIP_UNKNOWN: 'Phòng không có phiếu số {{slip}}. Vui lòng xem lại số phiếu trong danh sách.',
    HELP_EXISTS: 'Điểm cầu đang có một yêu cầu trợ giúp chưa xong. Đề nghị nhắn tiếp trong yêu cầu đó.',
    HELP_UNKNOWN: 'Không tìm thấy yêu cầu trợ giúp này. Vui lòng gửi yêu cầu mới nếu vẫn cần.',
    HELP_STATE: 'Yêu cầu trợ giúp này đã kết thúc ({{state}}). Đề nghị gửi yêu cầu mới nếu vẫn cần.',
    TOO_MANY_MESSAGES: 'Yêu cầu này đã đủ {{most}} tin nhắn. Đề nghị kết thúc rồi gửi yêu cầu mới.',
    ANNOUNCEMENT_EXISTS: 'Thông báo này đã được gửi trước đó. Không cần gửi lại.',
    ANNOUNCEMENT_UNKNOWN: 'Thông báo này không còn hiển thị nên không cần gỡ. Vui lòng xem danh sách vừa cập nhật.',
    ANNOUNCEMENT_OVER: 'Giờ kết thúc hiển thị đã qua. Đề nghị chọn giờ muộn hơn.',
    CARD_UNKNOWN: 'Trang số liệu này đã được gỡ khỏi chương trình. Vui lòng chọn nội dung khác.',
    CARD_SHAPE: 'Dòng {{row}} của số liệu chưa đúng với loại trang. Vui lòng kiểm tra số dòng, số cột và con số.',
    TOO_MANY_CARDS: '{{Meeting}} đã có {{most}} trang số liệu. Vui lòng gỡ bớt trang không dùng.',
    PARTICIPANT_UNKNOWN: 'Danh sách không còn người này. Vui lòng tìm lại hoặc thêm người dự.',
    PARTICIPANT_CAME:
      '{{name}} đã được điểm danh nên vẫn giữ trong danh sách. Nếu bấm nhầm, đề nghị bỏ điểm danh trước.',
    TOO_MANY_PARTICIPANTS:
      'Danh sách của điểm cầu có tối đa {{most}} người. Đề nghị chỉ nhập người dự tại điểm cầu này.',
    DOCUMENT_UNKNOWN: 'Tài liệu này đã được gỡ khỏi chương trình. Vui lòng chọn tài liệu khác hoặc tải lên lại.',
    TOO_MANY_DOCUMENTS: '{{Meeting}} đã có {{most}} tài liệu. Đề nghị gỡ bớt tài liệu không dùng.',
    DOCUMENT_UNREADABLE:
      'Không đọc được tệp này: tệp bị hỏng, hoặc không phải là PDF, hình ảnh (PNG, JPG, WebP), văn bản Word (.docx) hay bài trình chiếu (.pptx). Đề nghị mở tệp gốc, lưu lại thành PDF rồi chọn lại.',
    DOCUMENT_LOCKED: 'Tài liệu đặt mật khẩu mở tệp. Đề nghị lưu một bản không có mật khẩu rồi chọn lại.',
    DOCUMENT_FORM:
      'Tài liệu là biểu mẫu động (XFA), chỉ hiển thị được trong Adobe Reader. Đề nghị mở biểu mẫu, in ra tệp PDF rồi chọn tệp vừa in.',
    DOCUMENT_TOO_LONG: 'Tài liệu có {{pages}} trang, tối đa là {{most}} trang. Đề nghị tách thành nhiều tệp.',
    DOCUMENT_TOO_COMPLEX:
      'Tài liệu có hình ảnh hoặc nội dung quá lớn để trình chiếu. Đề nghị giảm độ phân giải (quét ở 300\u00a0dpi) hoặc tách thành nhiều tệp rồi chọn lại.',
    DOCUMENT_PAGE_UNDRAWABLE:
      'Trang {{page}} của tài liệu không hiển thị được đầy đủ. Đề nghị quét lại trang này, hoặc in tài liệu ra tệp PDF mới rồi chọn lại.',
    DOCUMENT_OLD_OFFICE:
      'Tệp thuộc định dạng Office cũ (.doc, .ppt) hoặc có đặt mật khẩu. Đề nghị mở tệp, lưu lại thành .docx, .pptx hoặc PDF không có mật khẩu rồi chọn lại.',
    OFFICE_MISSING:
      'Máy chủ chưa có LibreOffice (gói {{package}}) để chuyển loại tệp này sang PDF. Đề nghị lưu tài liệu thành PDF rồi chọn lại, hoặc nhờ quản trị máy chủ cài gói này.',
    OFFICE_FAILED: 'Máy chủ không chuyển được tài liệu này sang PDF. Đề nghị lưu tài liệu thành PDF rồi chọn lại.',
    DOCUMENT_TOO_LARGE: 'Tài liệu lớn hơn {{megabytes}}\u00a0MB. Đề nghị giảm dung lượng tệp rồi chọn lại.',
    PAGE_UNKNOWN: 'Nội dung trình chiếu không có trang {{page}}. Vui lòng chọn trang khác.',
    TOO_MANY_ANNOUNCEMENTS: 'Đang có {{most}} thông báo hiển thị. Đề nghị gỡ bớt rồi gửi thông báo mới.',
    QUESTION_KIND: 'Câu hỏi cần được trả lời; chỉ ý kiến và {{idea}} mới được ghi nhận.',
    QUESTION_INTO_ITSELF: 'Không thể gộp câu hỏi vào chính nó. Đề nghị chọn câu hỏi khác.',
    TOO_MANY_SUGGESTIONS: 'Đã gợi ý {{most}} câu hỏi. Đề nghị bỏ gợi ý một câu trước.',
    QUESTION_NOT_ROUTED: 'Câu hỏi này chưa được chuyển đến đơn vị này. Đề nghị liên hệ điều phối để được chuyển.',
    NOBODY_ANSWERING: 'Hiện chưa có đơn vị nào đang trả lời câu hỏi này. Vui lòng bấm “Bắt đầu trả lời” trước.',
    RESPONDENT_EXISTS: 'Danh sách đã có đơn vị mang tên này. Vui lòng dùng đơn vị đã có hoặc đặt tên khác.',
    RESPONDENT_UNKNOWN:
      'Đơn vị này chưa có trong danh sách đơn vị trả lời. Vui lòng báo ban tổ chức {{meeting}} bổ sung.',
    PROPOSAL_EXISTS: 'Câu hỏi này đã được ghi thành kiến nghị. Vui lòng xem ở trang Hồ sơ {{meeting}}.',
    PROPOSAL_UNKNOWN:
      'Không tìm thấy kiến nghị này; câu hỏi liên quan có thể đã được mở lại. Vui lòng xem danh sách vừa cập nhật.',
    PROPOSAL_STATE: 'Kiến nghị này đã được đánh dấu trước đó. Đề nghị xem danh sách mới cập nhật.',
    CONCLUSION_UNKNOWN: 'Mục này chưa có kết luận. Đề nghị ghi kết luận trước.',
    CONCLUSION_EMPTY: 'Kết luận còn trống. Đề nghị ghi nội dung hoặc giao nhiệm vụ trước khi xác nhận.',
    CONCLUSION_CONTESTED: 'Có hai người cùng sửa kết luận này. Đề nghị chọn một trong hai bản rồi xác nhận.',
    CONCLUSION_UNCONFIRMED: '{{Chair}} chưa xác nhận kết luận này nên chưa trình chiếu được.',
    ASSIGNMENT_UNKNOWN: 'Nhiệm vụ này không còn trong kết luận. Đề nghị xem nội dung vừa cập nhật.',
    ASSIGNMENT_UNOWNED: 'Còn {{count}} nhiệm vụ chưa có người thực hiện. Đề nghị chọn người thực hiện rồi xác nhận.',
    TOO_MANY_ASSIGNMENTS: 'Mỗi kết luận có nhiều nhất {{most}} nhiệm vụ. Đề nghị ghi nhiệm vụ này vào kết luận chung.',
    COMMITMENT_EXISTS: 'Nhiệm vụ này đã có trong danh sách theo dõi.',
    COMMITMENT_UNKNOWN: 'Không tìm thấy nhiệm vụ này. Đề nghị xem danh sách vừa cập nhật.',
    COMMITMENT_STATE:
      'Nhiệm vụ đang ở trạng thái “{{state}}” nên chưa làm được việc này. Đề nghị mở lại nhiệm vụ trước.',
    COMMITMENT_NOT_YOURS: 'Nhiệm vụ này giao cho nơi khác nên không báo cáo thay được. Đề nghị liên hệ thư ký.',
    TOO_MANY_COMMITMENTS: 'Đã có {{most}} nhiệm vụ trong {{meeting}} này, không thêm được nữa.',
    PROGRESS_EXISTS: 'Báo cáo này đã được gửi.',
    TOO_MANY_REPORTS: 'Nhiệm vụ này đã có {{most}} lần báo cáo, không thêm được nữa. Đề nghị liên hệ thư ký.',
    HAND_ALREADY_RAISED:
      'Điểm cầu đã đăng ký hoặc đang phát biểu. Mỗi lần chỉ đăng ký một lượt; vui lòng đăng ký lại sau lượt này.',
    HAND_UNKNOWN:
      'Lượt đăng ký này không còn; có thể đã hạ tay hoặc được bỏ khỏi danh sách. Nếu vẫn muốn phát biểu, vui lòng đăng ký lại.',
    HAND_STATE:
      'Lượt đăng ký đang ở trạng thái “{{state}}” nên chưa làm được việc này. Điểm cầu xác nhận phát biểu sau khi được mời.',
    LIST_CLOSED: '{{Chair}} đã chốt danh sách đăng ký phát biểu. Chỉ còn nhận ý kiến về điều hành.',
    NO_QUESTION_CALLED: 'Chưa có câu hỏi nào đang được trả lời để trao đổi lại. Đề nghị chọn loại đăng ký khác.',
    ANOTHER_SITE_INVITED: '{{site}} đang được mời. Đề nghị chờ điểm cầu đó xác nhận hoặc bỏ lượt mời.',
    FLOOR_TAKEN: '{{site}} đang phát biểu. Đề nghị chờ hết lượt.',
    NOBODY_SPEAKING: 'Hiện không có điểm cầu nào phát biểu; lượt này đã kết thúc. Vui lòng mời điểm cầu tiếp theo.',
    NO_CHAIRS_HALL:
      'Chưa có điểm cầu nào được đánh dấu là hội trường {{chair}}. Đề nghị đánh dấu ở trang kế hoạch rồi mời lại.',
    IS_CHAIRS_HALL: 'Đây là hội trường {{chair}}, không cần mời. Hãy dùng “Giao lượt phát biểu” và ghi tên người nói.',
    UNHEARD_NOTE_MISSING: 'Không xử lý thì cần ghi lý do. Đề nghị nhập lý do rồi lưu lại.',
    INVITATION_STANDS: 'Lượt mời này vẫn còn hiệu lực.',
    ENTRY_UNKNOWN: 'Lượt báo cáo này không còn trong danh sách. Đề nghị xem lại danh sách.',
    ENTRY_STATE: 'Lượt báo cáo “{{state}}” nên không thay đổi được nữa.',
    ENTRY_TWICE: 'Một lượt báo cáo đứng hai lần trong danh sách. Đề nghị tải lại trang rồi thử lại.',
    ENTRY_UNNAMED: 'Mỗi lượt báo cáo phải chọn điểm cầu hoặc ghi tên người báo cáo.',
    ENTRY_TOO_SHORT: 'Chỉ có thể bớt nhiều nhất {{most}} giây của lượt này.',
    ENTRY_TOO_LONG: 'Mỗi lượt báo cáo dài nhất {{most}} giây.',
    REGISTRATION_EXISTS: 'Đăng ký này đã được gửi.',
    REGISTRATION_UNKNOWN: 'Đăng ký này không còn; có thể đã được rút.',
    TOO_MANY_REGISTRATIONS: 'Mỗi điểm cầu đăng ký nhiều nhất {{most}} người. Muốn đăng ký thêm, vui lòng rút bớt.',
    NOT_ON_STAGE:
      'Điểm cầu chưa được quyền phát biểu nên hình và tiếng chưa lên màn hình chính. Giơ tay và chờ được mời.',
    NOTHING_PRESENTED: 'Chưa có nội dung trình chiếu. Vui lòng chọn nội dung cần trình chiếu trước.',
    ANOTHER_PRESENTATION: 'Màn hình chính đang trình chiếu nội dung khác. Vui lòng chờ {{chair}} kết thúc trình chiếu.',
    STAGE_FULL: 'Đã ghim đủ {{max}} điểm cầu trên màn hình chính. Vui lòng bỏ ghim một điểm cầu trước.',
    SITE_IS_CHAIRS_HALL:
      'Điểm cầu này cùng hội trường với {{chair}}, hình của {{chair}} đã có trên màn hình chính. Vui lòng chọn điểm cầu khác.',
    VOICE_NOT_OFFERED: 'Điểm cầu chưa được mời cùng trao đổi. Vui lòng giơ tay và chờ được mời.',
    MEDIA_STOPPED:
      'Điều phối đã tắt thiết bị này của điểm cầu. Khi được cho phép, hình hoặc tiếng sẽ tự lên lại; cần gấp thì báo qua Trợ giúp.',
    POLL_EXISTS: 'Biểu quyết này đã được tạo trước đó. Vui lòng mở biểu quyết đã có trong danh sách.',
    ANOTHER_POLL_OPEN: 'Biểu quyết “{{poll}}” chưa kết thúc. Đề nghị kết thúc biểu quyết đó trước.',
    SECRET_BY_HEAD:
      'Phiếu kín chỉ bỏ theo điểm cầu hoặc theo {{delegate}}, không đếm theo số người trong phòng. Vui lòng chọn cách tính phiếu khác hoặc bỏ phiếu công khai.',
    WEIGHTS_NOT_ALLOWED:
      'Trọng số chỉ dùng cho biểu quyết công khai theo điểm cầu. Vui lòng bỏ trọng số hoặc đổi cách tính phiếu.',
    SEVERAL_BY_HEAD: 'Khi đếm theo số người, mỗi người chỉ chọn một phương án. Đề nghị chọn hình thức khác.',
    OPTIONS_ALIKE:
      'Phương án “{{option}}” có hai lần (không phân biệt chữ hoa, khoảng trắng). Đề nghị sửa hoặc bỏ một.',
    SEVERAL_LIMITS:
      'Số phương án được chọn phải từ 1 đến {{options}} và số ít nhất không lớn hơn số nhiều nhất. Vui lòng sửa hai số này.',
    OPENED_BY_CHAIR: '{{Chair}} là người mở và kết thúc biểu quyết này. {{Chair}} có thể cho phép điều phối mở.',
    INFORMAL_RULES: 'Thăm dò ý kiến không bỏ phiếu kín và không tính trọng số.',
    NO_ELECTORATE: 'Chưa có ai được biểu quyết. Vui lòng xác nhận số người của các điểm cầu trước khi mở.',
    SMALL_SECRET_POLL:
      'Chỉ có {{entitled}} phiếu được bỏ nên kết quả có thể làm lộ ý kiến từng người. Đề nghị xác nhận nếu vẫn mở.',
    DEADLINE_NOT_PASSED: 'Chưa hết thời hạn biểu quyết. Vui lòng chờ hết thời hạn hoặc kết thúc biểu quyết.',
    FILE_LOCKED: 'Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi chọn lại.',
    FILE_UNREADABLE: 'Không đọc được tệp. Đề nghị mở tệp bằng Excel, lưu lại dưới dạng .xlsx rồi chọn lại.',
    FILE_OTHER_KIND:
      'Tệp này không phải là bảng tính. Đề nghị chọn tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv.',
    FILE_EMPTY: 'Tệp trống. Đề nghị chọn tệp có danh sách điểm cầu.',
    LIST_TOO_LARGE:
      'Tệp quá lớn so với một danh sách điểm cầu. Đề nghị chép riêng phần danh sách sang một tệp mới rồi chọn lại.',
    READER_BUSY: 'Máy chủ đang kiểm tra các tệp khác. Đề nghị chờ một phút rồi chọn lại tệp.',
    NAME_TAKEN:
      'Tên này đang được dùng ở một máy khác trong {{meeting}}. Đề nghị thêm chức vụ hoặc đơn vị để phân biệt, ví dụ “Nguyễn Văn An (Văn phòng)”.',
    NAME_OF_ROLE: 'Đây là tên của một vai trò trong {{meeting}}. Đề nghị nhập họ và tên của {{you}}.',
    HALL_TEST_RUNNING: 'Đang thử các điểm cầu. Vui lòng chờ xong hoặc bấm “Dừng thử”.',
    NO_HALL_OPEN:
      'Chưa điểm cầu nào trong số này mở màn hình hội trường. Vui lòng nhắc phụ trách mở thư mời trên máy nối tivi rồi thử lại.',
    HALL_NOT_TESTED: 'Lần thử này chưa đến lượt điểm cầu. Vui lòng chờ đến lượt.',
    NO_HALL_SCREEN:
      'Điểm cầu chưa mở màn hình hội trường nên chưa ai thấy, nghe được. Mở thư mời trên máy nối tivi, bấm “Vào {{meeting}}”, rồi xác nhận lại.',
    SECRECY_UNAVAILABLE: 'Máy chủ chưa bảo đảm được phiếu kín. Vui lòng báo quản trị hoặc biểu quyết công khai.',
    MEDIA_UNAVAILABLE: 'Máy chủ hình và tiếng đang khởi động lại. Hình và tiếng sẽ tự nối lại trong giây lát.',
    MEDIA_EXCESS:
      'Hình hoặc tiếng của trang này vượt quá mức cho phép nên máy chủ đã ngắt. Đề nghị tải lại trang, thử lại sau {{seconds}}\u00a0giây.',
    MEDIA_REFUSED: 'Máy chủ không nhận hình hoặc tiếng của thiết bị này. Đề nghị tắt rồi bật lại camera, micro.',
  },
  stale: {
    turn: 'Lượt phát biểu vừa thay đổi nên thao tác chưa được thực hiện. Đề nghị xem ai đang phát biểu rồi bấm lại nếu vẫn cần.',
    presentation:
      'Nội dung trình chiếu vừa thay đổi nên thao tác chưa được thực hiện. Đề nghị xem màn hình rồi bấm lại nếu vẫn cần.',
    roster:
      'Danh sách điểm cầu vừa được cập nhật từ nơi khác nên tệp chưa được nhập. Vui lòng xem lại bảng đối chiếu vừa lập lại rồi bấm xác nhận.',
    page: 'Trang trình chiếu vừa được chuyển từ nơi khác nên chưa chuyển thêm. Đề nghị xem màn hình rồi bấm lại nếu vẫn cần.',
  },
  fields: {
    title: 'tiêu đề',
    reason: 'lý do',
    note: 'ý kiến của {{chair}}',
    respondent: 'người hoặc đơn vị trả lời',
    name: 'tên',
    count: 'số người',
    turnSeconds: 'thời lượng mỗi lượt',
    groupSeconds: 'thời lượng của mỗi {{group}}',
    plannedMinutes: 'số phút',
    presenters: 'người trình bày',
    part: 'tên phần',
    dueDate: 'thời hạn',
    unit: 'đơn vị giải quyết',
    until: 'giờ gỡ thông báo',
    quorum: 'tỷ lệ tham gia tối thiểu',
    options: 'các phương án',
    min: 'số phương án ít nhất',
    max: 'số phương án nhiều nhất',
    scale: 'điểm cao nhất',
    weights: 'trọng số',
    data: 'số liệu',
    position: 'vị trí',
    at: 'giờ bắt đầu',
    timeZone: 'múi giờ',
    seconds: 'thời gian',
    counts: 'số phiếu',
    criteria: 'thứ tự phát biểu',
    phone: 'điện thoại',
    overrides: 'từ ngữ',
    level: 'cấp',
    one: 'tên cấp',
    many: 'tên cấp (số nhiều)',
    expected: 'số người dự kiến',
    contactName: 'người liên hệ',
    contactPhone: 'điện thoại',
    email: 'thư điện tử',
    status: 'tình trạng',
  },
};
