/** Words of the template for the briefing of a cluster, held beside those of the other clusters. */
export const clusterBriefings = {
  name: 'Giao ban cụm thi đua theo quý',
  about:
    'Mỗi cụm họp dưới sự chủ trì riêng: sơ kết quý, các đơn vị trong cụm lần lượt báo cáo, kiến nghị tháo gỡ khó khăn, kết luận nhiệm vụ quý sau.',
  items: {
    opening: 'Khai mạc',
    quarter: 'Báo cáo sơ kết quý của Ban Chấp hành',
    reports: 'Các đơn vị trong cụm lần lượt báo cáo',
    proposals: 'Kiến nghị tháo gỡ khó khăn',
    conclusion: 'Kết luận, phương hướng quý sau',
  },
  presenters: { quarter: 'Đại diện Ban Chấp hành Tỉnh Đoàn' },
  units: ['Thường trực Tỉnh Đoàn', 'Ban Xây dựng Đoàn Tỉnh Đoàn', 'Ban Phong trào Tỉnh Đoàn'],
  leader: { name: 'Đại diện đơn vị cụm trưởng', topic: 'Kết quả chung của cụm trong quý' },
  survey: {
    title: 'Phiếu báo cáo nhanh của đơn vị',
    intro: 'Mỗi đơn vị trong cụm gửi một phiếu trước ngày giao ban.',
    admitted: 'Số đoàn viên mới kết nạp trong quý',
    admittedUnit: 'đoàn viên',
    party: 'Số đoàn viên được kết nạp Đảng trong quý',
    targets: 'Đơn vị có hoàn thành chỉ tiêu phát triển tổ chức không?',
    targetOptions: ['Hoàn thành', 'Chưa hoàn thành'],
    why: 'Nguyên nhân chưa hoàn thành',
    proposal: 'Kiến nghị tháo gỡ khó khăn',
  },
};
