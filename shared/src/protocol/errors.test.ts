import { describe, expect, it } from 'vitest';
import { REJECTION_CODES } from '../domain/rejections.ts';
import { ERROR_CODES, traitsOf } from './errors.ts';

describe('errors on the wire', () => {
  it.each(ERROR_CODES)('WIRE-7: %s has a status of an error', (code) => {
    const { status, retryable } = traitsOf(code);
    expect([400, 401, 403, 404, 409, 413, 429, 500, 503]).toContain(status);
    expect(typeof retryable).toBe('boolean');
    // The same again may help where the server was busy or away, and nowhere else.
    expect(retryable).toBe(status === 429 || status === 503);
  });

  it('WIRE-7: no code stands twice', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });

  it('WIRE-7: what the domain refuses conflicts with the state, but for what is forbidden', () => {
    const denied = REJECTION_CODES.filter((code) => traitsOf(code).status !== 409);
    expect(denied.map((code) => [code, traitsOf(code).status])).toStrictEqual([
      ['FORBIDDEN', 403],
      ['CONFERENCE_DELETED', 403],
      ['PHONES_CLOSED', 403],
      ['ROOM_CODE_RENEWED', 403],
      ['SLIP_NEEDED', 403],
      ['SLIP_VOID', 403],
      ['SEAT_ON_OTHER_DEVICE', 403],
      ['INVITE_REVOKED', 403],
      ['INVITE_EXPIRED', 403],
      ['NOT_ON_STAGE', 403],
      ['SITE_REMOVED', 403],
    ]);
  });

  it.each([
    ['INVALID', 400],
    ['UNAUTHENTICATED', 401],
    ['FOREIGN_ORIGIN', 403],
    ['NOT_FOUND', 404],
    ['TOO_LARGE', 413],
    ['RATE_LIMITED', 429],
    ['INTERNAL', 500],
    ['STORE_UNAVAILABLE', 503],
  ] as const)('WIRE-7: %s is %i', (code, status) => {
    expect(traitsOf(code).status).toBe(status);
  });
});
