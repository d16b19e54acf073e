import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';

/** An infrastructure failure: a store that does not answer, a media worker that died. Neither a refusal nor a bug. */
export class Fault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
  }
}
