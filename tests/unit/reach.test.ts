import { expect, it } from 'vitest';
import { describeReach, Reach } from '../../scripts/reach/reach.ts';
import { closedConference } from '../testkit/given.ts';

it('says how much of each kind a run reached, names what it never did, and why it could not', () => {
  const reach = new Reach();
  reach.accepted('GoLive');
  reach.refused('STALE');
  reach.logged([{ events: closedConference }]);
  const report = reach.report({ commands: { CreateConference: 'only the server sends it', GoLive: 'never said' } });
  const { commands, refusals, phases, events } = report;
  expect(commands).toMatchObject({ reached: 1, unreachable: { CreateConference: 'only the server sends it' } });
  expect(commands.of).toBe(1 + commands.missed.length);
  expect(commands.missed).toContain('OpenPoll');
  expect(commands.missed).not.toContain('CreateConference');
  expect(refusals.reached).toBe(1);
  expect(phases).toStrictEqual({ reached: 4, of: 5, missed: ['archived'], unreachable: {} });
  expect(events.reached).toBe(6);
  expect(describeReach(report)).toContain('reached 4 of 5 phases (80 %); never: archived');
  expect(describeReach(report)).toContain('cannot reach CreateConference: only the server sends it');
});
