import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { LetterBoard, MailServer as MailAddress, SendingBegun } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ClientCommand, InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { importList } from '../../tests/testkit/importList.ts';
import { MailServer } from '../../tests/testkit/mailServer.ts';
import { firstStartToken, PASSWORD, StaffBrowser } from '../../tests/testkit/office.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { TestServer } from '../../tests/testkit/server.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { itemId, unitId } from './ids.ts';
import { addressOf, listFile } from './listFile.ts';
import type { RealEvent } from './realEvent.ts';

const LETTERS_TIMEOUT_MS = 120_000;
const LETTERS_PER_MINUTE = 600;

/** The office that prepares the conference: its staff, its mail server and the organiser's page. */
export class ReplayOffice {
  readonly organiser: RecordingClient;
  readonly #browser: StaffBrowser;
  readonly #mail: MailServer;
  readonly #conferenceId: string;
  readonly #peerId: string;

  private constructor(browser: StaffBrowser, mail: MailServer, organiser: RecordingClient) {
    this.#browser = browser;
    this.#mail = mail;
    this.organiser = organiser;
    this.#conferenceId = organiser.session.info.conferenceId;
    this.#peerId = organiser.session.info.peerId;
  }

  /** Founds the organisation, sets up its mail, and creates the conference. */
  static async open(server: TestServer, { organisation, title }: RealEvent): Promise<ReplayOffice> {
    const browser = new StaffBrowser(server.url);
    await browser.send<AccountInfo>('POST', '/api/organisations', {
      token: firstStartToken(server.output),
      details: { ...organisation, timeZone: 'Asia/Ho_Chi_Minh' },
      name: 'Văn phòng',
      email: 'van-phong@diem-cau.example',
      password: PASSWORD,
    });
    const mail = await MailServer.start();
    const address: MailAddress = {
      ...{ host: '127.0.0.1', port: mail.port, security: 'none', user: '', perMinute: LETTERS_PER_MINUTE },
      ...{ from: 'van-phong@diem-cau.example', fromName: organisation.name },
    };
    await browser.send('POST', '/api/organisation/channels/mail', { server: address });
    const { id } = await browser.createConference(title);
    const entered = await browser.enter(id, 'organiser');
    if (!entered.ok) throw new Error(`The organiser was refused: ${entered.error.code}`);
    const session = { info: entered.value, cookie: browser.cookie };
    const organiser = new RecordingClient({ url: server.url, origin: server.url, session });
    return new ReplayOffice(browser, mail, organiser);
  }

  /** Imports the list, plans the agenda with its cards, and opens the conference. */
  async plan(event: RealEvent): Promise<void> {
    const { statuses, chairsHall, agenda, cards, units } = event;
    if (statuses) await this.organiser.act({ type: 'SetStatuses', statuses });
    const sender = {
      url: this.#browser.url,
      conferenceId: this.#conferenceId,
      headers: { cookie: this.#browser.cookie, 'x-peer': this.#peerId, origin: this.#browser.url },
    };
    const imported = await importList(sender, { file: listFile(event) });
    if (!imported.ok) throw new Error(`The list was refused: ${JSON.stringify(imported.error)}`);
    const commands: readonly (DomainCommand & ClientCommand)[] = [
      { type: 'SetChairsHall', siteId: chairsHall as never },
      {
        type: 'PlanAgenda',
        items: agenda.map(({ key, minutes, ...item }) => ({ ...item, id: itemId(key), plannedMinutes: minutes })),
      },
      ...cards.map(
        ({ item, ...card }, index) =>
          ({ type: 'PutCard', cardId: `card_${100_000 + index}` as never, itemId: itemId(item), ...card }) as const,
      ),
      ...units.map((name, index) => ({ type: 'AddRespondent', respondentId: unitId(index), name }) as const),
      { type: 'OpenConference' },
    ];
    for (const command of commands) await this.organiser.act(command);
  }

  /** Writes to every site and resolves, once every letter has arrived, to the codes in them, by the codes of the sites. */
  async invite({ sites }: RealEvent): Promise<ReadonlyMap<string, string>> {
    const path = `/api/conferences/${this.#conferenceId}/letters`;
    const { sendings } = await this.#browser.send<LetterBoard>('GET', path, undefined, this.#peerId);
    const press = { press: 'invitations', sendings, kind: 'invitation', channels: ['mail'], sites: 'all' };
    const { unreachable } = await this.#browser.send<SendingBegun>('POST', `${path}/sending`, press, this.#peerId);
    if (unreachable.length > 0) throw new Error(`No letter reaches ${unreachable.join(', ')}.`);
    const arrived = () => (this.#mail.letters.length >= sites.length ? true : undefined);
    await waitFor('every letter to arrive', arrived, LETTERS_TIMEOUT_MS);
    const byAddress = new Map(
      this.#mail.letters.map(({ envelopeTo, text }) => [envelopeTo[0] ?? '', /join#(\S+)/.exec(text ?? '')?.[1] ?? '']),
    );
    return new Map(sites.map((site) => [site.code, byAddress.get(addressOf(site)) ?? '']));
  }

  /** Everybody's invitations, as the organiser's page lists them. */
  listInvites(): Promise<readonly InviteInfo[]> {
    const path = `/api/conferences/${this.#conferenceId}/invites`;
    return this.#browser.send('GET', path, undefined, this.#peerId);
  }

  async close(): Promise<void> {
    this.organiser.close();
    await this.#mail.stop();
  }
}
