/** Entering questions collected on paper. */
export const survey = {
  survey: {
    title: 'Nhập câu hỏi',
    hint: 'Nhập thay điểm cầu những câu hỏi, ý kiến đã thu bằng phiếu trước {{meeting}}.',
    site: 'Điểm cầu',
    enter: 'Ghi vào danh sách',
    recorded: 'Đã ghi, đang chờ điều phối duyệt.',
  },
};
