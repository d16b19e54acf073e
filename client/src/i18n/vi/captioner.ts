/** Where the captioner writes. */
export const captioner = {
  captioner: {
    chair: '{{Chair}}',
    saidBy: 'Phụ đề, lời của: {{name}}',
    correcting: 'Sửa dòng đã ghi',
    count: '{{n}}/{{most}}',
    keys: 'Enter: hiện dòng ở các điểm cầu và trên điện thoại. Mũi tên lên: sửa dòng vừa ghi.',
    keysOfCorrection: 'Enter: lưu dòng đã sửa. Mũi tên lên, xuống: chọn dòng khác. Esc: thôi sửa.',
    secret: 'Đang tạm dừng ghi hình để họp nội dung mật: không ghi phụ đề.',
  },
};
