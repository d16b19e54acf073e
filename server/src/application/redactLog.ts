import { createHmac, type KeyObject } from 'node:crypto';
import { identityOf, isSignedBy, signText } from './ballotSigner.ts';
import { type Head, hashOf } from './eventStore.ts';
import type { StoredEntry } from './verifyLog.ts';

const LOG_COPY_FORMAT = 'diem-cau-log-copy-1';

/** What vouches for a copy of a log from which personal fields were taken: which entries differ from the original, and how. */
export interface CopyManifest {
  readonly format: typeof LOG_COPY_FORMAT;
  readonly conference: string;
  readonly head: Head;
  /** Of each changed entry its version, the hash of the original bytes and that of the copy's. */
  readonly redacted: readonly (readonly [version: number, originalHash: string, copyHash: string])[];
  readonly publicKey: string;
  readonly signature: string;
}

type Fields = Record<string, unknown>;

interface EntryFields extends Fields {
  readonly actor?: Fields;
  readonly events?: readonly Fields[];
}

/**
 * A copy of a log that may leave the organisation, without what leads to the asker of an anonymous question (the phone's or
 * site's id, the typed name and the room) and without what only the desk may read: private answers, drafts of answers, messages,
 * requests for help and for corrections with what was answered, and whom to telephone at a site or a unit. Each such value is replaced by a hash keyed with `salt`, so that one asker's questions stay
 * together and, once the salt is thrown away, nobody can try all phones of a room against the hashes. Entries keep the hash that
 * the chain is made of; a changed one also gets the hash of its new bytes, and loses the random id of its command: with that,
 * all phones of a room could be tried against the hash of the original.
 */
export function redactLog(entries: readonly StoredEntry[], salt: Buffer): readonly StoredEntry[] {
  return entries.map(logRedactor(salt));
}

/** The same, entry by entry in their order. */
export function logRedactor(salt: Buffer): (entry: StoredEntry) => StoredEntry {
  const anonymous = new Set<unknown>();
  const hide = (value: unknown) => {
    return `redacted:${createHmac('sha256', salt).update(String(value)).digest('hex').slice(0, 16)}`;
  };
  return (entry) => {
    const fields = parseEntry(entry);
    if (!fields?.events) return entry;
    const question = fields.events.map(anonymousQuestion).find((one) => one !== undefined);
    if (question) anonymous.add(question.id);
    const withdrawn = fields.events.some(({ type, questionId }) => {
      return type === 'QuestionWithdrawn' && anonymous.has(questionId);
    });
    const events = fields.events.map((event) => redactEvent(event, hide));
    const changed = events.some((event, index) => event !== fields.events?.[index]);
    if (!changed && !withdrawn) return entry;
    // The actor who enters a survey form at the desk is not the asker.
    const asks = question !== undefined || withdrawn;
    const isAsker = asks && (fields.actor?.role === 'delegate' || fields.actor?.role === 'site');
    const actor = isAsker && fields.actor ? hideFields(fields.actor, ['id', 'name', 'siteId'], hide) : fields.actor;
    const bytes = JSON.stringify({ ...hideFields(fields, ['commandId'], hide), actor, events });
    return { bytes, hash: entry.hash, redacted: hashOf(bytes) };
  };
}

type Hide = (value: unknown) => string;

/** What only the desk and its correspondent may read, by the event that has it. */
const CONFIDENTIAL: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['AnswerDrafted', ['text']],
  ['MessageSent', ['text']],
  ['DeskWrittenTo', ['text']],
  ['HelpRequested', ['name', 'text']],
  ['HelpMessageSent', ['name', 'text']],
  ['CorrectionRequested', ['text']],
  ['CorrectionSettled', ['reply']],
]);
/** Whom to telephone and write to at a site or a unit: told to the desk only. */
const CONTACT_FIELDS = ['contactName', 'contactPhone', 'email'];

/** The event itself where it has nothing to hide. */
function redactEvent(event: Fields, hide: Hide): Fields {
  const asked = anonymousQuestion(event);
  if (asked) return { ...event, question: hideFields(asked, ['askedBy', 'askerName', 'siteId'], hide) };
  const confidential = CONFIDENTIAL.get(event.type);
  if (confidential) return hideFields(event, confidential, hide);
  const { answer, site, sites, restored, respondent, contact } = event as Readonly<Record<string, Fields & Fields[]>>;
  if (answer?.private === true) return { ...event, answer: hideFields(answer, ['text'], hide) };
  if (!site && !sites && !restored && !respondent && !contact) return event;
  const redacted = {
    ...(site && { site: hideContact(site, hide) }),
    ...(respondent && { respondent: hideContact(respondent, hide) }),
    ...(contact && { contact: hideContact(contact, hide) }),
    ...(Array.isArray(sites) && { sites: sites.map((one) => hideContact(one, hide)) }),
    ...(Array.isArray(restored) && { restored: restored.map((one) => hideContact(one, hide)) }),
  };
  return JSON.stringify({ ...event, ...redacted }) === JSON.stringify(event) ? event : { ...event, ...redacted };
}

function hideContact(site: Fields, hide: Hide): Fields {
  return typeof site === 'object' ? hideFields(site, CONTACT_FIELDS, hide) : site;
}

/** Signs what was changed in a copy of a log. */
export function signCopy(conference: string, entries: readonly StoredEntry[], key: KeyObject): CopyManifest {
  const unsigned = {
    format: LOG_COPY_FORMAT,
    conference,
    head: { version: entries.length, hash: entries.at(-1)?.hash ?? '' },
    redacted: redactedOf(entries),
    publicKey: identityOf(key).publicKey,
  } as const;
  return { ...unsigned, signature: signText(textOf(unsigned), key) };
}

/** Whether a copy is the one that was signed: the same conference and head, and no other entries changed. */
export function isSignedCopy(conference: string, entries: readonly StoredEntry[], manifest: CopyManifest): boolean {
  const { signature, ...unsigned } = manifest;
  const { head, redacted } = unsigned;
  return (
    unsigned.format === LOG_COPY_FORMAT &&
    unsigned.conference === conference &&
    entries[head.version - 1]?.hash === head.hash &&
    entries.length === head.version &&
    JSON.stringify(redacted) === JSON.stringify(redactedOf(entries)) &&
    isSignedBy(unsigned.publicKey, textOf(unsigned), signature)
  );
}

function textOf({ conference, head, redacted, publicKey }: Omit<CopyManifest, 'signature'>): string {
  return JSON.stringify([LOG_COPY_FORMAT, publicKey, conference, head.version, head.hash, redacted]);
}

function redactedOf(entries: readonly StoredEntry[]): CopyManifest['redacted'] {
  return entries.flatMap(({ hash, redacted }, index) => (redacted === undefined ? [] : [[index + 1, hash, redacted]]));
}

function anonymousQuestion({ type, question }: Fields): Fields | undefined {
  const asked = question as Fields | undefined;
  return type === 'QuestionAsked' && asked?.anonymous === true ? asked : undefined;
}

function hideFields(fields: Fields, names: readonly string[], hide: Hide): Fields {
  const hidden = names.filter((name) => fields[name] !== undefined).map((name) => [name, hide(fields[name])]);
  return { ...fields, ...Object.fromEntries(hidden) };
}

function parseEntry({ bytes }: StoredEntry): EntryFields | undefined {
  try {
    return JSON.parse(bytes) as EntryFields;
  } catch {
    // What is no entry is named by the check of the chain.
    return undefined;
  }
}
