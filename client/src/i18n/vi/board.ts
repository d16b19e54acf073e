/** Conferences side by side, in the office. */
export const board = {
  board: {
    open: 'Bảng điều hành',
    title: '{{Meeting}} đang mở, đang diễn ra và vừa kết thúc',
    empty: 'Chưa có {{meeting}} nào đang mở. Mở {{meeting}} ở phần chuẩn bị thì sẽ thấy tại đây.',
    refreshed: 'Tự cập nhật sau mỗi {{seconds}} giây.',
    columns: {
      title: 'Tên',
      item: 'Nội dung đang diễn ra',
      sites: 'Điểm cầu có mặt',
      people: 'Người dự',
      hands: 'Chờ phát biểu',
      votes: 'Đang biểu quyết',
      help: 'Cần hỗ trợ',
    },
    noItem: 'Chưa vào nội dung nào',
    proposals: 'Kiến nghị của tất cả {{meeting}}',
    noProposals: 'Chưa có kiến nghị nào được duyệt.',
    proposalColumns: { conference: 'Từ', site: 'Điểm cầu', text: 'Kiến nghị', state: 'Tình trạng' },
  },
};
