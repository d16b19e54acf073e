import type { GapCause, HaltReason } from '@diem-cau/shared/domain/recording/state.ts';
import type { StreamHaltReason } from '@diem-cau/shared/domain/streaming/state.ts';

/** Recording the conference, and playing what was recorded. */
export const recording = {
  streaming: {
    title: 'Phát trực tuyến',
    allow: 'Cho phép công chúng xem {{meeting}} qua đường dẫn',
    allowHint: 'Ai có đường dẫn đều xem được, không cần thư mời. Bỏ chọn: dừng phát ngay.',
    notAllowed: '{{Chair}} hoặc ban tổ chức chưa cho phép phát trực tuyến. Nếu cần, đề nghị bật ở mục này.',
    off: 'Hiện không phát trực tuyến.',
    onBy: 'Đang phát trực tuyến từ {{time}}, do {{name}} bật.',
    pausedSince: 'Đã tạm dừng phát từ {{time}}: công chúng chỉ thấy tấm bảng “Tạm dừng phát trực tuyến”.',
    start: 'Bắt đầu phát',
    pause: 'Tạm dừng phát',
    resume: 'Phát tiếp',
    stop: 'Dừng phát',
    address: 'Đường dẫn cho công chúng:',
    halted: {
      noFfmpeg:
        'Không phát được lúc {{time}} vì máy chủ chưa cài ffmpeg. Đề nghị quản trị viên cài gói ffmpeg, rồi bấm “Bắt đầu phát”. {{Meeting}} không bị ảnh hưởng.',
      noRoom:
        'Không phát được lúc {{time}} vì máy chủ không còn đủ sức cho việc này. Đợi máy chủ bớt tải rồi bấm “Bắt đầu phát”, hoặc đề nghị quản trị viên thêm bộ xử lý. {{Meeting}} không bị ảnh hưởng.',
      noStreamer:
        'Máy chủ đã dừng phát lúc {{time}} vì chương trình phát không chạy được. Báo quản trị viên, rồi bấm “Bắt đầu phát”. {{Meeting}} không bị ảnh hưởng.',
    } satisfies Record<StreamHaltReason, string>,
  },
  recording: {
    title: 'Ghi hình {{meeting}}',
    about:
      'Ghi hình và tiếng của điểm cầu đang phát biểu và của {{chair}}. Mọi màn hình đều hiện “Đang ghi hình”. Khi họp nội dung mật, bấm “Tạm dừng ghi hình”.',
    off: 'Hiện không ghi hình.',
    planned: 'Sẽ tự ghi hình khi {{chair}} bắt đầu {{meeting}}.',
    onSince: 'Đang ghi hình từ {{time}}.',
    onBy: 'Đang ghi hình từ {{time}}, do {{name}} bật.',
    pausedSince: 'Đã tạm dừng ghi hình từ {{time}}: không ghi hình và tiếng nào.',
    start: 'Bắt đầu ghi hình',
    pause: 'Tạm dừng ghi hình',
    resume: 'Ghi hình tiếp',
    stop: 'Dừng ghi hình',
    automatic: 'Tự ghi hình khi bắt đầu {{meeting}}',
    everybody: 'Cho các điểm cầu và người theo dõi xem lại',
    everybodyHint: 'Không chọn: chỉ {{chair}}, tổ điều phối, ban tổ chức và thư ký xem lại được.',
    nothing: 'Chưa có bản ghi nào. Mỗi lượt phát biểu xem lại được vài giây sau khi kết thúc.',
    size: 'Đã có {{n}} đoạn, dài {{length}}, {{size}} GB.',
    gaps: 'Có {{n}} khoảng không ghi được; xem ở trang xem lại.',
    play: 'Mở trang xem lại',
    halted: {
      noSpace:
        'Máy chủ đã dừng ghi hình lúc {{time}} vì sắp hết chỗ lưu. Xóa bớt bản ghi cũ hoặc nhờ quản trị viên thêm dung lượng, rồi bấm “Bắt đầu ghi hình”. {{Meeting}} không bị ảnh hưởng.',
      noRecorder:
        'Máy chủ đã dừng ghi hình lúc {{time}} vì chương trình ghi hình không chạy được. Báo quản trị viên, rồi bấm “Bắt đầu ghi hình”. {{Meeting}} không bị ảnh hưởng.',
      indexFull:
        'Máy chủ đã dừng ghi hình lúc {{time}} vì đã đủ số đoạn ghi tối đa của {{meeting}}. Các đoạn đã ghi vẫn xem lại được; nếu cần ghi tiếp, dùng thiết bị ghi khác. {{Meeting}} không bị ảnh hưởng.',
    } satisfies Record<HaltReason, string>,
    pageTitle: 'Xem lại',
    parts: 'Các đoạn đã ghi',
    none: 'Chưa có đoạn nào để xem lại',
    noneHint: 'Mỗi lượt phát biểu hiện ở đây vài giây sau khi kết thúc, nếu đang ghi hình.',
    notAllowed: 'Chưa được phép xem lại',
    notAllowedHint: '{{Chair}} hoặc tổ điều phối chưa cho các điểm cầu xem lại. Nếu cần, liên hệ tổ điều phối.',
    unread: 'Chưa tải được danh sách đoạn ghi. Kiểm tra mạng rồi bấm “Thử lại”.',
    chairPart: '{{Chair}}',
    noItem: 'Ngoài chương trình',
    lasting: 'dài {{length}}',
    deletedBy: 'Đã xóa, do {{name}} thực hiện lúc {{time}}',
    expired: 'Đã tự xóa lúc {{time}} vì hết thời hạn lưu {{n}} ngày',
    keepDays: 'Thời hạn lưu bản ghi',
    keepDaysHint: 'Tính từ ngày ghi. Hết hạn, máy chủ tự xóa hẳn tệp; danh sách vẫn ghi lại là đã xóa.',
    keepForever: 'Giữ đến khi có người xóa',
    keepFor: '{{n}} ngày',
    confirmKeepDays:
      'Đoạn ghi quá {{n}} ngày sẽ bị xóa hẳn, kể cả các đoạn đã quá hạn hôm nay. Tệp không lấy lại được.',
    setKeepDays: 'Đặt thời hạn {{n}} ngày',
    leaveKeepDays: 'Giữ như cũ',
    gap: {
      recorder: 'Không ghi được từ {{from}} đến {{to}}: chương trình ghi hình gặp sự cố',
      worker: 'Không ghi được từ {{from}} đến {{to}}: máy chủ hình ảnh gặp sự cố',
      server: 'Không ghi được từ {{from}} đến {{to}}: máy chủ khởi động lại',
    } satisfies Record<GapCause, string>,
    search: 'Tìm trong phụ đề',
    searchHint: 'Gõ có dấu hoặc không dấu',
    found_other: '{{count}} chỗ trong {{parts}} đoạn. Bấm một dòng để xem lại từ giây đó.',
    foundNone: 'Không tìm thấy. Thử ít chữ hơn hoặc gõ không dấu.',
    foundMore: 'Chỉ hiện {{most}} chỗ đầu. Gõ thêm chữ để thu hẹp.',
    hits_other: '{{count}} chỗ',
    speed: 'Tốc độ',
    times: '{{n}} lần',
    mainPicture: 'Hình của {{name}}',
    chairPicture: 'Hình của {{chair}}',
    captions: 'Phụ đề',
    soundOnly: 'Đoạn này chỉ có tiếng.',
    cannotPlay:
      'Không phát được đoạn này trên máy này. Tệp có thể nằm ở máy chủ khác hoặc trình duyệt đã cũ; thử bằng Chrome hoặc Edge mới, nếu vẫn không được thì báo quản trị viên.',
    copyLink: 'Chép liên kết đến giây này',
    copied: 'Đã chép liên kết. Liên kết mở được trên máy đang đăng nhập này.',
    notCopied: 'Chưa chép được. Liên kết đang ở thanh địa chỉ.',
    deleteOf: 'Xóa đoạn lúc {{time}}',
    confirmDelete: 'Xóa hẳn đoạn của {{name}} lúc {{time}}? Tệp không lấy lại được.',
    keep: 'Giữ lại',
    deleteNow: 'Xóa hẳn',
  },
};
