/** Where the captioner writes. */
export const captioner = {
  captioner: {
    chair: '{{Chair}}',
    mine: 'Lượt của tôi: đang ghi phụ đề.',
    writes: '{{name}} đang ghi phụ đề. Nhận ghi được bất cứ lúc nào; hai bên đều thấy.',
    nobody: 'Chưa ai ghi phụ đề. Gõ dòng đầu là nhận ghi.',
    take: 'Nhận ghi',
    leave: 'Nhường ghi',
    ownNames: 'Hai người thay nhau ghi: mỗi người đặt một tên.',
    kept: 'Dòng chưa hiện, do người khác đang ghi',
    toField: 'Đưa vào ô',
    drop: 'Bỏ',
    toFieldOf: 'Đưa vào ô: {{text}}',
    dropOf: 'Bỏ: {{text}}',
    saidBy: 'Phụ đề, lời của: {{name}}',
    correcting: 'Sửa dòng đã ghi',
    count: '{{n}}/{{most}}',
    keys: 'Enter: hiện dòng ở các điểm cầu và trên điện thoại. Mũi tên lên: sửa dòng vừa ghi.',
    keysOfCorrection: 'Enter: lưu dòng đã sửa. Mũi tên lên, xuống: chọn dòng khác. Esc: thôi sửa.',
    secret: 'Đang tạm dừng ghi hình để họp nội dung mật: không ghi phụ đề.',
  },
};
