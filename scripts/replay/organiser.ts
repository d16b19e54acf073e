import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { CardId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { LetterBoard, SendingBegun } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ClientCommand, InviteInfo, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { importList } from '../../tests/testkit/importList.ts';
import type { ArrivedLetter } from '../../tests/testkit/mailServer.ts';
import type { StaffBrowser } from '../../tests/testkit/office.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { itemId, unitId } from './ids.ts';
import { addressOf, listFile } from './listFile.ts';
import type { RealEvent } from './realEvent.ts';

const LETTERS_TIMEOUT_MS = 120_000;

/** The organiser of one conference, who plans it and invites its sites. */
export class Organiser {
  readonly #event: RealEvent;
  readonly #client: RecordingClient;
  readonly #browser: StaffBrowser;
  readonly #path: string;
  readonly #session: SessionInfo;
  readonly #letters: readonly ArrivedLetter[];
  readonly #arrivedBefore: number;

  /** `letters` are those that have arrived at the office's mail server so far. */
  constructor(event: RealEvent, browser: StaffBrowser, session: SessionInfo, letters: readonly ArrivedLetter[]) {
    this.#event = event;
    this.#browser = browser;
    this.#session = session;
    this.#letters = letters;
    this.#arrivedBefore = letters.length;
    this.#path = `/api/conferences/${session.conferenceId}`;
    const { url, cookie } = browser;
    this.#client = new RecordingClient({ url, origin: url, session: { info: session, cookie } });
  }

  get conferenceId(): ConferenceId {
    return this.#session.conferenceId;
  }

  /** Imports the list, plans the agenda with its cards, and opens the conference. */
  async plan(): Promise<void> {
    const { letterhead, agenda, cards, earlier } = this.#event;
    // A copy has the sites and units of the conference before it.
    if (!earlier) await this.#planSites();
    const commands: readonly (DomainCommand & ClientCommand)[] = [
      { type: 'SetLetterhead', letterhead },
      {
        type: 'PlanAgenda',
        items: agenda.map(({ key, minutes, ...item }) => ({ ...item, id: itemId(key), plannedMinutes: minutes })),
      },
      ...cards.map(
        ({ item, ...card }, index) =>
          ({ type: 'PutCard', cardId: `card_${100_000 + index}` as CardId, itemId: itemId(item), ...card }) as const,
      ),
      { type: 'OpenConference' },
    ];
    for (const command of commands) await this.#client.act(command);
  }

  async #planSites(): Promise<void> {
    const { statuses, chairsHall, units } = this.#event;
    if (statuses) await this.#client.act({ type: 'SetStatuses', statuses });
    const sender = {
      url: this.#browser.url,
      conferenceId: this.conferenceId,
      headers: { cookie: this.#browser.cookie, 'x-peer': this.#session.peerId, origin: this.#browser.url },
    };
    const imported = await importList(sender, { file: listFile(this.#event) });
    if (!imported.ok) throw new Error(`The list was refused: ${JSON.stringify(imported.error)}`);
    await this.#client.act({ type: 'SetChairsHall', siteId: chairsHall as SiteId });
    for (const [index, name] of units.entries())
      await this.#client.act({ type: 'AddRespondent', respondentId: unitId(index), name });
  }

  /** Writes to every site and resolves, once every letter has arrived, to the codes in them, by the codes of the sites. */
  async invite(): Promise<ReadonlyMap<string, string>> {
    const { name, sites, earlier } = this.#event;
    const path = `${this.#path}/letters`;
    const { sendings } = await this.#browser.send<LetterBoard>('GET', path, undefined, this.#session.peerId);
    const press = { press: 'invitations', sendings, kind: 'invitation', channels: ['mail'], to: 'allSites' };
    const { unreachable } = await this.#browser.send<SendingBegun>(
      'POST',
      `${path}/sending`,
      press,
      this.#session.peerId,
    );
    if (unreachable.length > 0) throw new Error(`No letter reaches ${unreachable.join(', ')}.`);
    const codes = await waitFor(
      'every letter to arrive',
      () => {
        const found = new Map(
          sites.map((site) => [site.code, this.#codeSentTo(addressOf(site, earlier?.name ?? name))]),
        );
        return [...found.values()].includes('') ? undefined : found;
      },
      LETTERS_TIMEOUT_MS,
    );
    return codes;
  }

  /** Everybody's invitations, as the organiser's page lists them. */
  listInvites(): Promise<readonly InviteInfo[]> {
    return this.#browser.send('GET', `${this.#path}/invites`, undefined, this.#session.peerId);
  }

  close(): void {
    this.#client.close();
  }

  /** The code in the link of the letter to an address; empty before it has arrived. */
  #codeSentTo(address: string): string {
    const letter = this.#letters.slice(this.#arrivedBefore).find(({ envelopeTo }) => envelopeTo.includes(address));
    return /join#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  }
}
