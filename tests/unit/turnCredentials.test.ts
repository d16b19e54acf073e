import { describe, expect, it } from 'vitest';
import { turnCredentials } from '../../server/src/application/turnCredentials.ts';
import { TestClock } from '../testkit/testClock.ts';

const urls = ['turn:relay.example:3478'];
const secret = 'a-secret-of-the-relay';
/** Four hours before 1606788000 s, when the credentials of the test expire. */
const NOW = 1_606_773_600_999;

describe('credentials for relays', () => {
  it('name the expiry and the peer, and are its HMAC-SHA1 as coturn makes it', () => {
    // printf '%s' '1606788000:peer00000001' | openssl dgst -sha1 -hmac 'a-secret-of-the-relay' -binary | base64
    const credential = 'G9F3OSw7GpMxlDWH9XtWY3MLHN8=';
    expect(turnCredentials({ urls, secret }, new TestClock(NOW))('peer00000001')).toEqual([
      { urls, username: '1606788000:peer00000001', credential },
    ]);
  });

  it('differ by peer and by time', () => {
    const clock = new TestClock(NOW);
    const give = turnCredentials({ urls, secret }, clock);
    const first = give('peer00000001')[0];
    expect(give('peer00000002')[0]?.credential).not.toBe(first?.credential);
    clock.pass(60_000);
    expect(give('peer00000001')[0]?.username).toBe('1606788060:peer00000001');
  });

  it('are none without a relay', () => {
    expect(turnCredentials(undefined, new TestClock(NOW))('peer00000001')).toEqual([]);
  });
});
