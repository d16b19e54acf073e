/** The chair's desk. */
export const chair = {
  chair: {
    entitledNow: {
      head_other: 'Mở lúc này có {{count}} người được biểu quyết.',
      delegate_other:
        'Mở lúc này có {{count}} {{delegate}} được bỏ phiếu. Điện thoại vào phòng sau khi mở không bỏ phiếu lần này.',
    },
    uncounted_other: '{{count}} điểm cầu chưa được xác nhận số người nên không có phiếu.',
    unseated_other:
      '{{count}} điện thoại vượt quá số người của phòng: phòng đó chỉ được tính đủ số phiếu bằng số người.',
    openSeatsRisk:
      'Đang dùng mã chung của phòng: ai có mã đều vào được, một máy có thể chiếm nhiều chỗ. Nếu kết quả cần chắc chắn, vui lòng dùng phiếu vào phòng có số.',
    next: 'Tiếp theo',
    noNext: 'Chưa có điểm cầu nào chờ',
    noNextHint: 'Khi điểm cầu giơ tay, người nên mời tiếp và lý do hiện ở đây.',
    choose: 'Chọn điểm khác',
    others_other: '{{count}} điểm cầu khác đang chờ',
    open: 'Cho điểm cầu vào',
    openConfirm: 'Cho các điểm cầu vào để kiểm tra thiết bị và điểm danh?',
    goLive: 'Bắt đầu {{meeting}}',
    goLiveConfirm: 'Bắt đầu {{meeting}}? Từ lúc này các điểm cầu giơ tay phát biểu được.',
    goLiveFacts: 'Hiện có {{connected}}/{{sites}} điểm cầu đã vào, {{present}} người có mặt.',
    closeConference: 'Kết thúc {{meeting}}',
    closeConfirm:
      'Kết thúc {{meeting}}? Lượt phát biểu và mục chương trình đang chạy sẽ kết thúc; việc này không hoàn lại được.',
    archive: 'Lưu trữ {{meeting}}',
    archiveConfirm: 'Lưu trữ {{meeting}}? Sau khi lưu trữ, hồ sơ {{meeting}} chỉ còn để xem.',
    tabQueue: 'Phát biểu',
    tabQuestions: 'Câu hỏi',
    tabPoll: 'Biểu quyết',
    tabAgenda: 'Chương trình',
    progress: 'Tiến độ chương trình',
    notOpen: '{{Meeting}} đang được chuẩn bị',
    notOpenHint: 'Bấm “Cho điểm cầu vào” để các điểm cầu vào kiểm tra thiết bị và điểm danh.',
    notLive: '{{Meeting}} chưa bắt đầu',
    notLiveHint: 'Đã vào {{connected}}/{{sites}} điểm cầu. Khi đã sẵn sàng, bấm “Bắt đầu {{meeting}}”.',
    steps: 'Việc tiếp theo của {{meeting}}',
    agendaSteps: {
      start: 'Bắt đầu mục',
      next: 'Kết thúc mục, sang',
      finish: 'Kết thúc mục cuối',
    },
    suggested: 'Điều phối gợi ý',
    suggestedThen: 'Sau đó: {{text}}',
    mostSupported: 'Được đồng tình nhiều nhất',
    askedFirst: 'Được gửi sớm nhất',
    supporters: 'đồng tình: {{n}}',
    calledHint: 'Câu hỏi điều phối đã duyệt sẽ hiện ở đây để {{chair}} đưa ra trả lời.',
  },
};
