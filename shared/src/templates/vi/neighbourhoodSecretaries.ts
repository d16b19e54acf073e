/** Words of the template for a meeting with the secretaries of neighbourhoods. */
export const neighbourhoodSecretaries = {
  name: 'Gặp gỡ, đối thoại với bí thư chi đoàn khu phố',
  about:
    'Ban Thường vụ gặp từng bí thư chi đoàn, mỗi người một điểm cầu: nắm tình trạng chi đoàn, trao đổi khó khăn, kết luận giao việc cho phường và chi đoàn.',
  items: {
    opening: 'Khai mạc, giới thiệu đại biểu',
    situation: 'Tình hình chi đoàn khu phố sau sắp xếp',
    dialogue: 'Trao đổi, đối thoại',
    experience: 'Kinh nghiệm của các đồng chí nguyên bí thư chi đoàn',
    conclusion: 'Kết luận',
  },
  presenters: { situation: 'Ban Thường vụ Quận Đoàn' },
  statuses: { stable: 'Ổn định', difficult: 'Khó khăn' },
  units: ['Ban Thường vụ Quận Đoàn', 'Thường trực Đoàn phường'],
  survey: {
    title: 'Phiếu nắm tình hình chi đoàn khu phố',
    intro: 'Đề nghị đồng chí bí thư chi đoàn trả lời theo tình hình thực tế của chi đoàn.',
    state: 'Tình trạng chi đoàn hiện nay',
    stateOptions: ['Ổn định', 'Khó khăn'],
    difficulties: 'Chi đoàn khó khăn về mặt nào?',
    difficultyOptions: [
      'Nhân sự, thiếu bí thư chi đoàn',
      'Kinh phí, phụ cấp',
      'Nơi sinh hoạt',
      'Tập hợp thanh niên ở chung cư',
      'Phát triển đoàn viên, đảng viên',
    ],
    members: 'Số đoàn viên đang sinh hoạt tại chi đoàn',
    membersUnit: 'đoàn viên',
    proposal: 'Đề xuất, kiến nghị của chi đoàn',
  },
};
