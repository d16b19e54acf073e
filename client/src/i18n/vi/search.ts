/** The search over everything of a conference. */
export const search = {
  search: {
    all: 'Tìm trong toàn bộ {{meeting}}',
    hint: 'Câu hỏi, trả lời, phát biểu, kết luận, nhiệm vụ; gõ có dấu hoặc không dấu',
    clear: 'Xóa',
    found_other: '{{count}} kết quả',
    none: 'Không tìm thấy. Thử ít chữ hơn hoặc gõ không dấu.',
    more: 'Chỉ hiện {{most}} kết quả đầu. Gõ thêm chữ để thu hẹp.',
    kinds: {
      question: 'Câu hỏi',
      answer: 'Trả lời bằng văn bản',
      speech: 'Phát biểu',
      summary: 'Tóm tắt biên bản',
      conclusion: 'Kết luận',
      assignment: 'Giao việc',
      commitment: 'Nhiệm vụ',
      poll: 'Biểu quyết',
      item: 'Mục chương trình',
    },
  },
};
