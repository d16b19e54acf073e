import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { ConferenceCommand } from './commands.ts';

/** Decides the life of the conference. Rules CONF-1 to CONF-4 in SPEC.md. */
export function decideConference(
  command: ConferenceCommand,
  state: ConferenceState,
  { at }: DecisionContext,
): Decision {
  switch (command.type) {
    case 'CreateConference':
      if (state.conference.phase !== 'none') return reject('CONFERENCE_EXISTS');
      return ok([{ type: 'ConferenceCreated', conferenceId: command.conferenceId, title: command.title, at }]);
    case 'OpenConference':
      if (Object.keys(state.roster.sites).length === 0) return reject('NO_SITES');
      return ok([{ type: 'ConferenceOpened', at }]);
    case 'GoLive':
      return ok([{ type: 'ConferenceWentLive', at }]);
    case 'CloseConference':
      return closeConference(state, at);
  }
}

/** Closing ends what still runs, so that the minutes have an end for everything. */
function closeConference(state: ConferenceState, at: number): Decision {
  const open = Object.values(state.polls).find((poll) => poll.phase === 'open' || poll.phase === 'closing');
  if (open) return reject('ANOTHER_POLL_OPEN', { poll: open.title });
  const { speaking } = state.floor;
  const running = state.agenda.currentItemId;
  return ok([
    ...(speaking ? [{ type: 'TurnEnded' as const, handId: speaking.handId, siteId: speaking.siteId, at }] : []),
    ...(running ? [{ type: 'AgendaItemFinished' as const, itemId: running, at }] : []),
    { type: 'ConferenceClosed', at },
  ]);
}
