import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { ClientCommand, CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { AccessStore } from '../access.ts';
import type { BallotBox } from '../ballotBox.ts';
import type { CommandRequest } from '../conferenceRuntime.ts';
import type { LiveConference } from '../conferences/liveConference.ts';
import { refuseWhenCritical, type StorageGauge } from '../limits/storageLevel.ts';
import type { SupportBox } from '../supportBox.ts';
import { changeSupport } from './changeSupport.ts';
import { isAnonymousSurvey, isSecretPoll, openSecretly } from './openSecretly.ts';
import { takeBallot } from './takeBallot.ts';
import { takeOffList } from './takeOffList.ts';

/** A command that a client sent, with the actor of its session. */
export interface ClientCommandRequest extends Omit<CommandRequest, 'command'> {
  readonly command: ClientCommand;
}

/** What is kept beside the log, and how much room there is for it. */
export interface CommandPorts {
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly access: Pick<AccessStore, 'readUses'>;
  readonly storage: StorageGauge;
}

/**
 * Handles one command: ballots and supports go to their boxes, everything else to the log. Errors: the command's own
 * refusals, `STORE_FULL`, `NO_HALL_SCREEN` where a room without its screen would take the floor or a voice. Rejects with `STORE_UNAVAILABLE` or `STORE_CONFLICT`; repeating the command is then safe.
 */
export function takeCommand(
  request: ClientCommandRequest,
  conference: LiveConference,
  { ballots, supports, access, storage }: CommandPorts,
): Promise<Reply<CommandAccepted>> {
  const { commandId, command, actor, seen, invitation } = request;
  const full = refuseWhenCritical(storage);
  switch (command.type) {
    case 'CastBallot':
      return full ? Promise.resolve(err(full)) : takeBallot(command, actor, conference, ballots);
    case 'SupportQuestion':
    case 'WithdrawSupport':
      return full ? Promise.resolve(err(full)) : changeSupport(command, actor, conference.runtime, supports);
    case 'OpenPoll':
      return openSecretly(
        isSecretPoll(command.pollId),
        { commandId, actor, command, invitation },
        conference.runtime,
        ballots,
      );
    case 'OpenSurvey':
      return openSecretly(
        isAnonymousSurvey(command.surveyId),
        { commandId, actor, command, seen, invitation },
        conference.runtime,
        ballots,
      );
    case 'DeleteSite':
    case 'UndoImport':
      return takeOffList({ commandId, actor, command, seen, invitation }, conference, access);
    case 'ConfirmTurn':
    case 'TakeVoice':
      if (lacksScreen(actor, conference)) return Promise.resolve(err({ code: 'NO_HALL_SCREEN' }));
      return conference.runtime.submit({ commandId, actor, command, seen, invitation });
    case 'StartHallTest': {
      const open = (command.halls === 'all' ? listSites(conference) : command.halls).filter((siteId) =>
        conference.presence.hasHall(siteId),
      );
      const started = { ...command, halls: open };
      return conference.runtime.submit({ commandId, actor, command: started, seen, invitation });
    }
    default:
      return conference.runtime.submit({ commandId, actor, command, seen, invitation });
  }
}

function listSites({ runtime }: LiveConference): readonly SiteId[] {
  return Object.keys(runtime.state.roster.sites) as SiteId[];
}

/** Whether a room would be on the stage with nobody to see or hear it: its operator has a board open, and no screen. */
function lacksScreen({ role, siteId }: Actor, { presence }: Pick<LiveConference, 'presence'>): boolean {
  return role === 'site' && siteId !== undefined && !presence.hasHall(siteId);
}
