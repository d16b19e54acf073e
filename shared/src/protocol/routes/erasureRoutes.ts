import { PHASES } from '../../domain/conference/state.ts';
import type { ErasedConference, ErasureProof, ErasureRequest } from '../erasure.ts';
import { defineRoute } from './route.ts';

const FOR_ADMINISTRATORS = {
  authentication: 'account',
  roles: ['administrator'],
  phases: PHASES,
  method: 'POST',
  body: { format: 'json', maxBytes: 16 * 1024 },
  reply: 'reply',
  recorded: true,
} as const;

/** Erasing a person from all conferences of an organisation. */
export const ERASURE_ROUTES = {
  findPerson: defineRoute<{
    body: Pick<ErasureRequest, 'words'>;
    reply: { readonly conferences: readonly ErasedConference[] };
  }>()({
    ...FOR_ADMINISTRATORS,
    path: '/api/organisation/erasure/search',
    summary: 'Says where a person is named, and changes nothing.',
    errors: [],
  }),
  erasePerson: defineRoute<{ body: ErasureRequest; reply: ErasureProof }>()({
    ...FOR_ADMINISTRATORS,
    path: '/api/organisation/erasure',
    summary: 'Erases a person; the reply is the proof.',
    errors: ['STORE_CONFLICT', 'STORE_FULL'],
  }),
} as const;
