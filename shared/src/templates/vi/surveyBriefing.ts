/** Words of the template for a briefing on opinions that a survey has gathered. */
export const surveyBriefing = {
  name: 'Giao ban theo phiếu khảo sát ý kiến',
  about:
    'Thường trực cấp ủy giao ban với các cơ sở Đoàn: ý kiến gửi trước bằng phiếu khảo sát, tổng hợp trình chiếu, thảo luận, kết luận. Họp nhiều kỳ trong năm.',
  items: {
    opening: 'Khai mạc',
    report: 'Báo cáo kết quả công tác, hạn chế và nguyên nhân',
    survey: 'Tổng hợp ý kiến qua phiếu khảo sát',
    dialogue: 'Trao đổi, thảo luận',
    conclusion: 'Kết luận của đồng chí chủ trì',
  },
  presenters: { report: 'Phó Bí thư Quận Đoàn', survey: 'Văn phòng Quận Đoàn' },
  units: ['Ban Thường vụ Quận Đoàn', 'Ban Dân vận Quận ủy'],
  survey: {
    title: 'Phiếu khảo sát ý kiến cơ sở Đoàn',
    intro: 'Mỗi cơ sở Đoàn gửi một phiếu, có thể sửa cho đến hạn gửi.',
    training: 'Công tác cán bộ',
    matters: 'Đơn vị cần được quan tâm nội dung nào?',
    matterOptions: [
      'Tập huấn kỹ năng tập hợp thanh niên',
      'Bồi dưỡng trình độ lý luận chính trị',
      'Cán bộ kế cận, cán bộ thay đổi thường xuyên',
    ],
    activity: 'Sinh hoạt chi đoàn',
    quality: 'Đánh giá chất lượng sinh hoạt chi đoàn (1 là yếu, 5 là tốt)',
    weak: 'Số chi đoàn yếu của đơn vị',
    weakUnit: 'chi đoàn',
    youth: 'Thanh niên dân tộc, tôn giáo',
    fitting: 'Đơn vị đã có hoạt động phù hợp với thanh niên dân tộc, tôn giáo chưa?',
    fittingOptions: ['Đã có', 'Chưa có'],
    why: 'Vì sao chưa có?',
    proposal: 'Kiến nghị của đơn vị',
  },
};
