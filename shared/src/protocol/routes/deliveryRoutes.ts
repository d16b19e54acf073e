import { PHASES } from '../../domain/conference/state.ts';
import { UNTIL_ARCHIVED } from '../../domain/permissionTable.ts';
import type { SentKind } from '../../letters/letter.ts';
import type {
  Channel,
  ChannelSettings,
  GatewayAddress,
  LetterBoard,
  LetterRecipients,
  Mailbox,
  MailServer,
  PortalAddress,
  SeenPlan,
  SendingBegun,
  TestOutcome,
} from '../deliveries.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

const JSON_BODY = { format: 'json', maxBytes: 4 * 1024 } as const;
const FOR_ADMINISTRATORS = {
  authentication: 'account',
  roles: ['administrator'],
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;
const FOR_ORGANISERS = { authentication: 'session', roles: ['organiser'], reply: 'reply', recorded: true } as const;

type Nothing = Readonly<Record<never, never>>;

/** How an organisation reaches sites, and the letters of a conference. */
export const DELIVERY_ROUTES = {
  readChannels: defineRoute<{ reply: ChannelSettings }>()({
    ...FOR_ADMINISTRATORS,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/channels',
    summary: 'Reads the mail server and the gateway of the organisation, without password and secret.',
    errors: [],
  }),
  setMailServer: defineRoute<{
    /** Without a server, none is used any more. Without a password, the present one stays, for the same server and user only. */
    body: { readonly server?: MailServer | undefined; readonly password?: string | undefined };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/mail',
    summary: 'Sets the mail server of the organisation, or takes it away.',
    body: JSON_BODY,
    errors: ['TARGET_PRIVATE', 'CHANNEL_SECRET_NEEDED', 'STORE_FULL'],
  }),
  testMailServer: defineRoute<{ body: { readonly to: string }; reply: TestOutcome }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/mail/test',
    summary: 'Sends a test letter by the mail server of the organisation and says what the server answered.',
    body: JSON_BODY,
    errors: ['CHANNEL_NOT_SET'],
  }),
  setGateway: defineRoute<{
    /** Without a gateway, none is used any more. Without a secret, the present one stays, for the same address only. */
    body: { readonly gateway?: GatewayAddress | undefined; readonly secret?: string | undefined };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/gateway',
    summary: 'Sets the gateway of the organisation for SMS or Zalo messages, or takes it away.',
    body: JSON_BODY,
    errors: ['TARGET_PRIVATE', 'CHANNEL_SECRET_NEEDED', 'STORE_FULL'],
  }),
  testGateway: defineRoute<{ body: { readonly to: string }; reply: TestOutcome }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/gateway/test',
    summary: 'Sends a test message by the gateway of the organisation and says what it answered.',
    body: JSON_BODY,
    errors: ['CHANNEL_NOT_SET'],
  }),
  setReturns: defineRoute<{
    /** Without a mailbox, none is read any more. Without a password, the present one stays, for the same mailbox only. */
    body: { readonly mailbox?: Mailbox | undefined; readonly password?: string | undefined };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/returns',
    summary: 'Sets the mailbox to which undelivered letters come back, or takes it away.',
    body: JSON_BODY,
    errors: ['TARGET_PRIVATE', 'CHANNEL_SECRET_NEEDED', 'STORE_FULL'],
  }),
  testReturns: defineRoute<{ reply: TestOutcome }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/returns/test',
    summary: 'Opens the mailbox to which undelivered letters come back and says what its server answered.',
    errors: ['CHANNEL_NOT_SET'],
  }),
  setPortal: defineRoute<{
    /** Without a portal, none is told any more. Without a secret, the present one stays, for the same address only. */
    body: { readonly portal?: PortalAddress | undefined; readonly secret?: string | undefined };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/portal',
    summary: 'Sets the address that gets notices of what happens, or takes it away.',
    body: JSON_BODY,
    errors: ['TARGET_PRIVATE', 'CHANNEL_SECRET_NEEDED', 'STORE_FULL'],
  }),
  testPortal: defineRoute<{ reply: TestOutcome }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/channels/portal/test',
    summary: 'Sends a test notice and says what was answered.',
    errors: ['CHANNEL_NOT_SET'],
  }),
  readLetters: defineRoute<{ reply: LetterBoard }>()({
    ...FOR_ORGANISERS,
    recorded: false,
    phases: CREATED,
    method: 'GET',
    path: '/api/conferences/:conferenceId/letters',
    summary:
      'Reads what the conference writes to its sites and units, what has become of each letter, and which links were used.',
    errors: [],
  }),
  writeLetters: defineRoute<{ body: SeenPlan; reply: Nothing }>()({
    ...FOR_ORGANISERS,
    phases: UNTIL_ARCHIVED,
    method: 'POST',
    path: '/api/conferences/:conferenceId/letters',
    summary: 'Sets the letters of the conference and when those who have not entered are reminded.',
    body: { format: 'json', maxBytes: 64 * 1024 },
    errors: ['STALE', 'STORE_FULL'],
  }),
  sendLetters: defineRoute<{
    body: {
      /** Names this press: a repeated one is answered alike and sends nothing. */
      readonly press: string;
      /** The presses that the sender has seen; refused where another one has sent one of these letters since. */
      readonly sendings: number;
      readonly kind: SentKind;
      readonly channels: readonly Channel[];
      readonly to: LetterRecipients;
    };
    reply: SendingBegun;
  }>()({
    ...FOR_ORGANISERS,
    phases: UNTIL_ARCHIVED,
    method: 'POST',
    path: '/api/conferences/:conferenceId/letters/sending',
    summary:
      'Queues letters with the link of each site or unit. A letter that still waits is not queued twice; after the close only those about questions and commitments go.',
    body: { format: 'json', maxBytes: 256 * 1024 },
    errors: ['CHANNEL_NOT_SET', 'STALE', 'STORE_FULL', 'WRONG_PHASE'],
  }),
  stopLetters: defineRoute<{ body: { readonly sendings: number }; reply: { readonly stopped: number } }>()({
    ...FOR_ORGANISERS,
    body: JSON_BODY,
    phases: CREATED,
    method: 'POST',
    path: '/api/conferences/:conferenceId/letters/stop',
    summary:
      'Takes the letters that still wait out of the queue, but for those of presses that the sender has not seen.',
    errors: [],
  }),
} as const;
