/** The dossier of a conference. */
export const dossier = {
  dossier: {
    title: 'Hồ sơ {{meeting}}',
    hint: 'Một tệp .zip gồm văn bản, danh sách, nhật ký, phiếu biểu quyết, tài liệu và trang đọc không cần mạng. Có chữ ký, ai cũng kiểm tra được.',
    save: 'Tải hồ sơ (.zip)',
    fileName: 'ho-so',
    afterClose: 'Lập được sau khi {{meeting}} kết thúc.',
  },
};
