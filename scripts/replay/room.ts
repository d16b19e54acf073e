import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Organiser } from './organiser.ts';
import { Typist } from './typist.ts';

/** How many people enter at the same time. */
const AT_ONCE = 8;

/** Everybody who takes part, each with the client core that browsers run. */
export interface Room {
  readonly chair: RecordingClient;
  readonly moderator: RecordingClient;
  readonly secretary: Typist;
  /** By the codes of the sites. */
  readonly sites: ReadonlyMap<string, RecordingClient>;
  /** The units, in the order of the event's list. */
  readonly units: readonly RecordingClient[];
  close(): void;
}

/** Lets everybody in: the sites by the codes in their letters, the others by the organiser's list. */
export async function enterAll(url: string, organiser: Organiser, codes: ReadonlyMap<string, string>): Promise<Room> {
  const invites = await organiser.listInvites();
  const clients: RecordingClient[] = [];
  const enter = async (code: string) => {
    const client = new RecordingClient({ url, origin: url, session: await exchange(url, code) });
    clients.push(client);
    return client;
  };
  const enterAs = (role: Actor['role']) =>
    Promise.all(invites.filter(({ actor }) => actor.role === role).map((invite) => enter(codeIn(invite.url))));
  const one = async (role: Actor['role']) => {
    const [client] = await enterAs(role);
    if (!client) throw new Error(`Nobody is invited as ${role}.`);
    return client;
  };
  const chair = await one('chair');
  const moderator = await one('moderator');
  const secretary = new Typist(await one('minutesSecretary'));
  const units = await enterAs('respondent');
  const sites = new Map<string, RecordingClient>();
  const waiting = [...codes];
  const enterSites = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) sites.set(next[0], await enter(next[1]));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enterSites));
  return {
    ...{ chair, moderator, secretary, sites, units },
    close() {
      for (const client of clients) client.close();
    },
  };
}

function codeIn(url: string): string {
  return url.split('#')[1] ?? '';
}
