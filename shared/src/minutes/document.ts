import { conclusionsOfGoneItems, WHOLE_CONFERENCE } from '../domain/conclusions/state.ts';
import { wordsOf } from '../domain/conference/presetWords.ts';
import { vocabularyOf } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { BlockKind } from '../domain/minutes/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { attendanceBlocks } from './attendance.ts';
import type { MinutesBlock, MinutesDocument, MinutesSection } from './blocks.ts';
import { conclusionDrafts } from './conclusionBlocks.ts';
import type { Draft, DraftContext } from './draft.ts';
import { closingBlocks, leftOpenBlocks } from './leftOpen.ts';
import { paperFormat } from './paperFormat.ts';
import { proceedings } from './proceedings.ts';
import type { MinutesSources } from './sources.ts';
import { sentencesOf } from './words/words.ts';

/** Writes the minutes from a conference and what its entries are about. Pure: the same log gives the same text. */
export function minutesDocument(
  state: ConferenceState,
  sources: MinutesSources,
  language: WordLanguage,
): MinutesDocument {
  const context = draftContext(state, language);
  const finish = (drafts: readonly Draft[]) => drafts.map((draft) => finishBlock(draft, state, sources));
  const { items, beside } = proceedings(context);
  const { words } = context;
  const { wentLiveAt } = state.conference;
  return {
    title: state.conference.title,
    ...(wentLiveAt !== undefined && { held: context.format.day(wentLiveAt) }),
    language,
    version: sources.version,
    sections: [
      { id: 'head', blocks: finish(attendanceBlocks(context)) },
      ...items.map(({ id, heading, blocks }) => ({ id, heading, blocks: finish(blocks) })),
      ...section('gone', words.goneItems, finish(goneConclusions(context))),
      ...section('whole', words.wholeConclusion, finish(conclusionDrafts(WHOLE_CONFERENCE, context))),
      ...section('beside', words.beside, finish(beside)),
      ...section('left', words.leftOpen, finish(leftOpenBlocks(context))),
      { id: 'close', blocks: finish(closingBlocks(context)) },
    ],
  };
}

/** Conclusions on items that have been taken off the agenda: what was concluded still stands. */
function goneConclusions(context: DraftContext): readonly Draft[] {
  const { conclusions, agenda } = context.state;
  return conclusionsOfGoneItems(conclusions, agenda).flatMap((about) => conclusionDrafts(about, context));
}

/** What the parts of the minutes and the lists are written from. */
export function draftContext(state: ConferenceState, language: WordLanguage): DraftContext {
  const { conference } = state;
  const words = sentencesOf(language, wordsOf(vocabularyOf(conference)));
  return { state, words, format: paperFormat(language, conference), language };
}

function section(
  id: MinutesSection['id'],
  heading: string,
  blocks: readonly MinutesBlock[],
): readonly MinutesSection[] {
  return blocks.length > 0 ? [{ id, heading, blocks }] : [];
}

function finishBlock(
  { id, generated, table, about }: Draft,
  { minutes }: ConferenceState,
  sources: MinutesSources,
): MinutesBlock {
  const edit = minutes.edits[id];
  const versions = sources.of(about);
  const worded = edit?.wording !== undefined || edit?.summary !== undefined;
  return {
    id,
    kind: id.slice(0, id.indexOf(':')) as BlockKind,
    generated,
    text: edit?.wording ?? generated,
    ...(edit?.summary !== undefined && { summary: edit.summary }),
    ...(table && { table }),
    ...(edit?.hidden && { hidden: true }),
    ...(edit && { editedBy: edit.by }),
    ...(worded && (versions.at(-1) ?? 0) > edit.basis && { outdated: true }),
    versions,
  };
}
