/** What each role sees, five things that it does, and whom to call: the help dialog and the page to print. */
export const guide = {
  guide: {
    noContact: 'Cần giúp đỡ, liên hệ ban tổ chức {{meeting}}.',
    personal:
      'Họ tên kèm câu hỏi hiện trên màn hình các điểm cầu và lưu trong hồ sơ {{meeting}}. Hệ thống không ghi hình, ghi âm.',
    pageTitle: 'Hướng dẫn: {{role}}',
    page: 'Mở trang hướng dẫn để in',
    print: 'In trang này',
    sees: 'Anh/chị thấy gì',
    todo: 'Năm việc cần làm',
    whom: 'Cần giúp đỡ, gọi ai',
    picture: 'Hình màn hình',
    writeContact: 'Người liên hệ của ban tổ chức: ……………………………………  Điện thoại: ……………………',
    seen: {
      organiser:
        'Trang chuẩn bị: danh sách điểm cầu, cấp và tình trạng, thư mời, chương trình, mức sẵn sàng của từng phòng.',
      chair:
        'Giữa màn hình là phòng đang phát biểu; bên cạnh là chương trình, người chờ phát biểu, câu hỏi và biểu quyết. Việc tiếp theo có sẵn trên một nút.',
      moderator: 'Ba phần: câu hỏi bên trái, đăng ký phát biểu ở giữa, các điểm cầu bên phải.',
      minutesSecretary: 'Ghi kết luận và nhiệm vụ khi {{chair}} nói; xem diễn biến, số liệu của {{meeting}}.',
      respondent: 'Các câu hỏi đã chuyển đến đơn vị và khung soạn trả lời.',
      site: 'Màn hình lớn của phòng: {{chair}}, người đang phát biểu, câu hỏi đang trả lời. Dưới cùng là các nút của phụ trách điểm cầu.',
      delegate:
        'Trên cùng là người đang phát biểu và mục đang diễn ra; ở giữa là câu hỏi; dưới cùng là ô viết câu hỏi.',
      captioner: 'Hình và tiếng như màn hình của một phòng; dưới cùng là ô ghi phụ đề và các dòng vừa ghi.',
      interpreter:
        'Hình và tiếng như màn hình của một phòng; dưới cùng là nút phát sóng, mức âm của micro và người đang phiên dịch.',
      observer: 'Như màn hình của một phòng: {{chair}}, người phát biểu, chương trình; không có nút để gửi.',
    },
    steps: {
      organiser: {
        step1: 'Nhập danh sách điểm cầu và kiểm tra từng dòng.',
        step2: 'Soạn chương trình, tài liệu và biểu quyết cho từng mục.',
        step3: 'In phiếu kết nối, gửi cho từng điểm cầu; theo dõi phòng nào đã kiểm tra.',
        step4: 'Bấm “Cho điểm cầu vào” khi đã sẵn sàng.',
        step5: 'Trước giờ họp, mở “Gửi và nhắc” để nhắc và gọi cho điểm cầu chưa vào.',
      },
      chair: {
        step1: 'Kiểm tra micro và camera trước khi vào.',
        step2: 'Bấm “Bắt đầu {{meeting}}”, rồi bắt đầu từng mục chương trình.',
        step3: 'Mời điểm cầu ở khung Tiếp theo phát biểu; kết thúc lượt khi xong.',
        step4: 'Đưa câu hỏi ra trả lời, mở và kết thúc biểu quyết ở các thẻ bên cạnh.',
        step5: 'Xong mục cuối, bấm “Kết thúc {{meeting}}”.',
      },
      moderator: {
        step1: 'Duyệt, gộp, chuyển đơn vị hoặc từ chối câu hỏi ở cột bên trái.',
        step2: 'Xem “Đăng ký phát biểu” ở giữa; mời hoặc chuyển vị trí khi cần.',
        step3: 'Xác nhận số người và trả lời yêu cầu trợ giúp ở cột bên phải.',
        step4: 'Bấm ? để xem phím tắt.',
        step5: 'Bấm “Vắng” ở cột bên phải để gọi cho điểm cầu mất kết nối hoặc chưa vào.',
      },
      minutesSecretary: {
        step1: 'Xem diễn biến theo giờ; lọc theo loại, địa bàn, điểm cầu.',
        step2: 'Xem số liệu có mặt, phát biểu và câu hỏi ở thẻ Số liệu.',
        step3: 'Theo dõi kiến nghị: đơn vị giải quyết và thời hạn.',
        step4: 'In trang khi cần.',
        step5: 'Sau khi kết thúc, đối chiếu số liệu trước khi lập biên bản.',
      },
      respondent: {
        step1: 'Chọn câu hỏi được chuyển đến đơn vị.',
        step2: 'Soạn dự thảo trả lời và bấm “Lưu dự thảo”.',
        step3: 'Bấm “Gửi trả lời” để trả lời bằng văn bản.',
        step4: 'Chọn “Trả lời riêng” nếu chỉ người hỏi được đọc.',
        step5: 'Mất kết nối, cứ giữ trang mở: trang tự nối lại, dự thảo đã lưu không mất.',
      },
      site: {
        step1: 'Cho phép trình duyệt dùng camera, micro; chọn đúng thiết bị của phòng và kiểm tra.',
        step2: 'Bấm “Điểm danh” và nhập số người có mặt.',
        step3: 'Bấm “Giơ tay” để đăng ký; khi được mời, bấm “Xác nhận phát biểu”.',
        step4: 'Gặp khó khăn, bấm “Trợ giúp” để nhắn tổ điều phối.',
        step5: 'Khi có biểu quyết, chọn đúng ý kiến của phòng rồi gửi.',
      },
      delegate: {
        step1: 'Xem ai đang phát biểu và mục đang diễn ra ở đầu trang.',
        step2: 'Viết câu hỏi ở ô dưới cùng; theo dõi kết quả ở “Câu hỏi của tôi”.',
        step3: 'Bấm “Đồng tình” với câu đã có thay vì hỏi lại.',
        step4: 'Khi có biểu quyết, chọn trên màn hình này; giữ điện thoại đến khi kết thúc.',
        step5: 'Mất kết nối, cứ giữ trang mở: câu hỏi chưa gửi được giữ lại và tự gửi.',
      },
      captioner: {
        step1: 'Bấm vào trang để bật âm thanh; đeo tai nghe để nghe rõ.',
        step2: 'Gõ lời đang nói vào ô dưới cùng, bấm Enter: dòng hiện ngay ở các điểm cầu và trên điện thoại.',
        step3: 'Ghi sai thì bấm mũi tên lên, sửa rồi bấm Enter; bấm Esc để thôi.',
        step4: 'Không cần ghi tên người nói: hệ thống tự ghi điểm cầu đang phát biểu.',
        step5: 'Khi họp nội dung mật (tạm dừng ghi hình), hệ thống không nhận phụ đề.',
      },
      interpreter: {
        step1: 'Đeo tai nghe, cho phép trình duyệt dùng micro; nói thử và xem mức âm.',
        step2: 'Bấm “Bắt đầu dịch” khi sẵn sàng: các điểm cầu đã chọn ngôn ngữ này nghe ngay.',
        step3: 'Cần ho hoặc uống nước, bấm “Tắt tiếng tạm”; bấm lại để nói tiếp.',
        step4: 'Muốn đổi ca, bấm “Đề nghị thay”; người cùng ngôn ngữ bấm “Bắt đầu dịch” là nhận ca.',
        step5: 'Không hiểu lời gốc, chọn nghe qua một ngôn ngữ khác đang được dịch.',
      },
      observer: {
        step1: 'Trang này chỉ để xem, không gửi hình, tiếng hoặc phiếu.',
        step2: 'Bấm vào trang để bật âm thanh nếu chưa nghe được.',
        step3: 'Xem chương trình và câu hỏi đang trả lời ở bên cạnh.',
        step4: 'Mất kết nối, trang tự nối lại; không cần tải lại.',
        step5: 'Đường dẫn này chỉ dành cho người được mời: không chuyển tiếp.',
      },
    },
  },
};
