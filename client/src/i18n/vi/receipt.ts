/** Finding a ballot by its receipt. */
export const receipt = {
  poll: {
    receiptCheck: {
      loading: 'Đang tải danh sách đã công bố…',
      found: 'Phiếu bỏ từ máy này có trong danh sách đã công bố, đúng lựa chọn đã bỏ.',
      otherChoice:
        'Danh sách đã công bố ghi một lựa chọn khác cho phiếu bỏ từ máy này. Vui lòng báo ngay cho ban tổ chức {{meeting}}.',
      missing:
        'Phiếu bỏ từ máy này không có trong danh sách đã công bố. Vui lòng báo ngay cho ban tổ chức {{meeting}}.',
      wrongReceipt:
        'Mã phiếu đã cấp không khớp với phiếu bỏ từ máy này. Vui lòng báo ngay cho ban tổ chức {{meeting}}.',
      addsUp_other: 'Danh sách có {{count}} phiếu, cộng lại đúng bằng kết quả.',
      addsUpNot_other:
        'Danh sách có {{count}} phiếu, cộng lại không khớp với kết quả. Vui lòng báo ngay cho ban tổ chức {{meeting}}.',
      receipt: 'Mã phiếu',
      showChoice: 'Xem lựa chọn đã bỏ',
      proof:
        'Máy này tự tính lại mã phiếu từ mã cuộc biểu quyết, hai số ngẫu nhiên và lựa chọn, rồi đối chiếu với danh sách. Điều đó cho biết phiếu này được đếm đúng như đã bỏ; không cho biết ai đã bỏ các phiếu khác.',
      secrecy:
        'Sau khi kết thúc, máy chủ không còn giữ thông tin ai chọn gì. Riêng người quản trị máy chủ vẫn có thể biết.',
      device: 'Lựa chọn được giữ trên máy này đến khi xóa; người dùng chung máy có thể xem.',
      drop: 'Xóa khỏi máy này',
    },
  },
};
