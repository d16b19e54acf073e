/** What became of a question, step by step. */
export const outcome = {
  outcome: {
    steps: 'Các bước xử lý',
    received: 'Đã nhận',
    accepted: 'Điều phối cho qua',
    reopened: 'Mở lại để xem xét tiếp',
    merged: 'Gộp với câu hỏi cùng nội dung',
    mergedInto: 'Gộp vào câu hỏi: “{{text}}”',
    routed: 'Chuyển {{unit}} trả lời',
    called: 'Đưa ra {{meeting}}',
    aloud: 'Trả lời trực tiếp tại {{meeting}}',
    aloudBy: 'Trả lời trực tiếp: {{names}}',
    answering: 'Bắt đầu trả lời: {{names}}',
    written: 'Trả lời bằng văn bản của {{respondent}}: {{text}}',
    privately: 'Trả lời riêng cho người hỏi. Cần biết nội dung, vui lòng liên hệ ban tổ chức.',
    note: 'Ý kiến của {{chair}}: {{note}}',
    reason: 'Lý do: {{reason}}',
    withdrawn: 'Người gửi rút lại',
    proposal: '{{unit}}, thời hạn {{dueDate}}: {{text}}',
    done: 'đã giải quyết xong',
  },
  askersNamed: {
    all: 'Cùng hỏi: {{names}}',
    andMore: 'Cùng hỏi: {{names}} và {{n}} nơi khác',
  },
  earlier: {
    title: 'Kết quả trước đây',
    until: 'đến {{time}}',
    promise: 'Đã hứa: {{unit}}, thời hạn {{dueDate}}: {{text}}',
  },
};
