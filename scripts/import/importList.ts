import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import { LEVEL_OPTIONS, type LevelOption } from '@diem-cau/shared/lists/levelOptions.ts';
import { hasErrors } from '@diem-cau/shared/lists/outcome.ts';
import type { KnownSite, ListPreview } from '@diem-cau/shared/lists/preview.ts';
import { readList } from '../../server/src/adapters/readers/lists/readList.ts';
import { jsonOf, jsonOfRefusal } from './json.ts';
import { printPreview, sayRefusal } from './sentences.ts';

// Reads a list of sites in the sandbox of uploaded files and shows what importing it into a conference would do. Nothing
// is imported, and no server is asked. The conference is what the lists before it, given by --existing, make. The command
// exits with 1 where something is wrong with the list.

const USAGE =
  'npm run import -- FILE [--existing FILE]... [--sheet NAME | --sheet "*"] [--levels PRESET] [--status NAME]... [--json]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    existing: { type: 'string', multiple: true, default: [] },
    sheet: { type: 'string' },
    levels: { type: 'string', default: 'tinh-huyen-xa' },
    status: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) fail(`Cần đúng một tệp: ${USAGE}`);
if (!(values.levels in LEVEL_OPTIONS)) fail(`--levels: ${Object.keys(LEVEL_OPTIONS).join(', ')}`);
const levels = LEVEL_OPTIONS[values.levels as LevelOption];

const statuses = values.status.map((name, index): Status => ({ key: `s_${index + 1}`, name, tone: 'neutral' }));

let known: readonly KnownSite[] = [];
for (const earlier of values.existing) known = sitesAfter(known, await previewExisting(earlier, known));
const judged = await preview(file, known, values.sheet);
if (values.json) console.log(JSON.stringify(jsonOf(judged), undefined, 2));
else printPreview(file, judged, levels);
if (hasErrors(judged)) process.exitCode = 1;

/** A list that the conference has: one with errors was never imported. */
async function previewExisting(path: string, sites: readonly KnownSite[]): Promise<ListPreview> {
  const read = await preview(path, sites);
  if (hasErrors(read)) fail(`--existing ${path}: danh sách này có lỗi nên không nhập được. Sửa tệp này trước.`);
  return read;
}

async function preview(path: string, sites: readonly KnownSite[], sheet?: string): Promise<ListPreview> {
  const choices = sheet === undefined ? {} : { sheet };
  const read = await readList(await contentOf(path), { known: sites, levels, statuses }, choices);
  if (!read.ok) {
    if (values.json) console.log(JSON.stringify(jsonOfRefusal(read.error.code), undefined, 2));
    else console.error(`${path}: ${sayRefusal(read.error.code)}`);
    process.exit(1);
  }
  return read.value.preview;
}

/** The conference's sites once a list is imported. Sites that it does not name stay. */
function sitesAfter(sites: readonly KnownSite[], { rows }: ListPreview): readonly KnownSite[] {
  const all = new Map(sites.map((site) => [site.code, site]));
  for (const { site } of rows) if (site) all.set(site.code, site);
  return [...all.values()];
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    // npm runs scripts in the project's folder and says in which one it was called.
    return await readFile(resolve(process.env.INIT_CWD ?? '.', path));
  } catch (error) {
    return fail(`Không mở được tệp ${path}: ${(error as Error).message}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
