import type { ListField } from '@diem-cau/shared/domain/roster/listFields.ts';

/** The workbooks that the planning page makes: the list to fill in, and all invitations. */
export const listBook = {
  inviteBook: {
    file: 'danh-sach-thu-moi.xlsx',
    sheet: 'Thư mời',
    save: 'Tải bảng tính (.xlsx)',
    saveHint: 'Có đường dẫn của mọi người: giữ kín. Mỗi lượt tải được ghi vào nhật ký.',
    headings: {
      name: 'Tên',
      role: 'Vai trò',
      group: 'Nhóm',
      level: 'Cấp',
      contact: 'Người liên hệ',
      phone: 'Điện thoại',
      email: 'Thư điện tử',
      siteCode: 'Mã điểm cầu',
      code: 'Mã vào',
      link: 'Đường dẫn',
      firstAt: 'Vào lần đầu',
      lastAt: 'Vào gần nhất',
      state: 'Hiệu lực',
    },
    states: { good: 'còn hiệu lực', revoked: 'đã thu hồi' },
  },
  listBook: {
    listFile: 'danh-sach-diem-cau.xlsx',
    listSheet: 'Danh sách',
    guideSheet: 'Hướng dẫn',
    title: 'Cách điền danh sách điểm cầu',
    introPattern:
      'Điền mỗi điểm cầu một dòng ở trang “Danh sách”, thay các dòng mẫu. Lưu tệp, rồi chọn tệp này ở mục “{{importing}}”. Có thể thêm cột riêng hoặc đổi thứ tự cột.',
    introSites:
      'Trang “Danh sách” có các điểm cầu hiện nay của {{meeting}}. Sửa, thêm dòng rồi chọn tệp này ở mục “{{importing}}”. Dòng bị xóa khỏi tệp không bị xóa khỏi {{meeting}}.',
    headings: {
      code: 'Mã',
      name: 'Tên điểm cầu',
      level: 'Cấp',
      parent: 'Trực thuộc',
      expected: 'Số người',
      contact: 'Người liên hệ',
      phone: 'Điện thoại',
      email: 'Thư điện tử',
      status: 'Tình trạng',
    } satisfies Record<ListField, string>,
    explained: {
      code: 'Chữ không dấu, số và gạch nối, tối đa {{code}} ký tự; mỗi điểm cầu một mã, giữ nguyên mã cho các lần nhập sau. Để trống thì được đề nghị theo tên.',
      name: 'Tên hiện trên màn hình và giấy tờ. Trong cùng cấp trên không có hai tên giống nhau.',
      level: 'Bấm vào ô rồi chọn từ danh sách: {{levels}}.',
      parent: 'Mã hoặc tên của điểm cầu cấp trên. Cấp cao nhất để trống.',
      expected:
        'Số người dự kiến trong phòng, một số từ 0 đến {{most}}. Ghi 1 nếu là một người dự riêng: người đó không phải báo số người.',
      contact: 'Người phụ trách phòng họp, để gọi khi cần. Chỉ ban tổ chức và điều phối thấy. Có thể để trống.',
      phone: 'Số điện thoại của người phụ trách, ghi cả số 0 ở đầu; có thể ghi hai số. Có thể để trống.',
      email: 'Địa chỉ nhận thư mời và thư nhắc. Có thể để trống.',
      status: 'Bấm vào ô rồi chọn từ danh sách bên dưới. Có thể để trống.',
      noStatus: 'Có thể để trống. Tên các tình trạng đặt ở mục “{{structure}}”; từ mới được hỏi khi nhập.',
    } satisfies Record<ListField | 'noStatus', string>,
    levels: 'Các cấp',
    statuses: 'Các tình trạng',
    pattern: {
      code: 'MAU-{{place}}',
      name: '{{level}} mẫu',
      contact: 'Nguyễn Văn A',
    },
    notListed: 'Không có trong danh sách ở trang “Hướng dẫn”. Vẫn ghi?',
    noNumber: 'Số người là một số từ 0 đến {{most}}. Vẫn ghi?',
  },
};
