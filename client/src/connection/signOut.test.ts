import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { describe, expect, it } from 'vitest';
import { refusalToSignOut } from './signOut.ts';

const REFUSALS: readonly WireError[] = [{ code: 'DISCONNECTED' }, { code: 'RATE_LIMITED' }, { code: 'FORBIDDEN' }];

describe('the end of a session', () => {
  it('has come once the server says so, or knows of no session', () => {
    expect(refusalToSignOut({ ok: true, value: undefined })).toBeUndefined();
    expect(refusalToSignOut({ ok: false, error: { code: 'UNAUTHENTICATED' } })).toBeUndefined();
  });

  it.each(REFUSALS)('has not come after $code', (error) => {
    expect(refusalToSignOut({ ok: false, error })).toBe(error);
  });
});
