import type { BallotChoice, Poll } from '@diem-cau/shared/domain/poll/state.ts';

/** A poll as a voter sees it. */
export const ballot = {
  ballots: {
    yes: '{{Yes}}',
    no: '{{No}}',
    abstain: '{{Abstain}}',
  } satisfies Record<BallotChoice, string>,
  pollPhases: {
    draft: 'Chưa mở',
    open: 'Đang biểu quyết',
    closing: 'Đang kiểm phiếu',
    closed: 'Đã kết thúc',
    published: 'Đã công bố',
  } satisfies Record<Poll['phase'], string>,
  poll: {
    title: 'Biểu quyết',
    open: 'Đang biểu quyết',
    closing: 'Đang kiểm phiếu',
    result: 'Kết quả biểu quyết',
    turnouts: {
      site: '{{cast}}/{{entitled}} điểm cầu đã bỏ phiếu',
      head: '{{cast}}/{{entitled}} người đã biểu quyết',
      delegate: '{{cast}}/{{entitled}} {{delegate}} đã bỏ phiếu',
      weighted: '{{cast}}/{{entitled}} phiếu (có trọng số) đã bỏ',
    },
    shortTurnouts: {
      site: '{{cast}}/{{entitled}} điểm cầu',
      head: '{{cast}}/{{entitled}} người',
      delegate: '{{cast}}/{{entitled}} {{delegate}}',
      weighted: '{{cast}}/{{entitled}} phiếu',
    },
    progress: '{{phase}}: {{turnout}}',
    published: 'Kết quả đã công bố',
    hidden: 'Kết quả chưa công bố.',
    mark_other: '{{count}} điểm',
    headsOf: '{{choice}}: {{count}}',
    secret: 'Phiếu kín',
    secretHint:
      'Phiếu kín bỏ một lần, không đổi được. Hệ thống không lưu ai chọn gì. Riêng người quản trị máy chủ vẫn có thể biết.',
    receipt: 'Mã phiếu: {{receipt}}. Mã này có trong danh sách công bố sau khi kết thúc.',
    receiptCheck: {
      open: 'Tìm phiếu của tôi',
    },
    cast: 'Bỏ phiếu',
    severalHint: 'Chọn từ {{min}} đến {{max}} phương án.',
    limit_other: 'Tổng không quá {{count}} người.',
    bases: {
      cast: 'Số phiếu đã bỏ',
      present: 'Số có mặt',
      entitled: 'Số được biểu quyết',
    },
    thresholds: {
      simple: 'Nhiều hơn số {{no}}',
      absolute: 'Quá nửa',
      twoThirds: 'Hai phần ba',
    },
    verdicts: {
      carried: 'Được thông qua',
      notCarried: 'Không được thông qua',
      noQuorum: 'Không đủ tỷ lệ tham gia',
      rated: 'Điểm trung bình {{mean}}',
    },
    verdictQuorum: 'Tham gia {{votes}}, cần ít nhất {{quorumNeeded}} ({{quorum}}% của {{quorumOf}}).',
    verdictNeed: '{{inFavour}} phiếu, cần ít nhất {{needed}} ({{threshold}}; {{base}}: {{baseVotes}}).',
    winners: 'Phương án được chọn: {{options}}.',
    tally: 'Số phiếu',
  },
};
