import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { keepSessionsInUse } from '../../server/src/adapters/web/gateway/sessionsInUse.ts';
import { chair } from '../testkit/given.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('ends what was ended in a live conference too, and what has expired only where none is live', async () => {
  vi.useFakeTimers();
  const pass = { conferenceId: 'conf_here' as ConferenceId, actor: chair };
  const names = ['ended in a live one', 'expired in a live one', 'expired before one', 'in use'];
  const connected = () => names.map((session) => ({ pass, session }));
  const over: string[] = [];
  const stop = keepSessionsInUse(
    connected,
    {
      touchSessions: async () => ({
        ended: ['ended in a live one'],
        expired: ['expired in a live one', 'expired before one'],
      }),
    },
    {
      logger: { info() {}, warn() {}, error() {} },
      isLive: (hash) => hash.endsWith('a live one'),
      end: (hashes) => over.push(...hashes),
    },
  );
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  expect(over).toStrictEqual(['ended in a live one', 'expired before one']);
});
