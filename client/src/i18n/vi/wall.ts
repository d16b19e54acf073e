/** The pictures of all sites. */
export const wall = {
  wall: {
    show: 'Cách xem điểm cầu',
    map: 'Theo địa bàn',
    pictures: 'Hình các điểm cầu',
    previous: 'Trang trước',
    next: 'Trang sau',
    page: 'Trang {{page}}/{{pages}}',
    group: '{{Group}}',
    allGroups: 'Tất cả {{groups}}',
    chooseHint: 'Bấm vào hình một điểm cầu để đưa lên màn hình chính, tắt micro hoặc camera.',
    empty: 'Chưa có điểm cầu nào vào {{meeting}}.',
    noPicture: 'Không có hình',
    onStage: 'Đang ở màn hình chính',
    level: 'Mức âm thanh: {{level}}/10',
    loss: 'mất {{percent}} tín hiệu',
    hasSound: 'có tiếng',
    weakLine: 'mạng yếu',
    noPicturesLine: 'mất hình',
    listen: 'Nghe thử {{name}}',
    stopListening: 'Thôi nghe thử {{name}}',
  },
};
