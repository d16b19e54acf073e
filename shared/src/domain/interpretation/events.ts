import type { BoothId, LanguageId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Language } from './state.ts';

interface ByPerson {
  readonly by: string;
  readonly at: Timestamp;
}

/** What happens to interpretation. */
export type InterpretationEvent =
  | ({ readonly type: 'LanguageAdded'; readonly language: Language } & ByPerson)
  | ({ readonly type: 'LanguageRemoved'; readonly languageId: LanguageId } & ByPerson)
  | ({ readonly type: 'InterpreterWentOnAir'; readonly languageId: LanguageId; readonly boothId: BoothId } & ByPerson)
  | ({ readonly type: 'ReliefAsked'; readonly languageId: LanguageId } & ByPerson)
  | ({ readonly type: 'InterpreterLeftAir'; readonly languageId: LanguageId } & ByPerson)
  | ({
      readonly type: 'LanguageChosen';
      readonly siteId: SiteId;
      /** Absent for the original. */
      readonly languageId?: LanguageId;
    } & ByPerson)
  | ({ readonly type: 'PhoneSoundSet'; readonly allowed: boolean } & ByPerson);
