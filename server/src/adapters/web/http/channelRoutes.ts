import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Channel, TestOutcome } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { Message } from '../../../application/deliveries/channels.ts';
import type { SendOutcome } from '../../../application/deliveries/delivery.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type ChannelRoute =
  | 'readChannels'
  | 'setMailServer'
  | 'testMailServer'
  | 'setGateway'
  | 'testGateway'
  | 'setReturns'
  | 'testReturns'
  | 'setPortal'
  | 'testPortal';

/** What an administrator sees of an answer, in UTF-16 code units. */
const MAX_ANSWER = 500;

/** How an organisation reaches sites: its mail server and its gateway. */
export function channelHandlers(options: HttpAppOptions): RouteHandlers<ChannelRoute> {
  const { channels, senders, mailboxes, mailboxMarks, notices, audit, clock, limits } = options;

  const record = ({ account, member }: SignedIn, act: string, about: string) =>
    audit.record(account.organisationId, { at: clock.wall(), act, outcome: 'ok', by: member.name, about });

  /** Refuses a host that the operator has not allowed; one without an address may get one later. */
  const refuseHost = async (host: string): Promise<Reply<true>> => {
    const full = refuseWhenLow(limits.storage, 'organiser');
    if (full) return err(full);
    return (await senders.isPrivate(host)) ? err({ code: 'TARGET_PRIVATE' }) : ok(true);
  };

  return {
    readChannels: {
      async handle({ account: { organisationId } }) {
        const { returns, portal, ...others } = await channels.describe(organisationId);
        const fault = returns && (await mailboxMarks.readFault(organisationId));
        return ok({
          ...others,
          ...(returns && { returns: { ...returns, ...(fault && { fault }) } }),
          ...(portal && { portal: { ...portal, ...(await notices.report(organisationId)) } }),
        });
      },
    },
    setMailServer: {
      async handle(call) {
        const { server, password } = call.body;
        const allowed = server ? await refuseHost(server.host) : ok(true);
        if (!allowed.ok) return allowed;
        const set = await channels.set(call.account.organisationId, 'mail', server, password);
        if (!set.ok) return set;
        await record(call, 'MailServerSet', server ? `${server.host}:${server.port}` : '–');
        return ok({});
      },
    },
    testMailServer: {
      async handle(call) {
        const { mail } = await channels.access(call.account.organisationId);
        if (!mail) return err({ code: 'CHANNEL_NOT_SET' });
        const outcome = await senders.sendMail(mail, testMessage(call, call.body.to, clock.wall()));
        await record(call, 'MailServerTested', call.body.to);
        return ok(wordless(outcome));
      },
    },
    setGateway: {
      async handle(call) {
        const { gateway, secret } = call.body;
        const allowed = gateway ? await refuseHost(new URL(gateway.url).hostname) : ok(true);
        if (!allowed.ok) return allowed;
        const set = await channels.set(call.account.organisationId, 'gateway', gateway, secret);
        if (!set.ok) return set;
        await record(call, 'GatewaySet', gateway?.url ?? '–');
        return ok({});
      },
    },
    testGateway: {
      async handle(call) {
        const { gateway } = await channels.access(call.account.organisationId);
        if (!gateway) return err({ code: 'CHANNEL_NOT_SET' });
        const outcome = await senders.callGateway(gateway, testMessage(call, call.body.to, clock.wall()));
        await record(call, 'GatewayTested', call.body.to);
        return ok(wordless(outcome));
      },
    },
    setReturns: {
      async handle(call) {
        const { mailbox, password } = call.body;
        const allowed = mailbox ? await refuseHost(mailbox.host) : ok(true);
        if (!allowed.ok) return allowed;
        const set = await channels.set(call.account.organisationId, 'returns', mailbox, password);
        if (!set.ok) return set;
        // It was about the mailbox as it was set up before.
        await mailboxMarks.writeFault(call.account.organisationId, undefined);
        await record(call, 'ReturnsSet', mailbox ? `${mailbox.host}:${mailbox.port}` : '–');
        return ok({});
      },
    },
    setPortal: {
      async handle(call) {
        const { organisationId } = call.account;
        const { portal, secret } = call.body;
        const allowed = portal ? await refuseHost(new URL(portal.url).hostname) : ok(true);
        if (!allowed.ok) return allowed;
        const { portal: before } = await channels.describe(organisationId);
        const set = await channels.set(organisationId, 'portal', portal, secret);
        if (!set.ok) return set;
        // What waits for another address, and what happened before, is not for this one. A server may have died before this.
        const isNew = before?.url !== portal?.url || (await notices.readSince(organisationId)) === undefined;
        if (portal && isNew) await notices.begin(organisationId, clock.wall());
        await record(call, 'PortalSet', portal?.url ?? '–');
        return ok({});
      },
    },
    testPortal: {
      async handle(call) {
        const { portal } = await channels.access(call.account.organisationId);
        if (!portal) return err({ code: 'CHANNEL_NOT_SET' });
        const at = clock.wall();
        const { name: organisation } = call.organisation;
        const notice = { id: nanoid(), type: 'portal.test', at, sentAt: at, organisation, title: '' } as const;
        const outcome = await senders.callPortal(portal, notice);
        await record(call, 'PortalTested', portal.url);
        return ok(wordless(outcome));
      },
    },
    testReturns: {
      async handle(call) {
        const { returns } = await channels.access(call.account.organisationId);
        if (!returns) return err({ code: 'CHANNEL_NOT_SET' });
        const outcome = await mailboxes.open(returns);
        await record(call, 'ReturnsTested', `${returns.host}:${returns.port}`);
        if (outcome.kind === 'opened') return ok({ sent: true, answer: '' });
        return ok({ sent: false, fault: outcome.fault, answer: outcome.answer.slice(0, MAX_ANSWER) });
      },
    },
  };
}

const TEST_WORDS: Pick<Message, 'subject' | 'text'> = {
  subject: 'Điểm Cầu: thư thử / test letter',
  text: [
    'Đây là thư thử từ Điểm Cầu. Nhận được thư này nghĩa là máy chủ thư đã đặt đúng.',
    'This is a test letter from Điểm Cầu. If you read it, your mail server is set up.',
  ].join('\n\n'),
};

function testMessage({ organisation, member }: SignedIn, to: string, sentAt: number): Message {
  return {
    ...TEST_WORDS,
    id: nanoid(),
    kind: 'test',
    language: 'vi',
    sentAt,
    organisation: organisation.name,
    to,
    recipientName: member.name,
  };
}

function wordless(outcome: SendOutcome): TestOutcome {
  const answer = outcome.answer.slice(0, MAX_ANSWER);
  return outcome.kind === 'sent' ? { sent: true, answer } : { sent: false, fault: outcome.fault, answer };
}

/** The channels that an organisation can send by. */
export function setChannels(access: Readonly<Partial<Record<Channel, unknown>>>): readonly Channel[] {
  return (['mail', 'gateway'] as const).filter((channel) => access[channel] !== undefined);
}
