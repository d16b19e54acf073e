import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../tests/testkit/exampleCommands.ts';
import { EAST_1, liveConference, NOW, stateAfter } from '../../../tests/testkit/given.ts';
import type { ActorId } from '../kernel/ids.ts';
import { type Actor, ROLES, type Role } from './actor.ts';
import type { BesideLogCommand, CommandType, DomainCommand } from './commands.ts';
import { PHASES, type Phase } from './conference/state.ts';
import { conferenceDecider } from './conferenceDecider.ts';
import { decideSupport } from './dialogue/support.ts';
import { COMMAND_PERMISSIONS, mayCommand } from './permissions.ts';
import type { ConferenceState } from './state.ts';

type AnyCommand = DomainCommand | BesideLogCommand;

const COMMAND_TYPES = Object.keys(COMMAND_PERMISSIONS) as CommandType[];
const live = stateAfter(liveConference);

function actorIn(role: Role): Actor {
  return {
    id: role as string as ActorId,
    role,
    name: role,
    ...((role === 'site' || role === 'delegate') && { siteId: EAST_1 }),
  };
}

/** Each by the function that decides over it in the server. Ballots are decided beside the box; tests/integration/roles.test.ts. */
function decideAny(command: AnyCommand, state: ConferenceState, actor: Actor) {
  switch (command.type) {
    case 'CastBallot':
      return mayCommand(actor, command.type, state);
    case 'SupportQuestion':
    case 'WithdrawSupport':
      return decideSupport(command, state, actor);
    default:
      return conferenceDecider.decide(command, state, { actor, at: NOW });
  }
}

/** The code with which a command is refused in a phase by permission; any other outcome is the slice's own. */
function refusalOf(type: CommandType, role: Role, phase: Phase): string | undefined {
  const state = { ...live, conference: { ...live.conference, phase } };
  const command = EXAMPLE_COMMANDS[type];
  const actor = actorIn(role);
  const decision = decideAny(command, state, actor);
  if (decision.ok) return undefined;
  const { code } = decision.error;
  return code === 'FORBIDDEN' || code === 'WRONG_PHASE' ? code : undefined;
}

function expectedRefusal(type: CommandType, role: Role, phase: Phase): string | undefined {
  const { roles, phases, afterClose = [] } = COMMAND_PERMISSIONS[type];
  const isLater = afterClose.includes(role) && phase === 'closed';
  if (!roles.includes(role) && !afterClose.includes(role)) return 'FORBIDDEN';
  return phases.includes(phase) && (roles.includes(role) || isLater) ? undefined : 'WRONG_PHASE';
}

/** Every command that a role may send in some phase. */
function commandsOf(role: Role): readonly CommandType[] {
  return COMMAND_TYPES.filter((type) => PHASES.some((phase) => refusalOf(type, role, phase) === undefined));
}

function rolesFor(type: CommandType): readonly Role[] {
  return ROLES.filter((role) => PHASES.some((phase) => refusalOf(type, role, phase) === undefined));
}

/** What is left to do about questions and proposals once the conference is over, in the order of the table. */
const FOLLOW_UP = [
  'EnterQuestion',
  'AcceptQuestion',
  'DeclineQuestion',
  'SetTopic',
  'NoteQuestion',
  'MergeQuestions',
  'UnmergeQuestion',
  'ReopenQuestion',
  'GiveWrittenAnswer',
  'AddRespondent',
  'SetRespondentContact',
  'RouteQuestion',
  'DeferQuestion',
  'CompleteProposal',
  'ReopenProposal',
] as const;

/** What is said of hands that were not heard. */
const UNHEARD = ['SettleUnheardHand', 'ReopenUnheardHand'] as const;

/** What is written down of conclusions and commitments from the plan until the archive, in the order of the table. */
const WRITING = [
  ...(['WriteConclusion', 'DropOtherText', 'PutAssignment', 'RemoveAssignment', 'WithdrawConclusion'] as const),
  ...(['MakeCommitment', 'ChangeCommitment', 'ReportProgress', 'AttachProgressFile'] as const),
  ...(['CompleteCommitment', 'GiveUpCommitment', 'ReopenCommitment'] as const),
] as const;

/** What is done with the minutes by who keeps them. */
const KEPT_MINUTES = [
  'EditMinutesBlock',
  'SetPaperDetails',
  'SetLetterhead',
  'AddAddendum',
  'SettleCorrection',
] as const;

