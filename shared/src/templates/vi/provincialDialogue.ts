/** Words of the template for a dialogue of a whole province. */
export const provincialDialogue = {
  name: 'Đối thoại trực tuyến toàn tỉnh',
  about:
    'Bí thư Tỉnh Đoàn đối thoại cùng lúc với tất cả điểm cầu: quán triệt văn bản, đối thoại, công bố khen thưởng, thống nhất chương trình hành động, kết luận.',
  items: {
    opening: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu',
    resolution: 'Quán triệt Nghị quyết Đại hội Đảng bộ tỉnh',
    youthLaw: 'Giới thiệu nội dung cơ bản của Luật Thanh niên',
    dialogue: 'Đối thoại, giải đáp',
    award: 'Công bố kết quả xét giải thưởng “Đoàn cơ sở 3 chủ động”',
    programme: 'Thống nhất xây dựng chương trình hành động',
    conclusion: 'Kết luận hội nghị',
  },
  presenters: { resolution: 'Báo cáo viên Tỉnh ủy', youthLaw: 'Ban Tuyên giáo Tỉnh Đoàn' },
  units: ['Ban Xây dựng Đoàn Tỉnh Đoàn', 'Ban Phong trào Tỉnh Đoàn', 'Ban Tuyên giáo Tỉnh Đoàn', 'Văn phòng Tỉnh Đoàn'],
  award: { title: 'Giải thưởng “Đoàn cơ sở 3 chủ động”', data: 'Danh hiệu\tĐơn vị\nXuất sắc\t…\nTiêu biểu\t…' },
  poll: 'Thống nhất các cơ sở Đoàn xây dựng chương trình hành động thực hiện Nghị quyết và Luật Thanh niên',
  survey: {
    title: 'Phiếu lấy ý kiến trước hội nghị đối thoại',
    intro: 'Mỗi điểm cầu gửi một phiếu. Ý kiến được tổng hợp thành câu hỏi gửi đồng chí chủ trì.',
    matters: 'Đơn vị muốn trao đổi về những nội dung nào?',
    matterOptions: [
      'Sinh hoạt và quản lý đoàn viên nơi cư trú',
      'Cán bộ chi đoàn là học sinh, sinh viên',
      'Trang thiết bị phục vụ công tác Đoàn',
      'Rèn luyện đoàn viên ưu tú, phát triển đảng viên trẻ',
      'Thông tin, tuyên truyền, nhận diện tin sai sự thật',
    ],
    question: 'Câu hỏi, kiến nghị của đơn vị',
    speak: 'Đơn vị có đăng ký phát biểu không?',
    speakOptions: ['Có', 'Không'],
    topic: 'Nội dung đăng ký phát biểu',
  },
};
