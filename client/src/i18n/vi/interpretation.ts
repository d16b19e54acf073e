/** What a screen hears and shows of the languages. */
export const interpretation = {
  interpretation: {
    title: 'Ngôn ngữ và phiên dịch',
    hear: 'Nghe bằng',
    relay: 'Nghe để dịch',
    original: 'Lời gốc',
    waiting: '{{name}} (chưa có người dịch)',
    below: 'Lời gốc phía sau',
    level: { soft: 'Nhỏ', usual: 'Như thường', off: 'Tắt' },
    signer: 'Người ký hiệu',
    noSigner: 'Không hiện',
  },
};