describe('permissions', () => {
  describe.each(COMMAND_TYPES)('%s', (type) => {
    it.each(ROLES)('PERM-1: %s is refused outside the table in every phase', (role) => {
      const outcomes = PHASES.map((phase) => [phase, refusalOf(type, role, phase)]);
      expect(outcomes).toStrictEqual(PHASES.map((phase) => [phase, expectedRefusal(type, role, phase)]));
    });
  });

  it('PERM-1: the refusal names the phase', () => {
    const state = { conference: { phase: 'draft' } } as const;
    expect(mayCommand({ role: 'chair' }, 'GoLive', state)).toStrictEqual({
      ok: false,
      error: { code: 'WRONG_PHASE', facts: { phase: 'draft' } },
    });
    expect(mayCommand({ role: 'delegate' }, 'GoLive', state)).toStrictEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });

  it.each(['GoLive', 'CloseConference', 'LetModeratorsOpen'] as const)('PERM-2: %s is the act of the chair', (type) => {
    expect(rolesFor(type)).toStrictEqual(['chair']);
  });

  it('PERM-2: the result of a poll is recorded by the server, and ballots are cast by sites and delegates', () => {
    expect(rolesFor('RecordPollResult')).toStrictEqual(['system']);
    expect(rolesFor('CastBallot').toSorted()).toStrictEqual(['delegate', 'site']);
    expect(rolesFor('ClosePollAtDeadline')).toStrictEqual(['system']);
  });

  it('PERM-3: delegates ask, support and vote, the secretary names speakers, and who only watches sends nothing', () => {
    expect(commandsOf('delegate')).toStrictEqual([
      'AskQuestion',
      'WithdrawQuestion',
      'SupportQuestion',
      'WithdrawSupport',
      'TakeSeat',
      'CastBallot',
    ]);
    expect(commandsOf('respondent')).toStrictEqual([
      ...['GiveWrittenAnswer', 'DraftAnswer', 'WriteToDesk', 'ReadMessages', 'ReportProgress', 'AttachProgressFile'],
    ]);
    expect(commandsOf('observer')).toStrictEqual([]);
    expect(commandsOf('interpreter')).toStrictEqual(['GoOnAir', 'AskForRelief', 'LeaveAir']);
    expect(commandsOf('captioner')).toStrictEqual([
      'WriteCaption',
      'TakeCaptionDuty',
      'LeaveCaptionDuty',
      'CorrectCaption',
    ]);
  });

  it('PERM-3: a site speaks for its room only', () => {
    expect(commandsOf('site')).toStrictEqual([
      'DeclareHeadcount',
      'AskQuestion',
      'WithdrawQuestion',
      'SupportQuestion',
      'WithdrawSupport',
      'VoidSlip',
      'ReissueSlip',
      'FreeSeat',
      'AllowPhone',
      'ClosePhones',
      'OpenPhones',
      'RenewRoomCode',
      'ListParticipants',
      'RemoveParticipant',
      'CheckIn',
      'CheckOut',
      'UndoCheckIn',
      'RecordDeviceCheck',
      'ReportHallTest',
      'RequestHelp',
      'SendHelpMessage',
      'CancelHelp',
      'WriteToDesk',
      'ReadMessages',
      'RequestCorrection',
      'ChooseLanguage',
      'RaiseHand',
      'ChangeHandKind',
      'NameSpeaker',
      'LowerHand',
      'ConfirmTurn',
      'EndTurn',
      'DescribeEntry',
      'RegisterSpeaker',
      'WithdrawRegistration',
      'ReportProgress',
      'AttachProgressFile',
      'TakeVoice',
      'ShareScreen',
      'StopPresenting',
      'CastBallot',
    ]);
  });

  it('DIAL-28: after the close the organiser and the minutes secretary follow up, and before it the desk alone', () => {
    expect(commandsOf('minutesSecretary')).toStrictEqual([
      ...FOLLOW_UP,
      'SendMessage',
      'ReadLine',
      ...KEPT_MINUTES,
      'NameSpeaker',
      ...UNHEARD,
      ...WRITING,
    ]);
    for (const type of FOLLOW_UP) {
      for (const role of ['chair', 'moderator', 'organiser', 'minutesSecretary'] as const) {
        expect(refusalOf(type, role, 'closed'), `${type} by ${role}`).toBeUndefined();
        expect(refusalOf(type, role, 'archived'), `${type} by ${role}`).toBe('WRONG_PHASE');
      }
      const early = refusalOf(type, 'minutesSecretary', 'live');
      expect(early, type).toBe(type === 'CompleteProposal' || type === 'ReopenProposal' ? undefined : 'WRONG_PHASE');
    }
  });

  it('PERM-4: before the creation there is only the creation, after the close the follow-up and the archive, and then only what stops a link, what was recorded and an erasure', () => {
    const inPhase = (phase: Phase) =>
      COMMAND_TYPES.filter((type) => ROLES.some((role) => refusalOf(type, role, phase) === undefined));
    expect(inPhase('none')).toStrictEqual(['CreateConference', 'EraseWords']);
    expect(inPhase('closed')).toStrictEqual([
      'ArchiveConference',
      'EraseWords',
      'SetDocumentReaders',
      ...FOLLOW_UP.slice(0, FOLLOW_UP.indexOf('DeferQuestion')),
      'DraftAnswer',
      ...FOLLOW_UP.slice(FOLLOW_UP.indexOf('DeferQuestion')),
      'SendMessage',
      'WriteToDesk',
      'ReadLine',
      'ReadMessages',
      'WithdrawAnnouncement',
      'EditMinutesBlock',
      'SetPaperDetails',
      'SetLetterhead',
      'ApprovePaper',
      'AddAddendum',
      'RequestCorrection',
      'SettleCorrection',
      'SetRecordingRule',
      'SetRecordingRetention',
      'DeleteRecordedPart',
      'FileRecordedPart',
      'ReportRecordingGap',
      'ExpireRecordedParts',
      'NameSpeaker',
      ...UNHEARD,
      ...WRITING.slice(0, WRITING.indexOf('WithdrawConclusion')),
      'ConfirmConclusion',
      ...WRITING.slice(WRITING.indexOf('WithdrawConclusion')),
      'RevokeInvitations',
      'ReplaceInvitations',
      'PublishResult',
      ...['PutSurvey', 'RemoveSurvey', 'OpenSurvey', 'MoveSurveyDeadline', 'CloseSurvey', 'CloseSurveyAtDeadline'],
    ]);
    expect(inPhase('archived')).toStrictEqual([
      'EraseWords',
      'FileRecordedPart',
      'ReportRecordingGap',
      'ExpireRecordedParts',
      'RevokeInvitations',
      'ReplaceInvitations',
    ]);
  });
});
