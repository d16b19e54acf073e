import type { Timestamp } from '../../kernel/ids.ts';
import type { Role } from '../actor.ts';
import type { ConferenceDocument, ReadingAudience } from './state.ts';

/** Who prepares and leads the conference, and reads every document at any time. */
const STAFF: readonly Role[] = ['organiser', 'chair', 'moderator', 'minutesSecretary', 'system'];
/** Who sees what the halls see. */
const HALLS: readonly Role[] = ['site', 'captioner', 'interpreter', 'observer', 'respondent'];
const PHONES: readonly Role[] = ['delegate'];

const READERS: Readonly<Record<ReadingAudience, readonly Role[]>> = {
  staff: STAFF,
  sites: [...STAFF, ...HALLS],
  delegates: [...STAFF, ...PHONES],
  everybody: [...STAFF, ...HALLS, ...PHONES],
};

/** Whether a document is given to a role to read, now or from its date. Rule DOC-13. */
export function isGivenTo({ readers }: Pick<ConferenceDocument, 'readers'>, role: Role): boolean {
  return readers !== undefined && READERS[readers.audience].includes(role);
}

/** Whether a role may have the bytes of a document at a time. Rules DOC-4 and DOC-14. */
export function mayRead(
  document: Pick<ConferenceDocument, 'readers' | 'presented'>,
  role: Role,
  at: Timestamp,
): boolean {
  if (STAFF.includes(role) || document.presented) return true;
  return isGivenTo(document, role) && (document.readers?.from ?? at) <= at;
}
