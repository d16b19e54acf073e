/** The page of written answers for everybody. */
export const publicAnswers = {
  publicAnswers: {
    title: 'Trả lời bằng văn bản',
    search: 'Tìm trong câu hỏi và trả lời',
    searchHint: 'Gõ có dấu hoặc không dấu đều được.',
    found: 'Số câu trả lời: {{n}}',
    noTopic: 'Nội dung khác',
    by: '{{respondent}} trả lời',
    alsoAsked: 'Cùng hỏi: {{names}}',
    empty: 'Chưa có câu trả lời nào được công bố',
    emptyHint: 'Câu trả lời bằng văn bản cho câu hỏi của các điểm cầu sẽ hiện ở đây, kể cả sau khi bế mạc.',
    notFound: 'Không tìm thấy nội dung này',
    notFoundHint: 'Thử từ ngắn hơn, hoặc xóa ô tìm để xem tất cả.',
    reload: 'Tải lại',
    noConference: 'Không có trang này',
    noConferenceHint: 'Kiểm tra lại đường dẫn, hoặc hỏi ban tổ chức.',
    archived: '{{Meeting}} đã lưu trữ, trang trả lời đã đóng. Cần nội dung, vui lòng liên hệ ban tổ chức.',
    failed: 'Chưa tải được nội dung trả lời. Kiểm tra mạng rồi bấm “Tải lại”.',
  },
};
