import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';

/** What a mail server wrote back about letters that it could not deliver. */
export interface DeliveryReport {
  /** The ids of letters that it names. Anybody can write a report, so that an id counts only where it is known. */
  readonly letterIds: readonly string[];
  readonly fault: Extract<SendFault, 'addressRefused' | 'mailboxFull' | 'returned'>;
  /** What the receiving server said. */
  readonly answer: string;
}

/** Ids as this server makes them (nanoid), before the sign of the message id. */
const MESSAGE_ID = /<([A-Za-z0-9_-]{21})@[^<>\s]{1,255}>/g;

/**
 * Reads a delivery status notification (RFC 3464), as it arrived; undefined where it is none, or says of nobody that the letter
 * failed: a delay is not the end.
 */
export function readDeliveryReport(source: string): DeliveryReport | undefined {
  const text = source.replace(/\r\n?/g, '\n');
  const status = statusPart(text);
  if (status === undefined) return undefined;
  const failed = status.split(/\n\s*\n/).find((group) => /^Action:\s*failed\b/im.test(group));
  if (failed === undefined) return undefined;
  const letterIds = [...new Set([...text.matchAll(MESSAGE_ID)].flatMap(([, id]) => id ?? []))];
  const code = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(failed)?.[1] ?? '';
  const diagnostic = /^Diagnostic-Code:\s*(?:[\w-]+\s*;)?\s*(.+)$/im.exec(failed)?.[1]?.trim();
  return { letterIds, fault: faultOf(code), answer: diagnostic ?? code };
}

/** The part that a program is meant to read, its long lines joined (RFC 5322, 2.2.3). */
function statusPart(text: string): string | undefined {
  const start = /^Content-Type:\s*message\/(?:global-)?delivery-status\b/im.exec(text);
  if (!start) return undefined;
  const body = text.indexOf('\n\n', start.index);
  if (body === -1) return undefined;
  const end = text.indexOf('\n--', body);
  return text.slice(body + 2, end === -1 ? undefined : end).replace(/\n[ \t]+/g, ' ');
}

/** By the enhanced status codes of RFC 3463: x.1.x is the address, x.2.2 a full mailbox. */
function faultOf(code: string): DeliveryReport['fault'] {
  if (/^\d\.1\./.test(code)) return 'addressRefused';
  return /^\d\.2\.2$/.test(code) ? 'mailboxFull' : 'returned';
}
