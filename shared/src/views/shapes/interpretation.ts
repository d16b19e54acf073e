import type { Language, OnAir } from '../../domain/interpretation/state.ts';
import type { LanguageId, SiteId } from '../../kernel/ids.ts';

/** A language with who interprets into it now. */
export interface LanguageView extends Pick<Language, 'name' | 'signed'> {
  readonly onAir?: OnAir;
}

/** The languages of a conference and what halls hear. */
export interface InterpretationView {
  readonly languages: Readonly<Record<LanguageId, LanguageView>>;
  /** The language of each hall that has chosen one. */
  readonly chosen: Readonly<Record<SiteId, LanguageId>>;
}

/** What a phone can listen to: the original, and the spoken languages, each with whether it is on air. */
export interface PhoneSoundView {
  readonly languages: Readonly<Record<LanguageId, { readonly name: string; readonly onAir: boolean }>>;
}
