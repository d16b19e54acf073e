/** The front page. */
export const home = {
  home: {
    title: 'Một {{meeting}}, mọi điểm cầu',
    lead: '{{Chair}} đối thoại trực tuyến với hàng trăm điểm cầu: điểm nào cũng được thấy, được nghe, được trả lời, và mọi diễn biến đều lưu lại.',
    enterTitle: 'Vào {{meeting}} bằng mã mời',
    point1Title: 'Đăng ký và phát biểu',
    point1:
      'Điểm cầu giơ tay, thấy thứ tự và lý do. Khi đã xác nhận lời mời, hình và tiếng mới được phát lên màn hình chính.',
    point2Title: 'Câu hỏi và trả lời',
    point2:
      '{{Delegate}} hỏi từ điện thoại hoặc điểm cầu. Điều phối duyệt, {{chair}} đưa ra trả lời, người hỏi theo dõi đến khi được trả lời.',
    point3Title: 'Điểm danh và biểu quyết',
    point3: 'Số người từng điểm cầu, tổng hợp theo địa bàn. Mỗi điểm cầu một phiếu, có kết quả ngay.',
    waySite: 'Phụ trách điểm cầu:',
    waySiteHow: 'mở đường dẫn trong phiếu kết nối trên máy nối màn hình, kiểm tra thiết bị, rồi vào.',
    wayDelegate: '{{Delegate}} trong phòng:',
    wayDelegateHow: 'quét mã QR trên màn hình để hỏi và biểu quyết bằng điện thoại.',
    wayOthers: '{{Chair}}, điều phối, thư ký, đơn vị trả lời:',
    wayOthersHow: 'mỗi người một mã riêng, mở đúng bàn làm việc của mình.',
    invited: 'Chưa có thư mời? Vui lòng liên hệ ban tổ chức {{meeting}}.',
    signIn: 'Cán bộ tổ chức đăng nhập',
  },
};
