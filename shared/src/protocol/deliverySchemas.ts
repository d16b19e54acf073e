import { z } from 'zod';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import { LETTER_LIMITS, type Letter, type Letters, SENT_KINDS } from '../letters/letter.ts';
import { hasLink } from '../letters/placeholders.ts';
import { mayReceive, type Recipient } from '../letters/recipient.ts';
import { REMINDER_LIMITS } from '../letters/reminders.ts';
import { emailAddress, line, plannedTime, ranged, respondentId, siteId, text } from './commands/forms.ts';
import { CHANNEL_LIMITS, CHANNELS, MAIL_SECURITIES } from './deliveries.ts';

/** A name or address of a machine. Whether it may be connected to is for the server to say. */
const host = z
  .string()
  .max(CHANNEL_LIMITS.host)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9a-fA-F:.]+$/);

/** What is sent as it is: nothing is cleaned or cut, and no line break can begin another header or command. */
const exact = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u);

const perMinute = ranged(CHANNEL_LIMITS.perMinute);

const server = z.strictObject({
  host,
  port: ranged(CHANNEL_LIMITS.port),
  security: z.enum(MAIL_SECURITIES),
  user: exact(CHANNEL_LIMITS.user),
  from: emailAddress,
  // Empty for none.
  fromName: z.literal('').or(line(CHANNEL_LIMITS.fromName)),
  perMinute,
});

const gateway = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(CHANNEL_LIMITS.url),
  perMinute,
});

const mailbox = z.strictObject({
  host,
  port: ranged(CHANNEL_LIMITS.port),
  security: z.enum(MAIL_SECURITIES),
  user: exact(CHANNEL_LIMITS.user).min(1),
});

const letter: z.ZodType<Letter> = z
  .strictObject({ subject: line(LETTER_LIMITS.subject), text: text(LETTER_LIMITS.text) })
  // A letter without its link is of no use.
  .refine(hasLink, { path: ['text'] });

const letters: z.ZodType<Letters> = z.strictObject({
  invitation: letter,
  reminder: letter,
  unitInvitation: letter,
});

const recipient: z.ZodType<Recipient> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('site'), siteId }),
  z.strictObject({ kind: z.literal('unit'), respondentId }),
]);

/** Names a press, as a command is named: a repeated one is answered alike and sends nothing. */
const press = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** How often something was done before, as the sender has seen it. */
const count = z.int().min(0);

const channels = z.array(z.enum(CHANNELS)).max(CHANNELS.length);

const NOTHING = { query: undefined, body: undefined };

/** The schemas of the routes of channels and letters. */
export const DELIVERY_ROUTE_SCHEMAS = {
  readChannels: NOTHING,
  setMailServer: {
    ...NOTHING,
    body: z.strictObject({ server: server.optional(), password: exact(CHANNEL_LIMITS.password).optional() }),
  },
  testMailServer: { ...NOTHING, body: z.strictObject({ to: emailAddress }) },
  setGateway: {
    ...NOTHING,
    body: z.strictObject({
      gateway: gateway.optional(),
      secret: exact(CHANNEL_LIMITS.secret).min(CHANNEL_LIMITS.shortestSecret).optional(),
    }),
  },
  testGateway: { ...NOTHING, body: z.strictObject({ to: line(ROSTER_LIMITS.phone) }) },
  setReturns: {
    ...NOTHING,
    body: z.strictObject({ mailbox: mailbox.optional(), password: exact(CHANNEL_LIMITS.password).optional() }),
  },
  testReturns: NOTHING,
  setPortal: {
    ...NOTHING,
    body: z.strictObject({
      portal: z.strictObject({ url: gateway.shape.url }).optional(),
      secret: exact(CHANNEL_LIMITS.secret).min(CHANNEL_LIMITS.shortestSecret).optional(),
    }),
  },
  testPortal: NOTHING,
  readLetters: NOTHING,
  writeLetters: {
    ...NOTHING,
    body: z.strictObject({
      revision: count,
      language: z.enum(WORD_LANGUAGES),
      letters,
      reminders: z.strictObject({
        minutesBefore: z.array(ranged(REMINDER_LIMITS.minutes)).max(REMINDER_LIMITS.times),
        rehearsalAt: plannedTime.optional(),
        owners: z.boolean().optional(),
        channels,
      }),
    }),
  },
  sendLetters: {
    ...NOTHING,
    body: z
      .strictObject({
        press,
        sendings: count,
        kind: z.enum(SENT_KINDS),
        channels: channels.min(1),
        to: z.enum(['allSites', 'sitesNotEntered']).or(z.array(recipient).max(5_000)),
      })
      .refine(
        ({ kind, to }) => (typeof to === 'string' ? kind !== 'questions' : to.every((one) => mayReceive(kind, one))),
        {
          path: ['to'],
        },
      ),
  },
  stopLetters: { ...NOTHING, body: z.strictObject({ sendings: count }) },
} as const;
