/** The papers of a conference as those read them who do not keep the minutes, and the files of all. */
export const papers = {
  papers: {
    heading: 'Biên bản, thông báo kết luận',
    kinds: { minutes: 'Biên bản', notice: 'Thông báo kết luận' },
    fileNames: { minutes: 'bien-ban', notice: 'thong-bao-ket-luan' },
    saveDocx: 'Tải tệp Word (.docx)',
    savePdf: 'Tải tệp PDF',
    none: 'Biên bản và thông báo kết luận sẽ có ở đây sau khi {{chair}} duyệt.',
    approved: '{{name}} đã duyệt lúc {{time}}, {{day}}.',
    correct: 'Đề nghị sửa biên bản',
    correctHint:
      'Nếu số người dự, tên người phát biểu hay ý kiến của điểm cầu được ghi chưa đúng, ghi rõ nội dung cần sửa. Gửi được đến khi biên bản được duyệt.',
    correctText: 'Nội dung đề nghị sửa',
    correctSend: 'Gửi thư ký',
    waiting: 'Đã gửi lúc {{time}}, {{day}}. Chờ thư ký trả lời.',
    replied: '{{name}} trả lời: {{reply}}',
  },
};
