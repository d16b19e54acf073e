import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { type Caller, type SecurityLine, SecurityLog } from '../../server/src/application/securityLog.ts';
import { TestClock } from '../testkit/testClock.ts';

const CALLER: Caller = {
  pass: { conferenceId: 'conference' as ConferenceId, actor: { id: 'site:A' as ActorId, role: 'site' } },
  session: 'a-hash-of-forty-three-letters-or-so-0123456',
};

function opened() {
  const clock = new TestClock(0);
  const lines: SecurityLine[] = [];
  return { clock, lines, log: new SecurityLog((line) => lines.push(line), clock) };
}

describe('the security log', () => {
  it('says who did what from where with what outcome, and no more of a session than tells it apart', () => {
    const { lines, log } = opened();
    log.record({ act: 'command EndTurn', outcome: 'FORBIDDEN', caller: CALLER, address: '203.0.113.7' });
    expect(lines).toEqual([
      {
        act: 'command EndTurn',
        outcome: 'FORBIDDEN',
        conference: 'conference',
        actor: 'site:A',
        role: 'site',
        session: 'a-hash-of-',
        address: '203.0.113.7',
        about: undefined,
      },
    ]);
    log.close();
  });

  it('writes a flood of one actor as five lines a minute and a count', () => {
    const { clock, lines, log } = opened();
    for (let count = 0; count < 10_000; count++)
      log.record({ act: 'command', outcome: 'RATE_LIMITED', caller: CALLER });
    expect(lines).toHaveLength(5);
    clock.pass(60_000);
    log.record({ act: 'join', outcome: 'ok', caller: CALLER });
    expect(lines.slice(5).map(({ act, repeated }) => [act, repeated])).toEqual([
      ['command', 9_995],
      ['join', undefined],
    ]);
    log.record({ act: 'command', outcome: 'RATE_LIMITED', caller: CALLER });
    expect(lines).toHaveLength(8);
    log.close();
    expect(lines).toHaveLength(8);
  });

  it('writes a flood from many addresses as a bounded number of lines and one count', () => {
    const { lines, log } = opened();
    for (let count = 0; count < 50_000; count++) {
      log.record({ act: 'enter', outcome: 'INVITE_UNKNOWN', address: `address ${count}` });
    }
    expect(lines).toHaveLength(2_000);
    log.close();
    expect(lines.slice(2_000)).toEqual([{ act: 'others', outcome: 'refused', repeated: 48_000 }]);
  });

  it('keeps the coming and going of 2,500 phones apart from a flood of refusals', () => {
    const { lines, log } = opened();
    for (let count = 0; count < 5_000; count++)
      log.record({ act: 'enter', outcome: 'INVITE_UNKNOWN', address: `${count}` });
    for (let phone = 0; phone < 2_500; phone++) {
      const actor = { id: `delegate:A:${phone}` as ActorId, role: 'delegate' } as const;
      log.record({ act: 'join', outcome: 'ok', caller: { ...CALLER, pass: { ...CALLER.pass, actor } } });
    }
    expect(lines.filter(({ act }) => act === 'join')).toHaveLength(2_500);
    log.close();
  });
});
