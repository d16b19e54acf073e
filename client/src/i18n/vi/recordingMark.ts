/** The mark on every screen while the conference is recorded. */
export const recordingMark = {
  rec: { on: 'Đang ghi hình', paused: 'Đã tạm dừng ghi hình' },
  stream: { on: 'Đang phát trực tuyến', paused: 'Đã tạm dừng phát' },
};
