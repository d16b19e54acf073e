/** Listening on a phone. */
export const listening = {
  listening: {
    title: 'Nghe trên điện thoại',
    hint: 'Dành cho {{delegate}} ngoài phòng họp hoặc nghe kém. Trong phòng họp, chỉ nghe bằng tai nghe để không vọng tiếng.',
    start: 'Nghe',
    stop: 'Thôi nghe',
    language: 'Ngôn ngữ',
    original: 'Lời gốc',
    waiting: '{{name}} (chưa có người dịch)',
    connecting: 'Đang nối âm thanh…',
    silent: 'Hiện chưa có ai nói.',
    playing: 'Đang nghe: {{name}}',
    failed: 'Không nối được âm thanh. Vui lòng kiểm tra mạng rồi bấm “Nghe” lại.',
    full: 'Đã có nhiều điện thoại đang nghe. Vui lòng thử lại sau ít phút hoặc nghe tại phòng họp.',
    off: '{{Meeting}} chưa mở nghe trên điện thoại. Vui lòng hỏi ban tổ chức.',
  },
};
