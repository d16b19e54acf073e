import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';

/** The world failed: a store that does not answer, a media worker that died. Not a refusal, not a bug. */
export class Fault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
  }
}
