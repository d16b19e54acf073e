import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DocumentCommand } from './commands.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import type { DocumentReaders } from './state.ts';

type Asked<Type extends DocumentCommand['type']> = Extract<DocumentCommand, { readonly type: Type }>;

/** Decides the documents of a conference. Rules DOC-1, DOC-2, DOC-13 and DOC-16 in SPEC.md. */
export function decideDocuments(command: DocumentCommand, state: ConferenceState, context: DecisionContext): Decision {
  switch (command.type) {
    case 'AddDocument':
      return addDocument(command, state, context);
    case 'RemoveDocument': {
      const known = state.documents[command.documentId];
      return known
        ? ok([{ type: 'DocumentRemoved', documentId: known.id, by: context.actor.id, at: context.at }])
        : reject('DOCUMENT_UNKNOWN');
    }
    case 'SetDocumentReaders':
      return setReaders(command, state, context);
  }
}

function addDocument(
  { document: { itemId, ...document } }: Asked<'AddDocument'>,
  { documents, agenda }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  if (documents[document.id]) return ok([]);
  const replaced = document.replaces && documents[document.replaces];
  if (document.replaces !== undefined && !replaced) return reject('DOCUMENT_UNKNOWN');
  if (replaced && replaced.replacedBy !== undefined) return reject('DOCUMENT_REPLACED');
  // A new version stays where the one before it is, even where that item is no longer on the agenda.
  const place = replaced ? replaced.itemId : itemId;
  if (!replaced && place !== undefined && !agenda.items[place]) return reject('AGENDA_ITEM_UNKNOWN');
  if (Object.keys(documents).length >= DOCUMENT_LIMITS.documents)
    return reject('TOO_MANY_DOCUMENTS', { most: DOCUMENT_LIMITS.documents });
  const added = {
    ...document,
    ...(place !== undefined && { itemId: place }),
    ...(replaced?.readers && { readers: replaced.readers }),
  };
  return ok([{ type: 'DocumentAdded', document: added, by: actor.id, at }]);
}

function setReaders(
  { documentId, audience, from }: Asked<'SetDocumentReaders'>,
  { documents }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const document = documents[documentId];
  if (!document) return reject('DOCUMENT_UNKNOWN');
  const readers: DocumentReaders | undefined =
    audience === 'nobody' ? undefined : { audience, ...(from !== undefined && { from }) };
  const isSame = document.readers?.audience === readers?.audience && document.readers?.from === readers?.from;
  if (isSame) return ok([]);
  return ok([{ type: 'DocumentReadersSet', documentId, ...(readers && { readers }), by: actor.id, at }]);
}
