import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { PollCommand } from './commands.ts';

/** Decides polls. Ballots are not commands of the log; they go to the ballot box. Rules POLL-1 to POLL-5 in SPEC.md. */
export function decidePoll(command: PollCommand, state: ConferenceState, { at }: DecisionContext): Decision {
  const poll = state.polls[command.pollId];
  if (command.type === 'CreatePoll') {
    if (poll) return reject('POLL_EXISTS');
    return ok([{ type: 'PollCreated', pollId: command.pollId, title: command.title, at }]);
  }
  if (!poll) return reject('POLL_UNKNOWN');
  const wrongState = () => reject('POLL_STATE', { state: poll.phase });
  switch (command.type) {
    case 'OpenPoll': {
      if (poll.phase !== 'draft') return wrongState();
      const other = Object.values(state.polls).find(({ phase }) => phase === 'open' || phase === 'closing');
      if (other) return reject('ANOTHER_POLL_OPEN', { poll: other.title });
      const electorate = Object.keys(state.roster.sites) as SiteId[];
      return ok([{ type: 'PollOpened', pollId: poll.id, electorate, at }]);
    }
    case 'ClosePoll':
      return poll.phase === 'open' ? ok([{ type: 'PollClosing', pollId: poll.id, at }]) : wrongState();
    case 'RecordPollResult':
      // Every server that saw the closing records the result; the first one counts.
      if (poll.phase === 'closed') return ok([]);
      if (poll.phase !== 'closing') return wrongState();
      return ok([{ type: 'PollClosed', pollId: poll.id, result: command.result, at }]);
  }
}
