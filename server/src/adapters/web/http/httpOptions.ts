import type { AccessStore } from '../../../application/access.ts';
import type { AccountSessions } from '../../../application/accounts/accountSessions.ts';
import type { AccountStore } from '../../../application/accounts/accountStore.ts';
import type { Accounts } from '../../../application/accounts/accounts.ts';
import type { SingleSignOns } from '../../../application/accounts/singleSignOn.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import type { Clock } from '../../../application/clock.ts';
import type { ConferenceRegistry } from '../../../application/conferences/conferenceRegistry.ts';
import type { Channels, Senders } from '../../../application/deliveries/channels.ts';
import type { DeliveryStore } from '../../../application/deliveries/deliveryStore.ts';
import type { Dispatcher } from '../../../application/deliveries/dispatcher.ts';
import type { MailboxMarks, MailboxReader } from '../../../application/deliveries/returnedLetters.ts';
import type { DocumentOpeningsBox } from '../../../application/documentOpenings.ts';
import type { DocumentStore } from '../../../application/documentStore.ts';
import type { Dossiers } from '../../../application/dossier/dossiers.ts';
import type { PersonErasure } from '../../../application/erasure/personErasure.ts';
import type { FileReaders } from '../../../application/fileReaders.ts';
import type { Logger } from '../../../application/logger.ts';
import type { NoticeStore } from '../../../application/notices/noticeClock.ts';
import type { OfficeConverter } from '../../../application/officeConverter.ts';
import type { ApiTokens } from '../../../application/organisations/apiTokens.ts';
import type { AuditTrail } from '../../../application/organisations/auditTrail.ts';
import type { Organisations } from '../../../application/organisations/organisations.ts';
import type { PaperFiles } from '../../../application/papers/paperFiles.ts';
import type { Papers } from '../../../application/papers/papers.ts';
import type { TemplateStore } from '../../../application/papers/templateStore.ts';
import type { PartCaptions } from '../../../application/partCaptions.ts';
import type { Recordings } from '../../../application/recordings.ts';
import type { Secrets } from '../../../application/secrets.ts';
import type { SecurityLog } from '../../../application/securityLog.ts';
import type { Streams } from '../../../application/streams.ts';
import type { Similarity } from '../../../application/surveys/similarity.ts';
import type { SurveyBox } from '../../../application/surveys/surveyBox.ts';
import type { ClientAddress } from '../clientAddress.ts';
import type { WebLimits } from '../limits/webLimits.ts';
import type { Operations } from './operatorListener.ts';

/** What the HTTP side stands on. */
export interface HttpAppOptions {
  readonly conferences: ConferenceRegistry;
  readonly access: AccessStore;
  readonly accounts: Accounts;
  readonly accountSessions: AccountSessions;
  readonly accountStore: AccountStore;
  readonly singleSignOns: SingleSignOns;
  readonly organisations: Organisations;
  readonly apiTokens: ApiTokens;
  readonly audit: AuditTrail;
  readonly channels: Channels;
  readonly senders: Senders;
  readonly mailboxes: MailboxReader;
  readonly mailboxMarks: Pick<MailboxMarks, 'readFault' | 'writeFault'>;
  readonly erasure: PersonErasure;
  readonly notices: Pick<NoticeStore, 'readSince' | 'begin' | 'report'>;
  readonly deliveries: DeliveryStore;
  readonly dispatcher: Pick<Dispatcher, 'run'>;
  readonly secrets: Secrets;
  readonly ballots: BallotBox;
  readonly surveys: SurveyBox;
  readonly similarity: Similarity;
  readonly documents: DocumentStore;
  readonly openings: DocumentOpeningsBox;
  readonly papers: Papers;
  readonly paperFiles: PaperFiles;
  readonly templates: TemplateStore;
  readonly dossiers: Dossiers;
  readonly recordings: Pick<Recordings, 'findFile'>;
  readonly streams: Pick<Streams, 'findFile'>;
  readonly partCaptions: PartCaptions;
  /** Readers of uploaded files. */
  readonly files: FileReaders;
  /** Converts Office documents that are to be presented. */
  readonly office: OfficeConverter;
  readonly operations: Operations;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly publicUrl: string;
  readonly secure: boolean;
  /** The folder of the built client. */
  readonly clientFolder: string;
  /** Addresses and CIDR ranges whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly addressOf: ClientAddress;
  readonly limits: WebLimits;
  readonly security: SecurityLog;
  readonly clock: Clock;
  readonly logger: Logger;
}
