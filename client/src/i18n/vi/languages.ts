/** The languages of a conference, while it is planned. */
export const languages = {
  languages: {
    tab: 'Ngôn ngữ',
    title: 'Phiên dịch và nghe trên điện thoại',
    hint: 'Mỗi ngôn ngữ có một thư mời chung cho các phiên dịch viên, ở thẻ Thư mời. Điểm cầu tự chọn ngôn ngữ để nghe.',
    none: 'Chưa có ngôn ngữ nào',
    name: 'Tên ngôn ngữ',
    kind: 'Loại',
    spoken: 'Lời nói',
    signed: 'Ký hiệu, có hình',
    isSigned: 'Là ngôn ngữ ký hiệu',
    add: 'Thêm ngôn ngữ',
    remove: 'Bỏ',
    phones: 'Cho {{delegate}} nghe trên điện thoại',
    phonesHint:
      'Dành cho người ngoài phòng họp hoặc nghe kém. Trong phòng họp, nhắc {{delegate}} dùng tai nghe để không vọng tiếng.',
    usual: { khmer: 'Tiếng Khmer', hmong: 'Tiếng Mông', english: 'Tiếng Anh', sign: 'Ngôn ngữ ký hiệu' },
  },
};
