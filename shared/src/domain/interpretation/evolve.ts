import { unreachable } from '../../kernel/exhaustive.ts';
import type { InterpretationEvent } from './events.ts';
import type { InterpretationState } from './state.ts';

/** Folds an event into the interpretation. */
export function evolveInterpretation(state: InterpretationState, event: InterpretationEvent): InterpretationState {
  const { languages, onAir, chosen } = state;
  switch (event.type) {
    case 'LanguageAdded':
      return { ...state, languages: { ...languages, [event.language.id]: event.language } };
    case 'LanguageRemoved':
      return {
        ...state,
        languages: without(languages, event.languageId),
        onAir: without(onAir, event.languageId),
        chosen: Object.fromEntries(Object.entries(chosen).filter(([, languageId]) => languageId !== event.languageId)),
      };
    case 'InterpreterWentOnAir': {
      const { languageId, boothId, by, at } = event;
      return { ...state, onAir: { ...onAir, [languageId]: { boothId, by, since: at } } };
    }
    case 'ReliefAsked': {
      const now = onAir[event.languageId];
      if (!now) return state;
      return { ...state, onAir: { ...onAir, [event.languageId]: { ...now, reliefAskedAt: event.at } } };
    }
    case 'InterpreterLeftAir':
      return { ...state, onAir: without(onAir, event.languageId) };
    case 'LanguageChosen': {
      const { siteId, languageId } = event;
      return {
        ...state,
        chosen: languageId === undefined ? without(chosen, siteId) : { ...chosen, [siteId]: languageId },
      };
    }
    case 'PhoneSoundSet':
      return { ...state, phoneSound: event.allowed };
    default:
      return unreachable(event, state);
  }
}

/** The session has ended: nobody is on air any more. */
export function endInterpretation(state: InterpretationState): InterpretationState {
  return { ...state, onAir: {} };
}

function without<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  key: Key,
): Readonly<Record<Key, Value>> {
  const { [key]: _, ...rest } = record;
  return rest as Readonly<Record<Key, Value>>;
}
