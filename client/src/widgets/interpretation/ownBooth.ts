import { languageOfInterpreter } from '@diem-cau/shared/domain/interpretation/state.ts';
import type { BoothId, LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import type { InterpretationView, LanguageView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { tabStorage } from '../../platform/deviceStorage.ts';
import { useActor } from '../../store/conferenceContext.ts';

const KEY = 'diem-cau.booth';

/** Names this page among the interpreters of a language; the same after it is loaded again. */
export function ownBoothId(): BoothId {
  const kept = tabStorage.read(KEY) ?? `booth_${nanoid(12)}`;
  tabStorage.write(KEY, kept);
  return kept as BoothId;
}

/** An interpreter's own language, and whether this page is on air in it; undefined for everybody else. */
export function useOwnBooth(
  interpretation: InterpretationView | undefined,
): { readonly languageId: LanguageId; readonly language: LanguageView; readonly isOnAir: boolean } | undefined {
  const languageId = languageOfInterpreter(useActor());
  const language = languageId && interpretation?.languages[languageId];
  return language && { languageId, language, isOnAir: language.onAir?.boothId === ownBoothId() };
}
