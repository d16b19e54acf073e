import { describe, expect, it } from 'vitest';
import type { ViewFrame } from '../protocol/messages.ts';
import { ViewReplica } from './viewReplica.ts';

function whole(tick: number, epoch = 'e1'): ViewFrame {
  return { audience: 'self', epoch, tick, view: { questions: {}, ballots: {}, casts: {}, supports: {} } };
}

function patch(from: number, to: number, epoch = 'e1'): ViewFrame {
  return { audience: 'self', epoch, from, to, patch: { ballots: { poll_a: 'yes' } } };
}

describe('the views this device holds', () => {
  it('holds a whole view and applies the patch that follows it', () => {
    const replica = new ViewReplica();
    expect(replica.apply(whole(3))).toBe('applied');
    expect(replica.apply(patch(3, 4))).toBe('applied');
    expect(replica.views.self?.ballots).toEqual({ poll_a: 'yes' });
    expect(replica.positions()).toEqual({ self: { epoch: 'e1', tick: 4 } });
  });

  it('ignores what it already has', () => {
    const replica = new ViewReplica();
    replica.apply(whole(5));
    expect(replica.apply(patch(3, 4))).toBe('known');
    expect(replica.apply(whole(4))).toBe('known');
    expect(replica.views.self?.ballots).toEqual({});
  });

  it('finds a gap: a tick is missing, another epoch, or no view at all', () => {
    const replica = new ViewReplica();
    expect(replica.apply(patch(1, 2))).toBe('gap');
    replica.apply(whole(5));
    expect(replica.apply(patch(6, 7))).toBe('gap');
    expect(replica.apply(patch(5, 6, 'e2'))).toBe('gap');
    expect(replica.views.self?.ballots).toEqual({});
  });

  it('takes a whole view of another epoch, and leaves an audience out of its positions on demand', () => {
    const replica = new ViewReplica();
    replica.apply(whole(5));
    expect(replica.apply(whole(1, 'e2'))).toBe('applied');
    expect(replica.positions()).toEqual({ self: { epoch: 'e2', tick: 1 } });
    expect(replica.positions('self')).toEqual({});
  });
});
