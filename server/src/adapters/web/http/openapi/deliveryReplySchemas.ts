import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { SENT_KINDS } from '@diem-cau/shared/letters/letter.ts';
import { CHANNELS, DELIVERY_STATES, MAIL_SECURITIES, SEND_FAULTS } from '@diem-cau/shared/protocol/deliveries.ts';
import { z } from 'zod';

const nothing = z.strictObject({});
const moment = z.int().describe('Milliseconds since 1970-01-01T00:00Z.');
const channel = z.enum(CHANNELS);
const fault = z.enum(SEND_FAULTS).optional();
const letter = z.strictObject({ subject: z.string(), text: z.string() });
const recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('site'), siteId: z.string() }),
  z.strictObject({ kind: z.literal('unit'), respondentId: z.string() }),
]);
const testOutcome = z.strictObject({ sent: z.boolean(), fault, answer: z.string() });

/** The schemas of what the routes of channels and letters reply. */
export const DELIVERY_REPLY_SCHEMAS = {
  readChannels: z.strictObject({
    mail: z
      .strictObject({
        host: z.string(),
        port: z.int(),
        security: z.enum(MAIL_SECURITIES),
        user: z.string(),
        from: z.string(),
        fromName: z.string(),
        perMinute: z.int(),
        hasPassword: z.boolean(),
      })
      .optional(),
    gateway: z.strictObject({ url: z.url(), perMinute: z.int(), hasSecret: z.boolean() }).optional(),
    returns: z
      .strictObject({
        host: z.string(),
        port: z.int(),
        security: z.enum(MAIL_SECURITIES),
        user: z.string(),
        hasPassword: z.boolean(),
        fault,
      })
      .optional(),
    portal: z
      .strictObject({
        url: z.url(),
        hasSecret: z.boolean(),
        waiting: z.int().optional(),
        sentAt: moment.optional(),
        fault,
      })
      .optional(),
  }),
  setPortal: nothing,
  testPortal: testOutcome,
  setMailServer: nothing,
  setReturns: nothing,
  testReturns: testOutcome,
  testMailServer: testOutcome,
  setGateway: nothing,
  testGateway: testOutcome,
  readLetters: z.strictObject({
    plan: z.strictObject({
      revision: z.int(),
      language: z.enum(WORD_LANGUAGES),
      letters: z.strictObject({ invitation: letter, reminder: letter, unitInvitation: letter }),
      reminders: z.strictObject({
        minutesBefore: z.array(z.int()),
        rehearsalAt: moment.optional(),
        owners: z.boolean().optional(),
        channels: z.array(channel),
      }),
    }),
    isOwn: z.boolean(),
    sendings: z.int(),
    channels: z.array(channel),
    deliveries: z.array(
      z.strictObject({
        recipient,
        kind: z.enum(SENT_KINDS),
        channel,
        state: z.enum(DELIVERY_STATES),
        to: z.string().optional(),
        at: moment,
        nextAt: moment.optional(),
        fault,
        answer: z.string().optional(),
      }),
    ),
    entered: z.record(z.string(), moment),
  }),
  writeLetters: nothing,
  sendLetters: z.strictObject({ queued: z.int(), unreachable: z.array(recipient) }),
  stopLetters: z.strictObject({ stopped: z.int() }),
} as const;
