/** What is said, written while it is said. */
export const captions = {
  captions: {
    title: 'Phụ đề',
    show: 'Hiện phụ đề',
    machine: '(máy ghi)',
    hide: 'Ẩn phụ đề',
    size: { usual: 'Cỡ chữ: vừa', large: 'Cỡ chữ: lớn', largest: 'Cỡ chữ: rất lớn' },
  },
};
