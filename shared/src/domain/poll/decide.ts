import type { Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { checkRules } from './ballot.ts';
import type { PollCommand } from './commands.ts';
import { electorateNow, entitledVotes, presentVotes } from './electorate.ts';
import { POLL_LIMITS } from './limits.ts';
import type { Poll } from './state.ts';

/** Decides polls. Ballots are not commands of the log; they go to the ballot box. Rules POLL-1 to POLL-12, POLL-21, POLL-22 and POLL-25 to POLL-28 in SPEC.md. */
export function decidePoll(command: PollCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const poll = state.polls[command.pollId];
  if (command.type === 'CreatePoll') return poll ? reject('POLL_EXISTS') : createPoll(command, state, at);
  if (!poll) return reject('POLL_UNKNOWN');
  const wrongState = () => reject('POLL_STATE', { state: poll.phase });
  switch (command.type) {
    case 'EditPoll':
      return poll.phase === 'draft' ? editPoll(command, state, { actor, at }) : wrongState();
    case 'DeletePoll':
      if (poll.phase !== 'draft') return wrongState();
      return ok([{ type: 'PollDeleted', pollId: poll.id, by: actor.id, at }]);
    case 'LetModeratorsOpen': {
      if (poll.phase !== 'draft' && poll.phase !== 'open') return wrongState();
      const { allowed } = command;
      if (allowed === (poll.moderatorsOpen ?? false)) return ok([]);
      return ok([{ type: 'ModeratorsLetOpen', pollId: poll.id, allowed, by: actor.id, at }]);
    }
    case 'OpenPoll':
      if (!mayOpen(actor, poll)) return reject('OPENED_BY_CHAIR');
      return poll.phase === 'draft' ? openPoll(command, poll, state, at) : wrongState();
    case 'ClosePoll':
      if (!mayOpen(actor, poll)) return reject('OPENED_BY_CHAIR');
      return poll.phase === 'open' ? closePoll(poll, state, at) : wrongState();
    case 'ClosePollAtDeadline':
      // Every server's clock comes to the deadline; the first one closes, and so may the chair before it.
      if (poll.phase !== 'open') return ok([]);
      if (poll.deadline === undefined || at < poll.deadline) return reject('DEADLINE_NOT_PASSED');
      return closePoll(poll, state, at);
    case 'RecordPollResult':
      // Every server that saw the closing records the result; the first one counts.
      if (poll.phase === 'closed' || poll.phase === 'published') return ok([]);
      if (poll.phase !== 'closing') return wrongState();
      return ok([{ type: 'PollClosed', pollId: poll.id, result: command.result, at }]);
    case 'PublishResult':
      if (poll.phase !== 'closed') return wrongState();
      return ok([{ type: 'PollPublished', pollId: poll.id, at }]);
  }
}

function mayOpen({ role }: Pick<Actor, 'role'>, { moderatorsOpen }: Poll): boolean {
  return role === 'chair' || moderatorsOpen === true;
}

function editPoll(
  { pollId, title, rules, itemId }: Extract<PollCommand, { type: 'EditPoll' }>,
  { agenda }: ConferenceState,
  { actor, at }: Pick<DecisionContext, 'actor' | 'at'>,
): Decision {
  if (itemId !== undefined && !agenda.items[itemId]) return reject('AGENDA_ITEM_UNKNOWN');
  const checked = checkRules(rules);
  if (!checked.ok) return checked;
  const of = itemId !== undefined && { itemId };
  return ok([{ type: 'PollEdited', pollId, title, rules, ...of, by: actor.id, at }]);
}

function createPoll(
  { pollId, title, rules, itemId }: Extract<PollCommand, { type: 'CreatePoll' }>,
  { agenda }: ConferenceState,
  at: Timestamp,
): Decision {
  if (itemId !== undefined && !agenda.items[itemId]) return reject('AGENDA_ITEM_UNKNOWN');
  const checked = rules ? checkRules(rules) : ok(true);
  if (!checked.ok) return checked;
  const given = { ...(rules && { rules }), ...(itemId !== undefined && { itemId }) };
  return ok([{ type: 'PollCreated', pollId, title, ...given, at }]);
}

function openPoll(
  { seconds, acknowledgeSmall }: Extract<PollCommand, { type: 'OpenPoll' }>,
  poll: Poll,
  state: ConferenceState,
  at: Timestamp,
): Decision {
  const other = Object.values(state.polls).find(({ phase }) => phase === 'open' || phase === 'closing');
  if (other) return reject('ANOTHER_POLL_OPEN', { poll: other.title });
  const voters = electorateNow(poll.rules, state);
  const entitled = entitledVotes(voters);
  if (entitled === 0) return reject('NO_ELECTORATE');
  const { secret, voters: kind } = poll.rules;
  if (secret && entitled < POLL_LIMITS.secretElectorate && !acknowledgeSmall)
    return reject('SMALL_SECRET_POLL', { entitled });
  return ok([
    {
      type: 'PollOpened',
      pollId: poll.id,
      ...voters,
      ...(secret && { secret }),
      ...(kind === 'delegate' && { opening: state.seats.openings + 1 }),
      ...(seconds !== undefined && { deadline: at + seconds * 1_000 }),
      at,
    },
  ]);
}

function closePoll(poll: Poll, { roster }: ConferenceState, at: Timestamp): Decision {
  return ok([{ type: 'PollClosing', pollId: poll.id, present: presentVotes(poll, roster), at }]);
}
