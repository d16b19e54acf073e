/** What every screen shares. */
export const everywhere = {
  app: {
    name: 'Điểm Cầu',
  },
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  display: { menu: 'Hiển thị', scheme: 'Màu nền', system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  shortcuts: {
    title: 'Phím tắt',
    lead: 'Bấm một phím khi không nhập chữ và không mở hộp thoại.',
    none: 'Trang này chưa có phím tắt riêng.',
    list: 'Danh sách phím tắt',
    nextQuestion: 'Câu hỏi sau',
    previousQuestion: 'Câu hỏi trước',
    acceptQuestion: 'Nhận câu hỏi đang chọn',
    nextAccepted: 'Câu hỏi đã nhận tiếp theo',
    previousAccepted: 'Câu hỏi đã nhận trước đó',
    suggest: 'Gợi ý chủ trì nêu câu đã nhận đang chọn, hoặc bỏ gợi ý',
    hand: 'Giơ tay hoặc hạ tay',
  },
  actions: {
    close: 'Đóng',
    cancel: 'Hủy',
    send: 'Gửi',
    undo: 'Hoàn tác',
    sending: 'Đang gửi…',
    recorded: 'Đã ghi nhận.',
    reload: 'Tải lại trang',
    home: 'Về trang đầu',
    notice: 'Thông báo',
    fieldFull: 'Đã đủ {{n}} ký tự; phần nhập hoặc dán thêm không được giữ.',
    newAbove: '{{n}} mục mới ở trên',
    justChanged: 'Vừa chuyển bước; bấm được sau giây lát.',
    pressDropped: 'Chỗ này vừa đổi nội dung nên lần bấm không được tính. Xem lại rồi bấm lại.',
    dismissNotice: 'Đóng thông báo',
  },
  reasons: {
    districtNone: '{{district}} chưa có lượt nào',
    movedBecause: '{{name}} đã xếp vào vị trí này: {{because}}',
  },
  minutes: { value: '{{n}} phút', underOne: 'dưới 1 phút' },
  timeZones: { vietnam: 'giờ Việt Nam ({{offset}})', other: 'giờ {{city}} ({{offset}})' },
  numbers: {
    notNumber: 'Chưa đọc được số này. Nhập số từ {{least}} đến {{most}}, ví dụ {{example}}.',
    notWhole: 'Ô này cần số nguyên, không có phần lẻ. Nhập số từ {{least}} đến {{most}}.',
    notToSecond: 'Thời gian tính đến từng giây, ví dụ {{example}} phút. Số đã nhập không tròn giây.',
    outside: 'Số này ngoài giới hạn. Nhập số từ {{least}} đến {{most}}.',
    asThousands: 'Đọc là {{n}}: dấu “{{mark}}” ngăn hàng nghìn.',
    asDecimal: 'Đọc là {{n}}: dấu “{{mark}}” đứng trước phần lẻ.',
    converted: 'Đọc là {{n}}.',
    units: { minutes: '{{n}} phút', seconds: '{{n}} giây', percent: '{{n}}%', people: '{{n}} người' },
  },
  update: {
    available:
      'Hệ thống đã có phiên bản mới. Trang tự tải lại khi đồng chí không thao tác; nội dung đang soạn được giữ lại.',
    required:
      'Trang này là phiên bản cũ nên chưa liên lạc được với máy chủ. Nội dung đang soạn được giữ lại; đề nghị bấm “Tải lại trang”.',
    reload: 'Tải lại trang',
  },
  connection: {
    connecting: 'Đang kết nối tới hội nghị…',
    reconnecting:
      'Mất kết nối, đang kết nối lại. Thao tác của đồng chí được giữ lại và tự gửi khi có kết nối; số liệu trên màn hình là lần nhận gần nhất.',
    stale: 'Đường truyền chậm, chưa nhận được tin mới của hội nghị; số liệu trên màn hình là lần nhận gần nhất.',
    pending: 'Đang chờ gửi: {{n}}',
    obstacles: {
      offline:
        'Máy này không có mạng. Kiểm tra dây mạng, Wi-Fi hoặc dữ liệu di động; có mạng là trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      unreachable:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ; nếu mở được, báo ban tổ chức kiểm tra máy chủ, hoặc nhờ cán bộ CNTT của đơn vị xem mạng có chặn địa chỉ này không. Trang tự thử lại.',
      untrusted:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ. Nếu mở được, mở https://{{host}} trong thẻ mới: trình duyệt cảnh báo chứng chỉ thì kiểm tra ngày giờ của máy và báo cán bộ CNTT; không cảnh báo thì báo ban tổ chức kiểm tra máy chủ. Trang tự thử lại.',
      serverDown:
        'Máy chủ hội nghị đang gặp sự cố hoặc đang khởi động lại. Đề nghị báo ban tổ chức nếu quá hai phút; trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      storeAway:
        'Máy chủ tạm thời không ghi được dữ liệu nên chưa nhận thao tác. Đề nghị báo ban tổ chức nếu quá hai phút; trang tự nối lại.',
      foreignOrigin:
        'Máy chủ không chấp nhận địa chỉ {{host}} của trang này. Mở lại đúng đường dẫn trong thư mời; nếu vẫn vậy, báo ban tổ chức kiểm tra cài đặt PUBLIC_URL của máy chủ.',
      webSocketBlocked:
        'Mạng của đơn vị đang chặn kết nối WebSocket: trang tải được nhưng không nhận được diễn biến hội nghị. Nhờ cán bộ CNTT cho phép WebSocket tới {{host}} trên proxy hoặc tường lửa, hoặc chuyển sang mạng khác, ví dụ 4G. Trang tự thử lại.',
      busy: 'Máy chủ đang tạm từ chối vì có quá nhiều lượt kết nối từ mạng này. Đề nghị chờ, trang tự nối lại; không tải lại trang nhiều lần.',
    },
    unreachable: 'Chưa liên lạc được với máy chủ. Đang tự thử lại; đồng chí không cần tải lại trang.',
  },
  session: {
    endedTitle: 'Phiên làm việc đã kết thúc',
    endedText:
      'Máy này không còn trong hội nghị: phiên đã hết hạn hoặc thư mời đã được thu hồi. Để vào lại, mở đường dẫn trong thư mời hoặc nhập mã mời.',
    enterAgain: 'Nhập mã mời',
    displacedTitle: 'Trang này đã được đóng',
    useHere: 'Dùng ở trang này',
    removedTitle: 'Điểm cầu đã được mời rời hội nghị',
    shutOutTitle: 'Điện thoại này đang ở ngoài hội nghị',
    removedBy: 'Người thực hiện: {{name}}.',
    removedReason: 'Lý do: {{reason}}.',
    removedText: 'Đề nghị liên hệ điều phối. Khi được cho vào lại, màn hình này tự trở về hội nghị.',
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Đường dẫn có thể thiếu ký tự hoặc đã cũ. Mở lại đường dẫn trong thư mời, hoặc nhập mã mời ở trang đầu.',
  },
  crash: {
    title: 'Trang gặp lỗi',
    text: 'Nội dung hội nghị không bị mất: mọi thao tác đã ghi nhận đều nằm trên máy chủ. Tải lại trang để tiếp tục.',
  },
  header: {
    sites: '{{n}} điểm cầu',
    people: '{{n}} đại biểu',
    ofSites: '/{{n}} điểm cầu',
    ofPeople: '/{{n}} người',
    sitesConnected: '{{connected}}/{{sites}} điểm cầu',
    peoplePresent: '{{n}} người',
    noItem: 'Chưa bắt đầu mục chương trình nào',
    betweenItems: 'Giữa hai mục · tiếp theo: {{title}}',
    leftMinutes: 'còn {{n}} phút',
    lateMinutes: 'quá {{n}} phút',
    endsAt: 'dự kiến xong {{time}}',
    behindPlan: 'chậm {{n}} phút',
  },
  ownName: {
    title: 'Họ tên của bạn',
    label: 'Họ và tên',
    hint: 'Biên bản ghi tên này bên cạnh mỗi việc bạn làm. Nhiều người dùng chung một lời mời thì mỗi người ghi tên mình.',
    record: 'Ghi tên',
    recorded: 'Đã ghi tên.',
  },
};
