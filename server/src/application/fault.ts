import type { PlainErrorCode } from '@diem-cau/shared/protocol/errors.ts';

/** An infrastructure failure: a store that does not answer, a media worker that died. Neither a refusal nor a bug. */
export class Fault extends Error {
  readonly code: PlainErrorCode;

  constructor(code: PlainErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
  }
}
