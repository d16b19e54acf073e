import { toString as toQr } from 'qrcode';
import { type AccessStore, currentCode, inviteUrl } from './application/access.ts';
import type { MadeLink } from './application/accounts/accounts.ts';
import { identityOf } from './application/ballotSigner.ts';
import type { ConferenceRuntime } from './application/conferenceRuntime.ts';
import { invitedActors } from './application/invitees.ts';
import type { Secrets } from './application/secrets.ts';
import type { Config } from './config.ts';

/** The invitations needed for a first dialogue, by actor. */
const SHOWN: readonly (readonly [label: string, actorId: string])[] = [
  ['Organiser   Ban tổ chức', 'organiser'],
  ['Chair       Chủ trì', 'chair'],
  ['Moderator   Điều phối', 'moderator'],
  ['Site 1', 'site:DT-01'],
  ['Site 2', 'site:TDM-01'],
  ['Phone', 'delegate:DT-01'],
];

interface StartLinks {
  readonly access: AccessStore;
  readonly secrets: Secrets;
  /** Founds the first organisation; absent where there is one. */
  readonly firstStart: MadeLink | undefined;
}

/** What a start prints: the one-time link of a new installation, and the links of the example. */
export async function startTable(
  config: Config,
  runtime: ConferenceRuntime,
  { access, secrets, firstStart }: StartLinks,
): Promise<string> {
  const actors = new Map(invitedActors(runtime.state).map((actor) => [actor.id as string, actor]));
  const urls = new Map<string, string>();
  const rows: string[] = [];
  for (const [label, actorId] of SHOWN) {
    const actor = actors.get(actorId);
    if (!actor) continue;
    const url = inviteUrl(config.publicUrl, await currentCode(access, secrets.invitationKey, runtime, actor));
    urls.set(actorId, url);
    rows.push(`  ${(actor.siteId ? `${label.padEnd(12)}${actor.name}` : label).padEnd(40)}${url}`);
  }
  const phone = urls.get('delegate:DT-01');
  const qr = config.reachable && phone ? await toQr(phone, { type: 'terminal', small: true }) : '';
  return [
    '',
    `Điểm Cầu: ${runtime.state.conference.title} (${Object.keys(runtime.state.roster.sites).length} sites)`,
    '',
    ...(firstStart
      ? [
          'Set up your organisation and its first administrator (once, within seven days):',
          'Lập cơ quan và tài khoản quản trị đầu tiên (một lần, trong bảy ngày):',
          `  ${config.publicUrl}/start#${firstStart.token}`,
          '',
        ]
      : []),
    'The links of the example. Open each in a window of its own; one browser can hold them all.',
    '',
    ...rows,
    '',
    ...(qr ? ["The phone's link as a QR code:", qr] : []),
    ...(config.tls.kind === 'selfMade'
      ? ['The certificate was made here: each browser asks once whether to trust it.', '']
      : []),
    'Ballot lists are signed with the key of this fingerprint:',
    `  ${identityOf(secrets.signingKey).fingerprint}`,
    '',
    'Ctrl+C stops everything.',
    '',
  ].join('\n');
}
