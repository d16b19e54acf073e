import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { BoardQuestion, BoardQuestions } from '@diem-cau/shared/protocol/board.ts';
import type { MailServer as MailAddress } from '@diem-cau/shared/protocol/deliveries.ts';
import { MailServer } from '../../tests/testkit/mailServer.ts';
import { firstStartToken, PASSWORD, StaffBrowser } from '../../tests/testkit/office.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { TestServer } from '../../tests/testkit/server.ts';
import { Organiser } from './organiser.ts';
import type { RealEvent } from './realEvent.ts';

const LETTERS_PER_MINUTE = 600;

/** The office that prepares conferences: its staff and its mail server. */
export class ReplayOffice {
  readonly #browser: StaffBrowser;
  readonly #mail: MailServer;
  readonly #organisers: Organiser[] = [];

  private constructor(browser: StaffBrowser, mail: MailServer) {
    this.#browser = browser;
    this.#mail = mail;
  }

  /** Founds the organisation and sets up its mail. */
  static async open(server: TestServer, { organisation }: RealEvent): Promise<ReplayOffice> {
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
    return new ReplayOffice(browser, mail);
  }

  /** Creates a conference, maybe as a copy of another one, and enters it as its organiser. */
  async createConference(event: RealEvent, like?: ConferenceId): Promise<Organiser> {
    const { id } = await this.#browser.createConference(event.title, like);
    const entered = await this.#browser.enter(id, 'organiser');
    if (!entered.ok) throw new Error(`The organiser was refused: ${entered.error.code}`);
    const organiser = new Organiser(event, this.#browser, entered.value, this.#mail.letters);
    this.#organisers.push(organiser);
    return organiser;
  }

  /** Copies a conference for the next time, opens the copy and goes live as its chair. */
  async openCopy(title: string, like: ConferenceId): Promise<RecordingClient> {
    const browser = this.#browser;
    const { id } = await browser.createConference(title, like);
    const { id: accountId } = await browser.send<AccountInfo>('GET', '/api/account');
    const path = `/api/organisation/conferences/${id}/staff`;
    await browser.send('POST', path, { accountId, role: 'chair', assigned: true });
    const clientOf = async (role: 'organiser' | 'chair') => {
      const entered = await browser.enter(id, role);
      if (!entered.ok) throw new Error(`The ${role} of ${title} was refused: ${entered.error.code}`);
      const { url, cookie } = browser;
      return new RecordingClient({ url, origin: url, session: { info: entered.value, cookie } });
    };
    const organiser = await clientOf('organiser');
    await organiser.act({ type: 'OpenConference' });
    organiser.close();
    const chair = await clientOf('chair');
    await chair.act({ type: 'GoLive' });
    return chair;
  }

  /** The conferences side by side, with the proposals of all. */
  async readBoardQuestions(): Promise<readonly BoardQuestion[]> {
    const path = '/api/organisation/board/questions?order=conference&descending=false';
    return (await this.#browser.send<BoardQuestions>('GET', path)).lines;
  }

  async close(): Promise<void> {
    for (const organiser of this.#organisers) organiser.close();
    await this.#mail.stop();
  }
}
