import { nameKey } from '../../kernel/cleanText.ts';
import type { RespondentId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { contactOf, isSameContact } from '../contact.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DialogueCommand } from './commands.ts';
import type { DialogueState, Question } from './state.ts';

type RespondentCommand = Extract<
  DialogueCommand,
  { type: 'AddRespondent' | 'RenameRespondent' | 'SetRespondentContact' | 'RemoveRespondent' }
>;

/** Names, renames and removes units that questions can be routed to, and says whom to reach there. */
export function decideRespondent(
  command: RespondentCommand,
  { dialogue }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const { respondentId } = command;
  const known = dialogue.respondents[respondentId];
  if (command.type === 'AddRespondent') {
    if (known || hasTwin(command, dialogue)) return reject('RESPONDENT_EXISTS');
    const respondent = { id: respondentId, name: command.name, ...contactOf(command.contact ?? {}) };
    return ok([{ type: 'RespondentAdded', respondent, at }]);
  }
  if (!known) return reject('RESPONDENT_UNKNOWN');
  if (command.type === 'RemoveRespondent') return ok([{ type: 'RespondentRemoved', respondentId, at }]);
  if (command.type === 'SetRespondentContact') {
    const contact = contactOf(command.contact);
    return ok(isSameContact(known, contact) ? [] : [{ type: 'RespondentContactSet', respondentId, contact, at }]);
  }
  if (known.name === command.name) return ok([]);
  if (hasTwin(command, dialogue)) return reject('RESPONDENT_EXISTS');
  return ok([{ type: 'RespondentRenamed', respondentId, name: command.name, at }]);
}

/** Whether another unit's name could not be told apart from this one. */
function hasTwin(
  { respondentId, name }: { readonly respondentId: RespondentId; readonly name: string },
  { respondents }: DialogueState,
): boolean {
  return Object.values(respondents).some((unit) => unit.id !== respondentId && nameKey(unit.name) === nameKey(name));
}

/** Forgets a unit: what was routed to it waits for another, without what it had drafted. */
export function removeRespondent(dialogue: DialogueState, id: RespondentId): DialogueState {
  const { [id]: _, ...respondents } = dialogue.respondents;
  const questions = Object.fromEntries(
    Object.entries(dialogue.questions).map(([key, question]) => [
      key,
      question.routedTo === id ? unrouted(question) : question,
    ]),
  );
  return { ...dialogue, respondents, questions };
}

function unrouted({ routedTo: _, draft: __, ...question }: Question): Question {
  return question;
}
