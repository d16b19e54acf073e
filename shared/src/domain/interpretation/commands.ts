import type { BoothId, LanguageId } from '../../kernel/ids.ts';

/** What may be asked of interpretation. */
export type InterpretationCommand =
  | {
      readonly type: 'AddLanguage';
      readonly languageId: LanguageId;
      readonly name: string;
      readonly signed: boolean;
    }
  | { readonly type: 'RemoveLanguage'; readonly languageId: LanguageId }
  /** The page of an interpreter sends from now on, in another one's stead if there is one. */
  | { readonly type: 'GoOnAir'; readonly boothId: BoothId }
  | { readonly type: 'AskForRelief'; readonly boothId: BoothId }
  | { readonly type: 'LeaveAir'; readonly boothId: BoothId }
  /** What a hall hears: a language, or the original. */
  | { readonly type: 'ChooseLanguage'; readonly languageId: LanguageId | 'original' }
  | { readonly type: 'SetPhoneSound'; readonly allowed: boolean };
