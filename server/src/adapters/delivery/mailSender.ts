import { isIP, Socket } from 'node:net';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailAccess, Message } from '../../application/deliveries/channels.ts';
import type { SendOutcome } from '../../application/deliveries/delivery.ts';
import type { Targets } from '../../application/outgoing.ts';
import { CALENDAR_TYPE, calendarFile } from './calendarFile.ts';

/** Time limits of a connection to a mail server, in milliseconds. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends one letter by the office's mail server, within `limitMs`: the limits above are of silence, and a server that goes on
 * talking would hold the letter for ever. Never rejects.
 */
export async function sendMail(
  server: MailAccess,
  message: Message,
  { targets, limitMs }: { readonly targets: Targets; readonly limitMs: number },
): Promise<SendOutcome> {
  const signal = AbortSignal.timeout(limitMs);
  const target = await targets.resolve(server.host);
  if (!target.ok) return unresolved(target.error);
  const { port, security, user, password } = server;
  const transport = createTransport({
    ...TIMEOUTS,
    host: target.value,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    // The certificate is the name's, not the address's.
    tls: { ...(isIP(server.host) === 0 && { servername: server.host }), ...(security === 'tls' && { signal }) },
    // The transport opens its own socket for TLS only, and closes none that is in use.
    ...(security !== 'tls' && { socket: new Socket({ signal }) }),
    ...(user !== '' && { auth: { user, pass: password } }),
    // A letter contains what is given here and nothing that its text names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { response } = await transport.sendMail(envelopeOf(server, message));
    return { kind: 'sent', answer: response };
  } catch (error) {
    return signal.aborted ? unresolved('unreachable') : outcomeOf(error as SmtpError);
  } finally {
    transport.close();
  }
}

function envelopeOf({ from, fromName }: MailAccess, message: Message): SendMailOptions {
  const { id, subject, text, to, recipientName, organisation, language } = message;
  const calendar = calendarFile(message);
  const content = calendar === undefined ? undefined : { content: calendar, contentType: CALENDAR_TYPE };
  return {
    from: { name: fromName || organisation, address: from },
    to: { name: recipientName ?? '', address: to },
    subject,
    text,
    textEncoding: 'quoted-printable',
    messageId: `<${id}@${from.split('@').at(-1)}>`,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    ...(content && { attachments: [{ ...content, filename: 'hoi-nghi.ics' }] }),
  };
}

/** What nodemailer says of a failed try. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Refusals of a server by the step at which it refused. */
const BY_STEP: readonly (readonly [step: RegExp, fault: SendFault])[] = [
  [/^AUTH/, 'loginRefused'],
  [/^MAIL FROM/, 'senderRefused'],
  [/^RCPT TO/, 'addressRefused'],
  [/^STARTTLS/, 'tlsMissing'],
];

const CERTIFICATE = /certificate|self.signed|altname|issuer|TLS|SSL/i;

function outcomeOf(error: SmtpError): SendOutcome {
  const { code = '', command = '', responseCode, message } = error;
  const answer = error.response ?? message;
  if (responseCode !== undefined) {
    const fault =
      code === 'EAUTH' ? 'loginRefused' : (BY_STEP.find(([step]) => step.test(command))?.[1] ?? 'messageRefused');
    // RFC 5321: a reply that begins with 4 says that the same may be taken later.
    if (responseCode < 500) return { kind: 'retry', fault: 'busy', answer };
    return { kind: 'refused', fault, answer };
  }
  // Without an answer: a letter that cannot be addressed at all, or no connection.
  if (code === 'EENVELOPE') return { kind: 'refused', fault: 'addressRefused', answer };
  if (code === 'EAUTH') return { kind: 'refused', fault: 'loginRefused', answer };
  if (code === 'ETLS') return { kind: 'refused', fault: 'tlsMissing', answer };
  return { kind: 'retry', fault: CERTIFICATE.test(message) ? 'tlsFailed' : 'unreachable', answer };
}

/** An outcome for a host that is not connected to. */
export function unresolved(fault: SendFault): SendOutcome {
  return { kind: fault === 'privateAddress' ? 'refused' : 'retry', fault, answer: '' };
}
