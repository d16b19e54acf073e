/** A series of conferences over time, in the office. */
export const series = {
  series: {
    open: 'Xem cả chuỗi',
    back: 'Về danh sách',
    hint: 'Gồm {{meeting}} đầu tiên và các lần tổ chức sau được sao chép từ đó.',
    alone:
      '{{Meeting}} này chưa có lần tiếp theo. Bấm “{{copy}}” ở danh sách để chuẩn bị lần sau; nhiệm vụ còn dở được mang sang.',
    times: 'Các lần tổ chức',
    timesColumns: {
      title: 'Lần tổ chức',
      when: 'Thời gian',
      sites: 'Điểm cầu có mặt',
      people: 'Người dự',
      questions: 'Câu hỏi đã trả lời',
      statuses: 'Tình trạng điểm cầu',
      turns: 'Lượt phát biểu',
    },
    of: '{{some}}/{{all}}',
    ledger: 'Nhiệm vụ của cả chuỗi',
    noLedger: 'Chưa giao nhiệm vụ nào.',
    ledgerColumns: { text: 'Nhiệm vụ', owner: 'Ai thực hiện', due: 'Hạn', state: 'Tình trạng', made: 'Giao tại' },
    counts: '{{open}} đang làm, trong đó {{late}} quá hạn; {{done}} đã xong.',
    late: 'Quá hạn',
    carried: 'đã mang sang {{times}} lần',
    silent: 'Chưa từng phát biểu',
    noSilent: 'Điểm cầu nào cũng đã phát biểu.',
  },
};
