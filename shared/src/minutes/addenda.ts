import { wordsOf } from '../domain/conference/presetWords.ts';
import { vocabularyOf } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Addendum, PaperKind } from '../domain/minutes/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PaperPart } from './paper.ts';
import { paperFormat } from './paperFormat.ts';
import { paperTexts } from './words/paperTexts.ts';

/** What was added to a paper after its approval, as it stands below the signatures: each with its number, day and writer. Rule PAPER-15. */
export function addendaParts(
  kind: PaperKind,
  { minutes, conference }: Pick<ConferenceState, 'minutes' | 'conference'>,
  language: WordLanguage,
): readonly PaperPart[] {
  const texts = paperTexts(language, wordsOf(vocabularyOf(conference)));
  const format = paperFormat(language, conference);
  const added = Object.entries<Addendum>(minutes.addenda).filter(([, { paper }]) => paper === kind);
  if (added.length === 0) return [];
  return [
    { kind: 'heading', text: texts.addenda },
    ...added.map(([number, { text, by, at }]) => ({
      kind: 'paragraph' as const,
      text: texts.addendum({ number, day: format.day(at), by, text }),
    })),
  ];
}
