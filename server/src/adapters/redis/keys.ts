import type {
  AccountId,
  ActorId,
  ConferenceId,
  DocumentId,
  OrganisationId,
  PollId,
  QuestionId,
  SurveyId,
} from '@diem-cau/shared/kernel/ids.ts';
import type { Channel } from '@diem-cau/shared/protocol/deliveries.ts';

/** All keys of one conference share the hash tag `{id}`, so that one script can use them all on a cluster. */
export const keys = {
  conferences: 'conferences',
  /** Of releases up to 0.1.0: one secret, from which both keys were derived. It is moved into files at the start. */
  formerSecret: 'secret',
  /** Fingerprints of the keys that all servers of this store must have. */
  keyFingerprints: 'key-fingerprints',
  invite: (codeHash: string) => `invite:${codeHash}`,
  session: (tokenHash: string) => `session:${tokenHash}`,
  /** Says that a session was ended before its time. */
  endedSession: (tokenHash: string) => `session:${tokenHash}:ended`,
  /** The sessions of one invitation code, sorted by last use. */
  sessionsOf: (id: ConferenceId, codeOf: ActorId) => `conf:{${id}}:sessions:${codeOf}`,
  /** Names in use: the key of the name → the hash of the session's token. */
  names: (id: ConferenceId) => `conf:{${id}}:names`,
  /** First and last use of each invitation, and how often it was used. */
  uses: (id: ConferenceId) => `conf:{${id}}:invitation-uses`,
  log: (id: ConferenceId) => `conf:{${id}}:log`,
  commands: (id: ConferenceId) => `conf:{${id}}:commands`,
  snapshot: (id: ConferenceId) => `conf:{${id}}:snapshot`,
  /** When the bytes of each document were stored. */
  documents: (id: ConferenceId) => `conf:{${id}}:docs`,
  document: (id: ConferenceId, documentId: DocumentId) => `conf:{${id}}:doc:${documentId}`,
  /** Which sites have opened a document, and when first; how many phones have. */
  openedBySites: (id: ConferenceId, documentId: DocumentId) => `conf:{${id}}:opened:${documentId}:sites`,
  openedByPhones: (id: ConferenceId, documentId: DocumentId) => `conf:{${id}}:opened:${documentId}:phones`,
  /** A template that an approved paper of this conference is made from. */
  template: (id: ConferenceId, sha256: string) => `conf:{${id}}:template:${sha256}`,
  /** The version of the last entry that shut an actor out. */
  doors: (id: ConferenceId) => `conf:{${id}}:doors`,
  presence: (id: ConferenceId) => `conf:{${id}}:presence`,
  media: (id: ConferenceId) => `conf:{${id}}:media`,
  supporters: (id: ConferenceId, questionId: QuestionId, kind: 'sites' | 'delegates') =>
    `conf:{${id}}:support:${questionId}:${kind}`,
  supportsBy: (id: ConferenceId, voter: ActorId) => `conf:{${id}}:support:by:${voter}`,
};

/** Organisations and what they own. */
export const organisationKeys = {
  all: 'organisations',
  /** The conference → the organisation that it belongs to. */
  conferences: 'organisation-of',
  log: (id: OrganisationId) => `org:{${id}}:log`,
  commands: (id: OrganisationId) => `org:{${id}}:commands`,
  /** The identity provider of its staff, with the client's secret. */
  provider: (id: OrganisationId) => `org:{${id}}:provider`,
  /** A template of its own for a paper. */
  template: (id: OrganisationId, sha256: string) => `org:{${id}}:template:${sha256}`,
  /** Tokens for other programs, and when each was last used: hashes by the tokens' ids. */
  tokens: (id: OrganisationId) => `org:{${id}}:tokens`,
  tokenUses: (id: OrganisationId) => `org:{${id}}:token-uses`,
  /** A token by the hash of its secret. */
  token: (hash: string) => `api-token:${hash}`,
  /** What was done with accounts and links; the newest lines. */
  audit: (id: OrganisationId) => `org:{${id}}:audit`,
  /** The refused ones of them, apart: a flood of them must not push the others out. */
  refused: (id: OrganisationId) => `org:{${id}}:refused`,
};

