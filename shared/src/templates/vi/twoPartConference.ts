/** Words of the template for a conference of a review and a round table. */
export const twoPartConference = {
  name: 'Sơ kết và tọa đàm (hai phần)',
  about:
    'Phần 1 sơ kết việc thực hiện hướng dẫn, đề án; phần 2 tọa đàm về chất lượng cán bộ, bí thư chi đoàn; biểu quyết chỉ tiêu rồi kết luận.',
  parts: { review: 'Phần 1. Sơ kết', table: 'Phần 2. Tọa đàm' },
  items: {
    opening: 'Khai mạc, giới thiệu đại biểu',
    review: 'Sơ kết giữa nhiệm kỳ việc đoàn viên tham gia sinh hoạt nơi cư trú',
    table: 'Tọa đàm nâng cao chất lượng cán bộ Đoàn, bí thư chi đoàn',
    targets: 'Thống nhất chỉ tiêu theo đề án',
    conclusion: 'Kết luận',
  },
  presenters: { review: 'Ban Thường vụ Huyện Đoàn' },
  units: ['Ban Thường vụ Huyện Đoàn', 'Ban Dân vận Huyện ủy'],
  figures: {
    title: 'Đoàn viên tham gia sinh hoạt nơi cư trú',
    data: 'Đoàn viên đã sinh hoạt trên tổng số\t…\nTỷ lệ\t… %',
  },
  targets: {
    title: 'Chỉ tiêu theo đề án',
    data: 'Nội dung\tChỉ tiêu\nMô hình sinh hoạt nổi bật của huyện\t3–5 mô hình\nChi đoàn mẫu của mỗi đơn vị\t1–2 chi đoàn\nChi đoàn gây được quỹ\ttrên 50 %',
  },
  poll: 'Thống nhất các chỉ tiêu theo đề án',
  survey: {
    title: 'Phiếu số liệu và ý kiến trước hội nghị',
    intro: 'Số liệu của đơn vị được cộng vào báo cáo sơ kết.',
    expected: 'Số đoàn viên thuộc diện sinh hoạt nơi cư trú',
    active: 'Số đoàn viên đã tham gia sinh hoạt nơi cư trú',
    membersUnit: 'đoàn viên',
    model: 'Mô hình, giải pháp đơn vị muốn giới thiệu tại tọa đàm',
    difficulty: 'Khó khăn và đề xuất',
  },
};
