import { createHmac } from 'node:crypto';
import type { GatewayAccess, Message, PortalAccess, ToldNotice } from '../../application/deliveries/channels.ts';
import type { SendOutcome } from '../../application/deliveries/delivery.ts';
import { type Outgoing, RefusedTarget } from '../../application/outgoing.ts';
import { unresolved } from './mailSender.ts';

/** How long a gateway has for its answer (ms). */
const TIMEOUT_MS = 15_000;
/** Bytes of an answer that are read. */
const MAX_ANSWER_BYTES = 4_096;

/**
 * Hands one message to the office's gateway, signed as `docs/webhooks.md` says. No redirect is followed: it could lead into a
 * private network. Never rejects.
 */
export function callGateway(gateway: GatewayAccess, message: Message, outgoing: Outgoing): Promise<SendOutcome> {
  return postSigned(gateway, { ...message, content: requestBody(message) }, outgoing);
}

/** Tells a portal of something, signed in the same way. Never rejects. */
export function callPortal(portal: PortalAccess, notice: ToldNotice, outgoing: Outgoing): Promise<SendOutcome> {
  const { id, type, at, sentAt, organisation, conferenceId, title, paper, commitment } = notice;
  const content = {
    type,
    id,
    at: new Date(at).toISOString(),
    organisation: { name: organisation },
    ...(conferenceId !== undefined && { conference: { id: conferenceId, title } }),
    ...(paper !== undefined && { paper }),
    ...(commitment && { commitment }),
  };
  return postSigned(portal, { id, sentAt, content }, outgoing);
}

async function postSigned(
  { url, secret }: Pick<PortalAccess, 'url' | 'secret'>,
  { id, sentAt, content }: { readonly id: string; readonly sentAt: number; readonly content: object },
  outgoing: Outgoing,
): Promise<SendOutcome> {
  const body = JSON.stringify(content);
  const signature = signedHeaders(id, body, secret, Math.floor(sentAt / 1_000));
  const headers = { 'Content-Type': 'application/json; charset=utf-8', ...signature };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await outgoing.request(new URL(url), { method: 'POST', headers, body, signal });
    return outcomeOf(response.status, `${response.status} ${await readStart(response)}`.trim());
  } catch (error) {
    if (error instanceof RefusedTarget) return unresolved(error.reason);
    const { message: answer } = error as Error;
    const isTls = /certificate|self.signed|altname|issuer/i.test(answer);
    return { kind: 'retry', fault: isTls ? 'tlsFailed' : 'unreachable', answer };
  }
}

/** What a gateway is sent; `docs/webhooks.md` describes it. */
function requestBody({ id, kind, language, organisation, to, recipientName, subject, text, about }: Message): object {
  return {
    type: `letter.${kind}`,
    id,
    language,
    organisation: { name: organisation },
    recipient: { telephone: to, name: recipientName ?? null },
    subject,
    text,
    ...(about && {
      ...placeOf(about),
      conference: {
        id: about.conferenceId,
        title: about.title,
        timeZone: about.timeZone,
        startsAt: about.startsAt === undefined ? null : new Date(about.startsAt).toISOString(),
      },
      link: about.link,
    }),
  };
}

/** The site, or the unit, that a message is for. */
function placeOf({ recipient, name }: NonNullable<Message['about']>): object {
  if (recipient.kind === 'site') return { site: { code: recipient.siteId, name } };
  return { unit: { id: recipient.respondentId, name } };
}

/**
 * The headers of the specification "Standard Webhooks" (standardwebhooks.com): an HMAC-SHA256 over id, time and body.
 *
 * @param at seconds since 1970
 */
function signedHeaders(id: string, body: string, secret: string, at: number): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
}

/** The beginning of an answer, in one line. The rest is not read. */
async function readStart(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MAX_ANSWER_BYTES).toString('utf8').replace(/\s+/g, ' ');
}

function outcomeOf(status: number, answer: string): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent', answer };
  if (status >= 300 && status < 400) return { kind: 'refused', fault: 'redirected', answer };
  if (status === 401 || status === 403) return { kind: 'refused', fault: 'loginRefused', answer };
  if (status === 404 || status === 422) return { kind: 'refused', fault: 'addressRefused', answer };
  const isTemporary = status === 408 || status === 425 || status === 429 || status >= 500;
  return isTemporary ? { kind: 'retry', fault: 'busy', answer } : { kind: 'refused', fault: 'messageRefused', answer };
}
