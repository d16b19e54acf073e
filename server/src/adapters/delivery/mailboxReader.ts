import { isIP } from 'node:net';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import { ImapFlow, type MailboxObject } from 'imapflow';
import type { MailboxAccess } from '../../application/deliveries/channels.ts';
import type { MailboxMark, MailboxOutcome, MailboxReader } from '../../application/deliveries/returnedLetters.ts';
import type { Targets } from '../../application/outgoing.ts';

/** Time limits of a connection to a mailbox (ms), and of one look into it. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const LIMIT_MS = 60_000;
/** Letters come back within five days (RFC 5321, 4.5.4.1); older reports are about letters of long ago. */
const OLDEST_MS = 14 * 86_400_000;
/** Of one report, and the most reports of one look: the rest is for the next one. */
const MAX_REPORT_BYTES = 262_144;
const MAX_REPORTS = 200;

/** Looks into mailboxes by IMAP, at reports of undelivered letters alone. Nothing there is changed, not even what counts as read. */
export function mailboxReader(targets: Targets, now: () => number, limitMs = LIMIT_MS): MailboxReader {
  const through = { targets, limitMs };
  return {
    open: (mailbox) => withInbox(mailbox, through, async () => ({ kind: 'opened' })),
    read(mailbox, from) {
      const since = new Date(now() - OLDEST_MS);
      return withInbox(mailbox, through, (client, inbox) => readReports(client, inbox, { from, since, mailbox }));
    },
  };
}

interface Connecting {
  readonly targets: Targets;
  readonly limitMs: number;
}

type Failed = Extract<MailboxOutcome, { readonly kind: 'failed' }>;

/** Opens the letters that came in, for reading alone, as long as `work` takes. */
async function withInbox<Outcome>(
  { host, port, security, user, password }: MailboxAccess,
  { targets, limitMs }: Connecting,
  work: (client: ImapFlow, inbox: MailboxObject) => Promise<Outcome>,
): Promise<Outcome | Failed> {
  const target = await targets.resolve(host);
  if (!target.ok) return { kind: 'failed', fault: target.error, answer: '' };
  const client = new ImapFlow({
    ...TIMEOUTS,
    host: target.value,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'startTls',
    // The certificate is the name's, not the address's.
    ...(isIP(host) === 0 && { servername: host }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
  });
  // Its failures reject the calls below as well.
  client.on('error', () => {});
  // The limits above are of silence; a server that goes on talking would hold this look for ever.
  const limit = setTimeout(() => client.close(), limitMs);
  try {
    await client.connect();
    return await work(client, await client.mailboxOpen('INBOX', { readOnly: true }));
  } catch (error) {
    return failure(error as ImapError);
  } finally {
    clearTimeout(limit);
    client.close();
  }
}

interface Looking {
  readonly from: MailboxMark | undefined;
  readonly since: Date;
  readonly mailbox: MailboxAccess;
}

async function readReports(
  client: ImapFlow,
  { uidValidity, uidNext }: MailboxObject,
  { from, since, mailbox: { user, host, port } }: Looking,
): Promise<MailboxOutcome> {
  // Another mailbox may have the same number.
  const validity = `${user}@${host}:${port} ${uidValidity}`;
  const first = from?.validity === validity ? from.next : 1;
  if (first >= uidNext) return { kind: 'read', mark: { validity, next: uidNext }, reports: [] };
  const query = { uid: `${first}:*`, since, header: { 'Content-Type': 'multipart/report' } };
  const found = (await client.search(query, { uid: true })) || [];
  // `7:*` is letter 6 where that is the last one.
  const uids = found.filter((uid) => uid >= first).sort((one, other) => one - other);
  const now = uids.slice(0, MAX_REPORTS);
  const reports: string[] = [];
  if (now.length > 0) {
    const source = { start: 0, maxLength: MAX_REPORT_BYTES };
    for await (const letter of client.fetch(now.join(','), { uid: true, source }, { uid: true })) {
      if (letter.source) reports.push(letter.source.toString('utf8'));
    }
  }
  const next = uids[MAX_REPORTS] ?? uidNext;
  return { kind: 'read', mark: { validity, next }, reports };
}

/** What imapflow says of a failed look. */
interface ImapError extends Error {
  readonly authenticationFailed?: boolean;
  readonly responseText?: string;
}

const CERTIFICATE = /certificate|self.signed|altname|issuer|TLS|SSL/i;

function failure({ authenticationFailed, responseText, message }: ImapError): Failed {
  const answer = responseText ?? message;
  const fault: SendFault = authenticationFailed
    ? 'loginRefused'
    : CERTIFICATE.test(message)
      ? 'tlsFailed'
      : 'unreachable';
  return { kind: 'failed', fault, answer };
}
