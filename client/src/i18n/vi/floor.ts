import type { FloorCriterion } from '@diem-cau/shared/domain/floor/state.ts';

/** The rules of the speaking order. */
export const floor = {
  floorCriteria: {
    neverSpokenFirst: 'chưa phát biểu',
    balanceGroups: 'cân bằng {{group}}',
    longestWait: 'chờ lâu',
  } satisfies Record<FloorCriterion, string>,
  floorSettings: {
    open: 'Quy tắc',
    title: 'Quy tắc phát biểu',
    closeList: 'Chốt danh sách đăng ký',
    openList: 'Mở lại danh sách đăng ký',
    policy: 'Thứ tự phát biểu',
    policyHint: 'Tiêu chí trên được xét trước. Không chọn tiêu chí nào thì theo thứ tự đăng ký.',
    criterion: 'Tiêu chí {{n}}',
    none: 'Không dùng',
    setPolicy: 'Áp dụng thứ tự',
    budgets: 'Thời lượng',
    turnSeconds: 'Mỗi lượt (phút)',
    groupMinutes: 'Mỗi {{group}} (phút, để trống nếu không giới hạn)',
    setBudgets: 'Áp dụng thời lượng',
  },
  moveHand: {
    title: 'Chuyển vị trí: {{site}}',
    position: 'Vị trí mới',
    reason: 'Lý do',
    reasonHint: 'Các điểm cầu đọc được lý do này.',
    move: 'Chuyển',
    moved: 'Đã chuyển {{site}} đến vị trí {{n}}.',
  },
  desk: {
    drag: 'Kéo để đổi vị trí: {{site}}',
    queueEmpty: 'Chưa có điểm cầu nào giơ tay',
    queueEmptyHint: 'Điểm cầu giơ tay hiện ở đây theo thứ tự, kèm lý do.',
  },
  chair: {
    floorBusy: 'Đang có điểm cầu phát biểu; điểm được mời xác nhận sau khi lượt này kết thúc.',
  },
};
