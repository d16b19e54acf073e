import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { type BookRow, tableSheet } from './cells.ts';

type InviteField = keyof typeof WIDTHS;

const WIDTHS = {
  name: 36,
  role: 18,
  group: 24,
  level: 14,
  contact: 24,
  phone: 18,
  email: 28,
  siteCode: 14,
  code: 24,
  link: 60,
  firstAt: 18,
  lastAt: 18,
  state: 14,
} as const;
const FIELDS = Object.keys(WIDTHS) as readonly InviteField[];

/** What the rows of invitations are made of. */
export interface InviteSource {
  readonly invites: readonly InviteInfo[];
  readonly sites: Readonly<Partial<Record<SiteId, SiteView>>>;
  readonly levelName: (place: SiteView['level']) => string;
  /** A moment in the conference's time zone. */
  readonly moment: (at: number) => string;
}

/** All invitations with whom to telephone, the link, and when it was used, one a row. */
export function inviteBook(t: TFunction, source: InviteSource): readonly WriteSheet[] {
  const columns = FIELDS.map((field) => ({ heading: t(`inviteBook.headings.${field}`), width: WIDTHS[field] }));
  const rows = source.invites.map((invite): BookRow => {
    const cells = cellsOf(t, invite, source);
    return FIELDS.map((field) => cells[field] ?? '');
  });
  const sheet = tableSheet(t('inviteBook.sheet'), columns, rows);
  const link = FIELDS.indexOf('link');
  for (const [index, { url }] of source.invites.entries()) {
    const key = `${index + 1},${link}`;
    sheet.cells?.set(key, { ...sheet.cells.get(key), hyperlink: { target: url } });
  }
  return [{ ...sheet, autoFilter: { range: `A1:${String.fromCharCode(64 + FIELDS.length)}${rows.length + 1}` } }];
}

function cellsOf(
  t: TFunction,
  { actor, url, used, revoked }: InviteInfo,
  { sites, levelName, moment }: InviteSource,
): Readonly<Partial<Record<InviteField, string>>> {
  const site = actor.siteId === undefined ? undefined : sites[actor.siteId];
  const group = site?.groupId === undefined || site.groupId === site.id ? undefined : sites[site.groupId]?.name;
  return {
    name: actor.name,
    role: t(`roles.${actor.role}`),
    group: group ?? '',
    ...(site && { level: levelName(site.level), siteCode: site.id }),
    contact: site?.contactName ?? '',
    phone: site?.contactPhone ?? '',
    email: site?.email ?? '',
    code: url.split('#')[1] ?? '',
    link: url,
    ...(used && { firstAt: moment(used.firstAt), lastAt: moment(used.lastAt) }),
    state: t(revoked ? 'inviteBook.states.revoked' : 'inviteBook.states.good'),
  };
}
