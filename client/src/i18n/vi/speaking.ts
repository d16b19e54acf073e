/** Who speaks, and how long. */
export const speaking = {
  stage: {
    speaking: 'Đang phát biểu',
    chair: '{{Chair}}',
    chairPlace: 'Hội trường {{chair}}',
    guest: 'Điểm cầu cùng trao đổi',
  },
  turn: {
    remaining: 'Thời gian phát biểu còn lại',
    presenting: 'Thời gian trình bày còn lại',
    late: 'Quá giờ',
    paused: 'Tạm dừng',
    nobody: 'Chưa có điểm cầu phát biểu',
    nobodyHint: 'Đồng hồ hiện ở đây khi có lượt phát biểu.',
    invited: 'Đã mời, chờ điểm cầu xác nhận',
  },
};
