/** The way in by an invitation code. */
export const join = {
  join: {
    title: 'Vào {{meeting}}',
    code: 'Mã mời',
    enter: 'Vào {{meeting}}',
    checking: 'Đang kiểm tra mã mời…',
    slowed:
      'Mã mời chưa đúng, và từ mạng này đã có nhiều mã sai. Mã đúng vẫn vào được ngay: vui lòng kiểm tra lại từng ký tự hoặc xin mã mới từ ban tổ chức {{meeting}}.',
    tooShort:
      'Mã mời có 16 ký tự, phiếu vào phòng có 12; hiện mới có {{n}}. Nếu chữ bị thêm dấu, vui lòng tắt bộ gõ tiếng Việt rồi gõ lại.',
  },
  home: {
    enterHint:
      'Mã gồm 16 chữ và số trong thư mời (ví dụ 7K2M-9QXT-4HBC-W8NR), hoặc 12 trên phiếu vào phòng. Không phân biệt chữ hoa, chữ thường.',
    back: 'Trở lại: {{name}} · {{title}}',
  },
};
