import { BEFORE_CLOSE, DESK, LIVE, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { DialogueCommand, SupportCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const DIALOGUE_PERMISSIONS: PermissionTable<DialogueCommand | SupportCommand> = {
  AskQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  EnterQuestion: { roles: [...PLANNERS, 'moderator'], phases: ['draft', 'open'] },
  AcceptQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  DeclineQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  WithdrawQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  CallQuestion: { roles: DESK, phases: LIVE },
  MarkQuestionAnswered: { roles: DESK, phases: LIVE },
  SetTopic: { roles: DESK, phases: BEFORE_CLOSE },
  NoteQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  MergeQuestions: { roles: DESK, phases: BEFORE_CLOSE },
  UnmergeQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  ReopenQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  StartAnswer: { roles: DESK, phases: LIVE },
  EndAnswer: { roles: DESK, phases: LIVE },
  GiveWrittenAnswer: { roles: [...DESK, 'respondent'], phases: BEFORE_CLOSE },
  AddRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  RenameRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  RemoveRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  RouteQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  DraftAnswer: { roles: ['respondent'], phases: BEFORE_CLOSE },
  DeferQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  SuggestQuestion: { roles: ['moderator'], phases: BEFORE_CLOSE },
  WithdrawSuggestion: { roles: DESK, phases: BEFORE_CLOSE },
  CompleteProposal: { roles: DESK, phases: [...BEFORE_CLOSE, 'closed'] },
  ReopenProposal: { roles: DESK, phases: [...BEFORE_CLOSE, 'closed'] },
  SupportQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  WithdrawSupport: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
};
