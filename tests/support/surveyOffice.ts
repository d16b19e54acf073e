import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { OwnAnswer, SentAnswer, SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

/** The form of a survey that a test says nothing else of. */
export const FORM: SurveyForm = {
  title: 'Hoạt động chi đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Sinh hoạt đều không?', required: true, options: ['Có', 'Không'] },
    { kind: 'long', text: 'Kiến nghị', required: false },
  ],
};

/** Sites with a session each. */
const SITES = 12;

/** An office that asks sites by HTTP: a real server with a real store. */
export class SurveyOffice {
  readonly server: TestServer;
  readonly organiser: Peer;
  readonly session: CookieSession;
  readonly sites: readonly CookieSession[];

  private constructor(server: TestServer, organiser: Peer, session: CookieSession, sites: readonly CookieSession[]) {
    this.server = server;
    this.organiser = organiser;
    this.session = session;
    this.sites = sites;
  }

  static async start(): Promise<SurveyOffice> {
    const server = await TestServer.start();
    const { url, codes } = server;
    const organiser = await Peer.join(url, codes.organiser);
    const session = await exchange(url, codes.organiser);
    const invites = (await listInvites(url, codes.organiser)).filter(({ actor }) => actor.role === 'site');
    const sites = await Promise.all(invites.slice(0, SITES).map(({ code }) => exchange(url, code)));
    return new SurveyOffice(server, organiser, session, sites);
  }

  async stop(): Promise<void> {
    this.organiser.close();
    await this.server.stop();
  }

  /** Reads something of a survey or, with a body, sends it. */
  async call<Value>(session: CookieSession, surveyId: SurveyId, path = '', body?: object): Promise<Reply<Value>> {
    const url = `${this.server.url}/api/conferences/${session.info.conferenceId}/surveys/${surveyId}${path}`;
    const headers = { cookie: session.cookie, 'x-peer': session.info.peerId, origin: this.server.url };
    const response = body
      ? await fetch(url, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      : await fetch(url, { headers });
    return (await response.json()) as Reply<Value>;
  }

  answer(session: CookieSession | undefined, surveyId: SurveyId, sent: SentAnswer): Promise<Reply<OwnAnswer>> {
    if (!session) throw new Error('No site has a session.');
    return this.call<OwnAnswer>(session, surveyId, '/answer', sent);
  }

  results(surveyId: SurveyId): Promise<Reply<SurveyResults>> {
    return this.call<SurveyResults>(this.session, surveyId, '/results');
  }

  /** Makes a survey and opens it. A conference takes twelve. */
  async opened(form: Partial<SurveyForm> = {}): Promise<SurveyId> {
    const surveyId = newId.survey();
    await this.organiser.act({ type: 'PutSurvey', surveyId, ...FORM, ...form });
    await this.organiser.act({ type: 'OpenSurvey', surveyId });
    return surveyId;
  }
}
