/** The check of devices and rooms. */
export const deviceCheck = {
  devices: {
    title: 'Kiểm tra thiết bị',
    lead: 'Nhìn thấy hình, thấy vạch tiếng chuyển động và nghe được tiếng thử là đã sẵn sàng.',
    defaultDevice: 'Thiết bị mặc định',
    unnamedCamera: 'Camera {{n}}',
    unnamedMicrophone: 'Micro {{n}}',
    unnamedSpeaker: 'Loa {{n}}',
    level: 'Mức tiếng vào micro',
    levelHint: 'Nói thử một câu: vạch xanh chuyển động là micro đang thu tiếng.',
    sound: 'Xử lý âm thanh',
    echoCancellation: 'Khử tiếng vọng từ loa',
    noiseSuppression: 'Giảm tiếng ồn',
    autoGainControl: 'Tự chỉnh độ lớn của tiếng',
    soundHint: 'Hội trường có loa: để bật cả ba. Đã có bàn trộn âm thanh riêng: tắt cả ba.',
    testSound: 'Nghe thử loa',
    testSoundHint: 'Tiếng thử phát qua loa hội trường trong hai giây.',
    plain: 'Máy yếu: màn hình giản lược',
    plainHint: 'Chỉ một hình, tiếng, đồng hồ và hai nút. Máy này ghi nhớ; phím L chuyển về màn hình đầy đủ.',
    firstMinute: {
      title: 'Ba bước cho lần đầu',
      step: 'Bước {{n}}/{{of}}',
      picture: 'Nhìn khung hình: thấy đủ mọi người trong phòng chưa? Chưa thì chỉnh lại camera, hoặc chọn camera khác.',
      voice: 'Nói một câu như khi phát biểu: vạch xanh chuyển động là micro đã thu được tiếng.',
      hearing: 'Bấm “Nghe thử loa”. Cả phòng nghe rõ là xong: bấm “Vào {{meeting}}” hoặc phím Enter.',
      next: 'Tiếp',
      done: 'Xong',
      skip: 'Bỏ qua, không hiện lại',
    },
    enter: 'Vào {{meeting}}',
    enterWithout: 'Vào không dùng camera',
    asking: 'Đang xin phép dùng camera và micro. Chọn “Cho phép” trong hộp thoại của trình duyệt.',
    off: 'Vào được ngay; camera hoặc micro đang tắt theo lựa chọn của phòng.',
    noDevicesYet: 'Vào ngay vẫn theo dõi, giơ tay và biểu quyết được, nhưng phòng chưa có hình hoặc tiếng.',
    noPreview: 'Chưa có hình từ camera',
    tryAgain: 'Thử lại thiết bị',
    ready: 'Camera và micro sẵn sàng.',
    goesTo:
      'Hình và tiếng chỉ lên màn hình chính khi có quyền phát biểu. Từ khi vào, {{chair}} và điều phối có thể xem hình, nghe thử phòng; màn hình sẽ báo. Hệ thống không ghi hình, ghi âm; nếu ban tổ chức ghi, ban tổ chức sẽ thông báo.',
    goesToChair:
      'Hình và tiếng của {{chair}} lên màn hình chính khi {{meeting}} mở. Hệ thống không ghi hình, ghi âm; nếu ban tổ chức ghi, ban tổ chức sẽ thông báo.',
    inBrowser: {
      title: 'Mở bằng trình duyệt',
      steps: {
        zalo: 'Zalo không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc trên bên phải, chọn “Mở bằng trình duyệt”.',
        messenger:
          'Messenger không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc dưới hoặc góc trên, chọn “Mở bằng trình duyệt”.',
        facebook:
          'Facebook không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc trên bên phải, chọn “Mở trong trình duyệt bên ngoài”.',
        instagram:
          'Instagram không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc trên bên phải, chọn “Mở trong trình duyệt bên ngoài”.',
        tiktok:
          'TikTok không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc trên bên phải, chọn “Mở trong trình duyệt”.',
        line: 'Line không cho trang dùng camera và micro. Bấm dấu ba chấm ở góc dưới bên phải, chọn “Mở trong trình duyệt khác”.',
        other:
          'Ứng dụng đang mở trang không cho dùng camera và micro. Tìm mục “Mở bằng trình duyệt” trong trình đơn của ứng dụng.',
      },
      orCopy:
        'Không thấy mục đó: sao chép đường dẫn sau, mở Chrome hoặc Safari rồi dán vào ô địa chỉ. Đường dẫn này là thư mời của phòng, không gửi cho người khác.',
      copy: 'Sao chép đường dẫn',
      copied: 'Đã sao chép. Mở Chrome hoặc Safari rồi dán',
      noLink:
        'Không thấy mục đó: mở lại thư mời, giữ ngón tay trên đường dẫn để sao chép, rồi dán vào Chrome hoặc Safari.',
    },
    howToAllow: {
      chromium: 'Chrome, Edge, Cốc Cốc: bấm biểu tượng bên trái địa chỉ trang, bật Camera và Micro, rồi tải lại trang.',
      firefox: 'Firefox: bấm biểu tượng camera bị gạch bên trái địa chỉ trang, bỏ mục “Đã chặn”, rồi tải lại trang.',
      safari:
        'Safari: mở menu Safari › Cài đặt cho trang web này (trên iPhone, iPad: biểu tượng bên trái địa chỉ), chọn Cho phép ở Camera và Micro, rồi tải lại trang.',
      inApp:
        'Trang đang mở trong một ứng dụng (như Zalo, Facebook) không cho dùng camera. Bấm dấu ba chấm, chọn “Mở bằng trình duyệt”.',
      windows:
        'Vẫn không được trên Windows: mở Cài đặt › Quyền riêng tư › Camera (và Micro), cho phép ứng dụng trên máy tính truy cập.',
      mac: 'Vẫn không được trên máy Mac: mở Cài đặt hệ thống › Quyền riêng tư & Bảo mật › Camera (và Micro), bật trình duyệt này.',
    },
  },
  readiness: {
    title: 'Mức sẵn sàng',
    check: 'Kiểm tra phòng họp',
    checkHint: 'Loa phát hai tiếng thử, micro thu lại, sau đó đo đường truyền. Mất khoảng 10\u00a0giây.',
    running: 'Đang kiểm tra. Đề nghị giữ yên lặng trong phòng.',
    told: 'Kết quả đã gửi tổ điều phối.',
    notMeasured: 'chưa đo được',
    microphoneOk: 'Micro hoạt động',
    microphoneBad: 'Micro không hoạt động',
    cameraOk: 'Camera hoạt động',
    cameraBad: 'Camera không hoạt động',
    loopback: {
      heard: 'Micro thu được tiếng loa',
      notHeard: 'Micro không thu được tiếng loa',
      notMeasured: 'Chưa kiểm tra được loa',
    },
    uplink: 'Tốc độ gửi: {{figure}}',
    downlink: 'Tốc độ nhận: {{figure}}',
    roundTrip: 'Độ trễ: {{figure}}',
    loss: 'Tỷ lệ mất tín hiệu: {{figure}}',
    passed_other: 'Phòng đạt kiểm tra: {{count}}',
    failed: 'Phòng chưa đạt: {{n}}',
    unchecked: 'Phòng chưa kiểm tra: {{n}}',
    calls: 'Cần gọi điện',
    nobodyToCall: 'Mọi điểm cầu đã kiểm tra đạt',
    ready: 'Đã kiểm tra đạt',
    neverChecked: 'Chưa kiểm tra lần nào',
    checkedAt: 'Kiểm tra lúc {{time}}',
  },
};
