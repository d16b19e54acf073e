import type { InterpretationState, Language, OnAir } from '../domain/interpretation/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { memoise } from './memoise.ts';
import type { InterpretationView, PhoneSoundView } from './shapes.ts';

/** The languages, who interprets, and what halls have chosen. Rule VIEW-34. */
export function interpretationView({ interpretation }: Pick<ConferenceState, 'interpretation'>): {
  readonly interpretation?: InterpretationView;
} {
  return Object.keys(interpretation.languages).length === 0 ? {} : { interpretation: allLanguages(interpretation) };
}

/** What phones can listen to, where the conference lets them and is in session. Nobody's name is in it. Rule VIEW-34. */
export function phoneSoundView({
  conference: { phase },
  interpretation,
}: Pick<ConferenceState, 'conference' | 'interpretation'>): { readonly sound?: PhoneSoundView } {
  const inSession = phase === 'open' || phase === 'live';
  return interpretation.phoneSound && inSession ? { sound: spokenLanguages(interpretation) } : {};
}

const allLanguages = memoise(
  ({ languages, onAir, chosen }: InterpretationState): InterpretationView => ({
    languages: Object.fromEntries(
      Object.values<Language>(languages).map(({ id, name, signed }) => {
        const now: OnAir | undefined = onAir[id];
        return [id, { name, signed, ...(now && { onAir: now }) }];
      }),
    ),
    chosen,
  }),
);

const spokenLanguages = memoise(
  ({ languages, onAir }: InterpretationState): PhoneSoundView => ({
    languages: Object.fromEntries(
      Object.values<Language>(languages)
        .filter(({ signed }) => !signed)
        .map(({ id, name }) => [id, { name, onAir: onAir[id] !== undefined }]),
    ),
  }),
);