/** Letters to sites: the queue, what has become of each, and what they are sent by. */
export const deliveryKeys = {
  /** The queues in which letters wait: `organisation channel`. */
  queues: 'letter-queues',
  /** The letters that wait for one server, by the times at which they are due: `conference\nletter`. */
  queue: (id: OrganisationId, channel: Channel) => `org:{${id}}:letters-due:${channel}`,
  /** The conferences that remind by themselves. */
  reminding: 'letters-reminding',
  letters: (id: ConferenceId) => `conf:{${id}}:letters`,
  /** What each press has queued, and under `#` how many there were. */
  presses: (id: ConferenceId) => `conf:{${id}}:letter-presses`,
  plan: (id: ConferenceId) => `conf:{${id}}:letter-plan`,
  /** The reminders that were sent. */
  reminded: (id: ConferenceId) => `conf:{${id}}:reminded`,
  /** Which letter has an id, by which a server that returns it names it; kept for some weeks. */
  letterOf: (letterId: string) => `letter:${letterId}`,
  /** How far the mailbox of an organisation was read, why it could not be, and that a server looks into it. */
  mailbox: (id: OrganisationId) => `org:{${id}}:mailbox`,
  mailboxFault: (id: OrganisationId) => `org:{${id}}:mailbox:fault`,
  mailboxLease: (id: OrganisationId) => `org:{${id}}:mailbox:lease`,
  channels: (id: OrganisationId) => `org:{${id}}:channels`,
  /** Notices to the portal of an organisation, the times at which they are due, how far it was told, and how that went. */
  notices: (id: OrganisationId) => `org:{${id}}:notices`,
  noticesDue: (id: OrganisationId) => `org:{${id}}:notices-due`,
  noticeMarks: (id: OrganisationId) => `org:{${id}}:notice-marks`,
  noticeReport: (id: OrganisationId) => `org:{${id}}:notice-report`,
  /** The next free time of an organisation's channel. */
  slot: (id: OrganisationId, channel: Channel) => `org:{${id}}:slot:${channel}`,
};

/** Accounts, their one-time links and their sessions. */
export const accountKeys = {
  account: (id: AccountId) => `acct:${id}`,
  recovery: (id: AccountId) => `acct:${id}:recovery`,
  step: (id: AccountId, step: number) => `acct:${id}:step:${step}`,
  grants: (id: AccountId) => `acct:${id}:links`,
  /** The hashes of the sessions of an account. */
  sessions: (id: AccountId) => `acct:${id}:sessions`,
  mail: (mailHash: string) => `acct:mail:${mailHash}`,
  grant: (hash: string) => `acct:link:${hash}`,
  session: (hash: string) => `acct:session:${hash}`,
  /** A sign-in that has gone to an identity provider. */
  attempt: (hash: string) => `acct:attempt:${hash}`,
  /** The account that a provider has signed in, whose code is still to come. */
  proven: (hash: string) => `acct:proven:${hash}`,
  /** The sessions in conferences that an account opened: a hash by the hashes of their tokens. */
  peers: (id: AccountId) => `acct:${id}:peers`,
};

/** One poll's ballots. Open ones fill `choices`, `tally` and `sites`; secret ones `voted` and `ballots`. */
export function ballotKeys({ conferenceId, pollId }: { readonly conferenceId: ConferenceId; readonly pollId: PollId }) {
  const poll = `conf:{${conferenceId}}:poll:${pollId}`;
  return {
    box: `${poll}:box`,
    electorate: `${poll}:electorate`,
    limits: `${poll}:limits`,
    weights: `${poll}:weights`,
    used: `${poll}:used`,
    choices: `${poll}:choices`,
    casts: `${poll}:casts`,
    tally: `${poll}:tally`,
    sites: `${poll}:sites`,
    key: `${poll}:key`,
    voted: `${poll}:voted`,
    ballots: `${poll}:ballots`,
  };
}

/** What stands under `sealed` once the traces of a closed anonymous survey are erased. */
export const SEALED = 'sealed';

/** One survey's answers: by name in `answers`, anonymous ones in `respondents` and `papers`; `entered` has the respondents of papers. */
export function surveyKeys({
  conferenceId,
  surveyId,
}: {
  readonly conferenceId: ConferenceId;
  readonly surveyId: SurveyId;
}) {
  const survey = `conf:{${conferenceId}}:survey:${surveyId}`;
  return {
    answers: `${survey}:answers`,
    respondents: `${survey}:respondents`,
    entered: `${survey}:entered`,
    papers: `${survey}:papers`,
    key: `${survey}:key`,
    sealed: `${survey}:sealed`,
  };
}

/** Channel: the sites connected to a server have changed. */
export const PRESENCE_CHANNEL = 'presence-changed';

/** Channel: a server's entry on the media board has changed. */
export const MEDIA_CHANNEL = 'media-changed';

/** Channel: stills of the stage and connection statistics of sites, for the other servers. */
export const MEDIA_NEWS_CHANNEL = 'media-news';

/** Channel: sessions that were ended before their time. */
export const SESSIONS_CHANNEL = 'sessions-ended';

/** Channel: tallies have changed. */
export const BALLOTS_CHANNEL = 'ballots-changed';

/** Channel: supports have changed. */
export const SUPPORTS_CHANNEL = 'supports-changed';
