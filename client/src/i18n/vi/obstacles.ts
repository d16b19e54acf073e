/** What is in the way of a connection, and whom to ask for what. */
export const obstacles = {
  connection: {
    obstacles: {
      offline:
        'Máy này không có mạng. Kiểm tra dây mạng, Wi-Fi hoặc dữ liệu di động; có mạng là trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      unreachable:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ; nếu mở được, báo ban tổ chức {{meeting}} kiểm tra máy chủ, hoặc nhờ cán bộ CNTT của đơn vị xem mạng có chặn địa chỉ này không. Trang tự thử lại.',
      untrusted:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ. Nếu mở được, mở https://{{host}} trong thẻ mới: trình duyệt cảnh báo chứng chỉ thì kiểm tra ngày giờ của máy và báo cán bộ CNTT; không cảnh báo thì báo ban tổ chức {{meeting}} kiểm tra máy chủ. Trang tự thử lại.',
      serverDown:
        'Máy chủ {{meeting}} đang gặp sự cố hoặc đang khởi động lại. Vui lòng báo ban tổ chức nếu quá hai phút; trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      storeAway:
        'Máy chủ tạm thời không ghi được dữ liệu nên chưa nhận thao tác. Vui lòng báo ban tổ chức {{meeting}} nếu quá hai phút; trang tự nối lại.',
      foreignOrigin:
        'Máy chủ không chấp nhận địa chỉ {{host}} của trang này. Mở lại đúng đường dẫn trong thư mời hoặc phiếu kết nối; nếu vẫn vậy, báo ban tổ chức {{meeting}} kiểm tra cài đặt PUBLIC_URL của máy chủ.',
      webSocketBlocked:
        'Mạng của đơn vị đang chặn kết nối WebSocket: trang tải được nhưng không nhận được diễn biến {{meeting}}. Nhờ cán bộ CNTT cho phép WebSocket tới {{host}} trên proxy hoặc tường lửa, hoặc chuyển sang mạng khác, ví dụ 4G. Trang tự thử lại.',
      busy: 'Máy chủ đang tạm từ chối vì có quá nhiều lượt kết nối từ mạng này. Vui lòng chờ, trang tự nối lại; không tải lại trang nhiều lần.',
    },
  },
};
