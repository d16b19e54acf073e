import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DocumentCommand } from './commands.ts';
import { DOCUMENT_LIMITS } from './limits.ts';

/** Decides the documents of the agenda. Rules DOC-1 and DOC-2 in SPEC.md. */
export function decideDocuments(command: DocumentCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { documents, agenda } = state;
  const facts = { by: context.actor.id, at: context.at };
  if (command.type === 'RemoveDocument') {
    const known = documents[command.documentId];
    return known ? ok([{ type: 'DocumentRemoved', documentId: known.id, ...facts }]) : reject('DOCUMENT_UNKNOWN');
  }
  const { document } = command;
  if (!agenda.items[document.itemId]) return reject('AGENDA_ITEM_UNKNOWN');
  if (documents[document.id]) return ok([]);
  if (Object.keys(documents).length >= DOCUMENT_LIMITS.documents)
    return reject('TOO_MANY_DOCUMENTS', { most: DOCUMENT_LIMITS.documents });
  return ok([{ type: 'DocumentAdded', document, ...facts }]);
}
