import type { AgendaItemId, AssignmentId, HandId, PollId, QuestionId } from '../../kernel/ids.ts';
import { isSameLetterhead } from '../../kernel/letterhead.ts';
import { ok } from '../../kernel/result.ts';
import type { Conclusion, ConclusionKey } from '../conclusions/state.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { MinutesCommand } from './commands.ts';
import { fixedDetails, isSameDetail } from './details.ts';
import { approvalGates } from './gates.ts';
import { MINUTES_LIMITS } from './limits.ts';
import { type BlockEdit, type BlockId, type BlockKind, HEAD_BLOCKS, type MinutesState, PAPER_KINDS } from './state.ts';

type CommandOf<Type extends MinutesCommand['type']> = Extract<MinutesCommand, { readonly type: Type }>;

/** Decides the minutes. Rules MIN-1 to MIN-7 in SPEC.md. */
export function decideMinutes(command: MinutesCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { minutes } = state;
  const { actor, at } = context;
  switch (command.type) {
    case 'EditMinutesBlock':
      return editBlock(command, state, context);
    case 'SetPaperDetails':
      return setDetails(command, minutes, context);
    case 'SetLetterhead':
      return setLetterhead(command, minutes, context);
    case 'ApprovePaper': {
      const { paper, hash, content, dated } = command;
      if (minutes.approvals[paper]) return reject('PAPER_APPROVED');
      const open = approvalGates(state).length;
      if (open > 0) return reject('PAPER_INCOMPLETE', { open });
      return ok([{ type: 'PaperApproved', paper, hash, content, ...(dated && { dated }), by: actor.name, at }]);
    }
    case 'AddAddendum':
      return addAddendum(command, minutes, context);
    case 'RequestCorrection':
      return requestCorrection(command, minutes, context);
    case 'SettleCorrection': {
      const { correctionId, reply } = command;
      const correction = minutes.corrections[correctionId];
      if (!correction) return reject('CORRECTION_UNKNOWN');
      if (correction.settledBy !== undefined) return reject('CORRECTION_SETTLED', { by: correction.settledBy });
      return ok([{ type: 'CorrectionSettled', correctionId, reply, by: actor.name, at }]);
    }
  }
}

/** What an approved paper carries stays; once both are approved, nothing is left to fill in. */
function setDetails(
  { details }: CommandOf<'SetPaperDetails'>,
  { approvals, details: known }: MinutesState,
  { actor, at }: DecisionContext,
): Decision {
  if (PAPER_KINDS.every((kind) => approvals[kind])) return reject('PAPER_APPROVED');
  if (!fixedDetails(approvals).every((name) => isSameDetail(name, known, details))) return reject('PAPER_APPROVED');
  const isSame = JSON.stringify(details) === JSON.stringify(known);
  return ok(isSame ? [] : [{ type: 'PaperDetailsSet', details, by: actor.name, at }]);
}

/** A paper keeps the letterhead with which it was approved; the other one can still have another. */
function setLetterhead(
  { letterhead }: CommandOf<'SetLetterhead'>,
  { approvals, letterhead: known }: MinutesState,
  { actor, at }: DecisionContext,
): Decision {
  if (PAPER_KINDS.every((kind) => approvals[kind])) return reject('PAPER_APPROVED');
  const isSame = letterhead && known ? isSameLetterhead(letterhead, known) : letterhead === known;
  return ok(isSame ? [] : [{ type: 'LetterheadSet', ...(letterhead && { letterhead }), by: actor.name, at }]);
}

function editBlock(
  { blockId, wording, summary, hidden, basis }: CommandOf<'EditMinutesBlock'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { edits, approvals } = state.minutes;
  if (approvals.minutes) return reject('PAPER_APPROVED');
  if (!isBlock(state, blockId)) return reject('BLOCK_UNKNOWN');
  const known = edits[blockId];
  const { edits: most } = MINUTES_LIMITS;
  if (!known && Object.keys(edits).length >= most) return reject('TOO_MANY_EDITS', { most });
  if (isSameEdit(known, { wording, summary, hidden })) return ok([]);
  const content = {
    ...(wording !== undefined && { wording }),
    ...(summary !== undefined && { summary }),
    ...(hidden && { hidden }),
  };
  return ok([{ type: 'MinutesBlockEdited', blockId, ...content, basis, by: actor.name, at }]);
}

function isSameEdit(
  known: BlockEdit | undefined,
  { wording, summary, hidden }: Pick<CommandOf<'EditMinutesBlock'>, 'wording' | 'summary' | 'hidden'>,
): boolean {
  return known?.wording === wording && known?.summary === summary && known?.hidden === hidden;
}

function addAddendum(
  { number, paper, text }: CommandOf<'AddAddendum'>,
  { approvals, addenda }: MinutesState,
  { actor, at }: DecisionContext,
): Decision {
  if (!approvals[paper]) return reject('PAPER_NOT_APPROVED');
  const { addenda: most } = MINUTES_LIMITS;
  const count = Object.keys(addenda).length;
  if (count >= most) return reject('TOO_MANY_ADDENDA', { most });
  if (number !== count + 1) return reject('STALE', { about: 'addendum' });
  return ok([{ type: 'AddendumAdded', number, paper, text, by: actor.name, at }]);
}

function requestCorrection(
  { correctionId, text }: CommandOf<'RequestCorrection'>,
  { approvals, corrections }: MinutesState,
  { actor: { siteId }, at }: DecisionContext,
): Decision {
  if (siteId === undefined) return reject('FORBIDDEN');
  if (approvals.minutes) return reject('PAPER_APPROVED');
  if (corrections[correctionId]) return reject('CORRECTION_EXISTS');
  const { correctionsOfSite: most } = MINUTES_LIMITS;
  const own = Object.values(corrections).filter((correction) => correction.siteId === siteId);
  if (own.length >= most) return reject('TOO_MANY_CORRECTIONS', { most });
  return ok([{ type: 'CorrectionRequested', correctionId, siteId, text, at }]);
}

const HEADS: ReadonlySet<string> = new Set(HEAD_BLOCKS);

/** Whether the conference has what a block would tell. */
const BLOCK_EXISTS: Readonly<Record<BlockKind, (state: ConferenceState, name: string) => boolean>> = {
  head: (_, name) => HEADS.has(name),
  item: ({ agenda }, name) => Object.hasOwn(agenda.items, name as AgendaItemId),
  turn: ({ floor }, name) => Object.hasOwn(floor.pastTurns, name),
  question: ({ dialogue }, name) => Object.hasOwn(dialogue.questions, name as QuestionId),
  unreached: ({ dialogue }, name) => Object.hasOwn(dialogue.questions, name as QuestionId),
  poll: ({ polls }, name) => Object.hasOwn(polls, name as PollId),
  unheard: ({ floor }, name) => Object.hasOwn(floor.unheard, name as HandId),
  conclusion: ({ conclusions }, name) => Object.hasOwn(conclusions, name as ConclusionKey),
  assignment: ({ conclusions }, name) =>
    Object.values<Conclusion>(conclusions).some(({ assignments, confirmed }) =>
      [assignments, confirmed?.assignments ?? {}].some((known) => Object.hasOwn(known, name as AssignmentId)),
    ),
};

function isBlock(state: ConferenceState, id: BlockId): boolean {
  const kind = id.slice(0, id.indexOf(':')) as BlockKind;
  return BLOCK_EXISTS[kind](state, id.slice(kind.length + 1));
}
