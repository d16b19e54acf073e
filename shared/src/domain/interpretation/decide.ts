import { nameKey } from '../../kernel/cleanText.ts';
import type { BoothId, LanguageId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { InterpretationCommand } from './commands.ts';
import { INTERPRETATION_LIMITS } from './limits.ts';
import { type InterpretationState, type Language, languageOfInterpreter } from './state.ts';

/** Decides about interpretation. Rules INT-1 to INT-7 in SPEC.md. */
export function decideInterpretation(
  command: InterpretationCommand,
  { interpretation }: ConferenceState,
  context: DecisionContext,
): Decision {
  const { actor, at } = context;
  const person = { by: actor.name, at };
  switch (command.type) {
    case 'AddLanguage':
      return addLanguage(
        { id: command.languageId, name: command.name, signed: command.signed },
        interpretation,
        context,
      );
    case 'RemoveLanguage': {
      const { languageId } = command;
      if (!interpretation.languages[languageId]) return reject('LANGUAGE_UNKNOWN');
      return ok([{ type: 'LanguageRemoved', languageId, ...person }]);
    }
    case 'GoOnAir':
    case 'AskForRelief':
    case 'LeaveAir':
      return decideOnAir(command, interpretation, context);
    case 'ChooseLanguage':
      return chooseLanguage(command.languageId, interpretation, context);
    case 'SetPhoneSound': {
      const { allowed } = command;
      return ok(interpretation.phoneSound === allowed ? [] : [{ type: 'PhoneSoundSet', allowed, ...person }]);
    }
  }
}

function addLanguage(language: Language, { languages }: InterpretationState, { actor, at }: DecisionContext): Decision {
  const known = Object.values<Language>(languages);
  const { languages: most } = INTERPRETATION_LIMITS;
  const key = nameKey(language.name);
  if (languages[language.id] || known.some(({ name }) => nameKey(name) === key)) return reject('LANGUAGE_EXISTS');
  if (known.length >= most) return reject('TOO_MANY_LANGUAGES', { most });
  return ok([{ type: 'LanguageAdded', language, by: actor.name, at }]);
}

function decideOnAir(
  { type, boothId }: { readonly type: 'GoOnAir' | 'AskForRelief' | 'LeaveAir'; readonly boothId: BoothId },
  { languages, onAir }: InterpretationState,
  { actor, at }: DecisionContext,
): Decision {
  const languageId = languageOfInterpreter(actor);
  if (languageId === undefined || !languages[languageId]) return reject('LANGUAGE_UNKNOWN');
  const person = { by: actor.name, at };
  const now = onAir[languageId];
  const isOwn = now?.boothId === boothId;
  if (type === 'GoOnAir') {
    return ok(isOwn ? [] : [{ type: 'InterpreterWentOnAir', languageId, boothId, ...person }]);
  }
  if (!isOwn) return reject('NOT_ON_AIR');
  if (type === 'LeaveAir') return ok([{ type: 'InterpreterLeftAir', languageId, ...person }]);
  return ok(now.reliefAskedAt === undefined ? [{ type: 'ReliefAsked', languageId, ...person }] : []);
}

function chooseLanguage(
  wanted: LanguageId | 'original',
  { languages, chosen }: InterpretationState,
  { actor, at }: DecisionContext,
): Decision {
  const { siteId, name: by } = actor;
  if (siteId === undefined) return reject('FORBIDDEN');
  const languageId = wanted === 'original' ? undefined : wanted;
  // A sign language is seen beside the speaker; it is not heard instead.
  if (languageId !== undefined && languages[languageId]?.signed !== false) return reject('LANGUAGE_UNKNOWN');
  if (chosen[siteId] === languageId) return ok([]);
  return ok([{ type: 'LanguageChosen', siteId, ...(languageId !== undefined && { languageId }), by, at }]);
}
