import type { QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';

/** What a simulated room or delegate may ask. */
export interface StockQuestion {
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly text: string;
}

const STOCK: Readonly<Record<string, readonly string[]>> = {
  'Quản lý đoàn viên': [
    'Đoàn viên đi làm ăn xa, sinh hoạt nơi cư trú rất khó theo dõi. Đề nghị Tỉnh đoàn hướng dẫn cách quản lý và chuyển sinh hoạt tạm thời.',
    'Công nhân ở trọ thay đổi chỗ ở liên tục, chi đoàn khu nhà trọ nên tổ chức sinh hoạt thế nào để giữ được đoàn viên?',
    'Phần mềm quản lý đoàn viên chưa đồng bộ với danh sách của xã. Khi nào việc rà soát dữ liệu hoàn thành?',
    'Đoàn viên là học sinh vừa tốt nghiệp chưa nộp hồ sơ về nơi cư trú, cơ sở cần làm gì để không mất đoàn viên?',
  ],
  'Trang thiết bị': [
    'Chi đoàn khu ấp không có máy chiếu và loa để sinh hoạt. Cấp trên có hỗ trợ trang thiết bị không?',
    'Đường truyền tại nhà văn hóa ấp yếu, đề nghị hỗ trợ lắp mạng để dự các hội nghị trực tuyến.',
    'Kinh phí sửa chữa máy tính của Đoàn xã được lấy từ nguồn nào?',
  ],
  'Cán bộ Đoàn': [
    'Chế độ phụ cấp cho Phó Bí thư Đoàn xã sẽ được xem xét trong năm tới không?',
    'Bí thư chi đoàn khu phố chưa có phụ cấp, rất khó tìm người đảm nhận. Lãnh đạo có hướng tháo gỡ nào?',
    'Đề nghị tổ chức lớp tập huấn kỹ năng cho bí thư chi đoàn ngay từ đầu năm.',
    'Cán bộ Đoàn hết tuổi được bố trí công tác ra sao để yên tâm cống hiến?',
  ],
  'Phát triển Đảng': [
    'Nguồn đoàn viên ưu tú ở địa bàn dân cư rất ít. Xin hướng dẫn cách tạo nguồn kết nạp Đảng.',
    'Hồ sơ kết nạp đảng viên là công nhân khu công nghiệp hay bị chậm do xác minh lý lịch, có thể rút ngắn không?',
    'Thời hạn của giấy chứng nhận học lớp nhận thức về Đảng đã hết thì đoàn viên ưu tú phải học lại không?',
  ],
  'Cơ sở Đoàn “3 chủ động”': [
    'Mô hình “3 chủ động” nên chấm điểm theo quý hay theo năm?',
    'Tiêu chí “chủ động nguồn lực” áp dụng thế nào với xã thuần nông?',
    'Đề nghị nhân rộng cách làm của các chi đoàn “3 chủ động” tiêu biểu qua một buổi giao lưu trực tuyến.',
  ],
  'Tổ chức khu phố': [
    'Sau khi sắp xếp, khu phố đông dân hơn nhưng số người hoạt động không tăng. Đề nghị bổ sung nhân sự.',
    'Khu phố mới chưa có nơi sinh hoạt chi bộ, phải mượn trường học. Khi nào được bố trí trụ sở?',
    'Kinh phí hoạt động của khu phố sau khi tách được phân bổ theo số hộ hay theo khu phố?',
    'Chung cư cao tầng chưa thành lập được ban quản trị, tổ chức đoàn thể gặp khó khi vận động cư dân.',
    'Chi bộ chưa có bí thư, đề nghị cấp trên giới thiệu nguồn.',
  ],
  'Góp ý văn kiện': [
    'Báo cáo nên nêu rõ nguyên nhân của hai chỉ tiêu chưa đạt.',
    'Phần phương hướng cần bổ sung chỉ tiêu về chuyển đổi số trong sinh hoạt chi đoàn.',
    'Đề nghị làm rõ trách nhiệm của từng đơn vị trong chương trình hành động.',
  ],
  'Quỹ và chỉ tiêu': [
    'Mục tiêu 50 % chi đoàn có quỹ có khả thi với các chi đoàn nông thôn không?',
    'Mỗi xã xây dựng 3 đến 5 chi đoàn mẫu thì tiêu chí chọn thế nào?',
    'Việc thu đoàn phí qua ứng dụng đã có hướng dẫn chính thức chưa?',
  ],
  'Thi đua cụm': [
    'Thang điểm thi đua giữa các đơn vị trong cụm chưa tính đến số đoàn viên. Đề nghị điều chỉnh.',
    'Cụm nên luân phiên đơn vị đăng cai hằng quý để học hỏi lẫn nhau.',
    'Những kiến nghị của quý trước đã được giải quyết đến đâu?',
  ],
};

const IDEA_WORDS = /^(Đề nghị|Cụm nên|Phần phương hướng)/;
const OPINION_WORDS = /^(Báo cáo|Thang điểm|Sau khi)/;

/** Questions, opinions and ideas over the topics of dialogues that were really held. */
export const QUESTION_STOCK: readonly StockQuestion[] = Object.entries(STOCK).flatMap(([topic, texts]) =>
  texts.map((text) => ({ topic, text, kind: kindOf(text) })),
);

function kindOf(text: string): QuestionKind {
  if (IDEA_WORDS.test(text)) return 'idea';
  return OPINION_WORDS.test(text) ? 'opinion' : 'question';
}
