import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { LEVEL_PRESET_NAMES, LEVEL_PRESETS } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import { LIST_FIELDS } from '@diem-cau/shared/domain/roster/listFields.ts';
import { initialRoster, type RosterState, type SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { knownSites, levelsOfRoster } from '@diem-cau/shared/lists/rosterList.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteBook } from '../../client/src/features/plan/books/inviteBook.ts';
import { listBook } from '../../client/src/features/plan/books/listBook.ts';
import { writeBook } from '../../client/src/features/plan/books/saveBook.ts';
import { startLanguages } from '../../client/src/i18n/language.ts';
import { loadLanguage, loadTexts } from '../../client/src/i18n/loadTexts.ts';
import { readListFile } from '../../server/src/adapters/readers/lists/readListFile.ts';
import { unpackZip } from '../../server/src/adapters/readers/zip.ts';
import { judge } from '../support/lists.ts';

const STATUSES: readonly Status[] = [
  { key: 's_1', name: 'Ổn định, tốt', tone: 'good' },
  { key: 's_2', name: 'Khó khăn', tone: 'bad' },
];

beforeAll(async () => {
  await startLanguages();
  await loadTexts('plan');
  await loadLanguage('en');
});

async function fileOf(sheets: Parameters<typeof writeBook>[0]): Promise<Buffer> {
  return Buffer.from(await writeBook(sheets));
}

/** A part of a workbook, as text. */
async function partOf(file: Buffer, name: string): Promise<string> {
  const parts = await unpackZip(file, (one) => one === name, { entries: 50, bytes: 1_000_000 });
  return parts.get(name)?.toString('utf8') ?? '';
}

describe('the list to fill in', () => {
  const cases = LEVEL_PRESET_NAMES.flatMap((preset) => WORD_LANGUAGES.map((language) => [preset, language] as const));

  it.each(cases)('LIST-25: of %s in %s is read back without a remark', async (preset, language) => {
    const levels = LEVEL_PRESETS[preset];
    const sheets = listBook(i18next.getFixedT(language), language, { levels, statuses: STATUSES, sites: [] });
    const preview = await judge(await fileOf(sheets), {
      levels: levelsOfRoster({ levels }, language),
      statuses: STATUSES,
    });
    expect(preview.columns.map(({ field, by }) => `${field} ${by}`)).toStrictEqual(
      LIST_FIELDS.map((field) => `${field} heading`),
    );
    expect([preview.problems, preview.unread, preview.leftOut]).toStrictEqual([[], [], []]);
    expect(preview.rows.map(({ state, level, problems }) => [state, level, problems])).toStrictEqual(
      levels.map((_, index) => ['new', index + 1, []]),
    );
  });

  it('LIST-25: has the sites that there are, and read back it changes none', async () => {
    const records: readonly SiteRecord[] = [
      { id: '001' as SiteId, name: 'Tỉnh đoàn', level: 1, expected: 60, contactName: 'Nguyễn Văn A', status: 's_1' },
      {
        ...{ id: '010' as SiteId, name: '=1+1', level: 2, parentId: '001' as SiteId, expected: 0 },
        ...{ contactPhone: '0900000001 / 0274 3822 000', status: 's_2' },
      },
      { id: '02-01' as SiteId, name: 'Xã Ba', level: 3, parentId: '010' as SiteId, expected: 25 },
    ];
    const roster: RosterState = {
      ...initialRoster,
      sites: Object.fromEntries(records.map((record) => [record.id, record])) as RosterState['sites'],
      statuses: STATUSES,
    };
    const source = { levels: roster.levels, statuses: STATUSES, sites: records };
    const file = await fileOf(listBook(i18next.getFixedT('vi'), 'vi', source));
    const preview = await judge(file, {
      known: knownSites(roster),
      levels: levelsOfRoster(roster, 'vi'),
      statuses: STATUSES,
    });
    expect(preview.rows.map(({ code, changes, expected }) => [code, changes, expected])).toStrictEqual([
      ['001', [], 60],
      ['010', [], 0],
      ['02-01', [], 25],
    ]);
    expect(preview.missing).toStrictEqual([]);
  });

  it('LIST-25: offers levels and statuses to choose from, and keeps codes and telephones text', async () => {
    const levels = LEVEL_PRESETS.ministry;
    const sheets = listBook(i18next.getFixedT('vi'), 'vi', { levels, statuses: STATUSES, sites: [] });
    const file = await fileOf(sheets);
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml');
    const lists = [
      ...sheet.matchAll(/type="list"[^>]*sqref="(\w+):\w+"[^>]*><formula1>'Hướng dẫn'!\$B\$(\d+):\$B\$(\d+)</g),
    ];
    expect(lists.map(([, from]) => from)).toStrictEqual(['C2', 'I2']);
    const guide = sheets[1]?.rows ?? [];
    const offered = lists.map(([, , first, last]) =>
      guide.slice(Number(first) - 1, Number(last)).map(([, name]) => name),
    );
    expect(offered).toStrictEqual([['Bộ', 'Cục, vụ', 'Cơ quan'], STATUSES.map(({ name }) => name)]);
    // The first row below the pattern, to be filled in.
    const style = new RegExp(`<c r="A${levels.length + 2}" s="(\\d+)"`).exec(sheet)?.[1];
    const styles = await partOf(file, 'xl/styles.xml');
    const formats = [...(styles.split('<cellXfs')[1]?.matchAll(/<xf numFmtId="(\d+)"/g) ?? [])];
    expect(styles).toContain(`numFmtId="${formats[Number(style)]?.[1]}" formatCode="@"`);
  });
});

describe('the workbook of invitations', () => {
  it('names whom to telephone, the link and when it was used; nothing in it is a formula', async () => {
    const siteId = '007' as SiteId;
    const invites: readonly InviteInfo[] = [
      {
        actor: { id: 'site:007' as ActorId, role: 'site', name: '=HYPERLINK("x")', siteId },
        url: 'https://a.vn/join#0123-4567',
        used: { firstAt: 1, lastAt: 2, count: 2 },
      },
      {
        actor: { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' },
        url: 'https://a.vn/join#89AB',
        revoked: true,
      },
    ];
    const site = {
      id: siteId,
      name: 'Xã Ba',
      level: 3,
      expected: 5,
      contactName: 'Lê C',
      contactPhone: '0900000003',
      email: 'xa3@example.vn',
    } as const;
    const sheets = inviteBook(i18next.getFixedT('vi'), {
      invites,
      sites: { [siteId]: site },
      levelName: (place) => `cấp ${place}`,
      moment: (at) => `lúc ${at}`,
    });
    const read = await readListFile(await fileOf(sheets));
    const rows = 'file' in read ? read.file.sheets[0]?.rows.map(({ cells }) => cells) : [];
    expect(rows?.slice(1)).toStrictEqual([
      [
        ...['=HYPERLINK("x")', 'Phụ trách điểm cầu', null, 'cấp 3', 'Lê C', '0900000003'],
        ...['xa3@example.vn', '007', '0123-4567'],
        ...['https://a.vn/join#0123-4567', 'lúc 1', 'lúc 2', 'còn hiệu lực'],
      ],
      [
        ...['Chủ trì', 'Chủ trì', null, null, null, null, null, null, '89AB', 'https://a.vn/join#89AB'],
        ...[null, null, 'đã thu hồi'],
      ],
    ]);
  });
});
