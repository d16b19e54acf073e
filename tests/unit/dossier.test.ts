import { Readable } from 'node:stream';
import type { Paper } from '@diem-cau/shared/minutes/paper.ts';
import { read, utils } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../scripts/support/random.ts';
import { checkDossier } from '../../scripts/verify/dossier/checkDossier.ts';
import { UnreadableDossier, WHOLE_ARCHIVE } from '../../scripts/verify/dossier/findings.ts';
import { proofOf, wordFinding } from '../../scripts/verify/dossier/words.ts';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import {
  DOSSIER_FORMAT,
  type DossierFormat,
  type DossierManifest,
  MANIFEST_PATH,
  SIGNATURE_PATH,
  sha256Of,
  signManifest,
  writeManifest,
} from '../../server/src/application/dossier/manifest.ts';
import type { RecordingIndex } from '../../server/src/application/dossier/recordingIndex.ts';
import { readDirectory, writeStoredZip, type ZipEntry } from '../../server/src/application/dossier/storedZip.ts';
import type { SurveyFile } from '../../server/src/application/dossier/surveyFile.ts';
import { type SignedBallots, signBallots } from '../../server/src/application/signedBallots.ts';
import {
  exampleDossier,
  FINGERPRINT,
  OPEN_POLL,
  SECRET_POLL,
  SECRETS,
  SIGNING_KEY,
  SURVEY,
} from '../support/dossierConference.ts';
import { LETTERHEADS } from '../support/papers.ts';
import { SEED } from '../support/seed.ts';
import { EAST_1, EAST_2, WEST_1 } from '../testkit/given.ts';

/** How many changes of one byte are tried. */
const CHANGES = 200;

let archive: Buffer;
let entries: readonly ZipEntry[];
let texts: Readonly<Record<string, string>>;

beforeAll(async () => {
  archive = await exampleDossier();
  entries = readDirectory(archive) ?? [];
  texts = Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));
});

function refusalOf(bytes: Buffer) {
  try {
    checkDossier(bytes);
  } catch (error) {
    if (error instanceof UnreadableDossier) return error.refusal;
    throw error;
  }
  return undefined;
}

/** The file that a byte of the archive belongs to. */
function ownerOf(at: number): string {
  const owner = entries.find(({ offset, path, bytes }) => at >= offset && at < offset + 30 + path.length + bytes);
  if (owner) return owner.path;
  let from = archive.readUInt32LE(archive.length - 6);
  for (const { path } of entries) {
    from += 46 + path.length;
    if (at < from) return path;
  }
  return WHOLE_ARCHIVE;
}

interface SigningAgain {
  readonly format: DossierFormat;
  /** The files that are left out. */
  readonly without?: (path: string) => boolean;
}

/** The dossier with other files, whose manifest is right about them. */
async function signedAgain(
  changes: Readonly<Record<string, string | Uint8Array>>,
  { format, without = () => false }: SigningAgain = { format: DOSSIER_FORMAT },
): Promise<Buffer> {
  const before = JSON.parse(texts['manifest.json'] ?? '') as DossierManifest;
  const archived = unzipSync(archive);
  const files = before.files
    .filter(({ path }) => !without(path))
    .map(({ path }) => ({ path, content: Buffer.from(changes[path] ?? archived[path] ?? '') }));
  const listed = files.map(({ path, content }) => ({ path, bytes: content.length, sha256: sha256Of(content) }));
  const manifest = writeManifest({ ...before, format, files: listed });
  const pieces: Buffer[] = [];
  const vouching = [
    { path: MANIFEST_PATH, content: manifest },
    { path: SIGNATURE_PATH, content: signManifest(manifest, SIGNING_KEY, format) },
  ];
  for await (const piece of writeStoredZip(Readable.from([...files, ...vouching]))) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a dossier', () => {
  it('DOSS-1: is a ZIP with the papers, lists, minutes, log, ballots, documents and what vouches for them', () => {
    expect(Object.keys(texts)).toStrictEqual([
      ...['papers/minutes.json', 'papers/minutes.docx', 'papers/notice.json', 'papers/notice.docx'],
      ...['lists/lists.vi.xlsx', 'lists/lists.en.xlsx', 'minutes/minutes.vi.json', 'minutes/minutes.en.json'],
      ...[
        'log/log.jsonl',
        `ballots/${OPEN_POLL}.json`,
        `ballots/${SECRET_POLL}.json`,
        `surveys/${SURVEY}.json`,
        `surveys/${SURVEY}.vi.xlsx`,
        `surveys/${SURVEY}.en.xlsx`,
        'recordings/index.json',
        'documents/doc_000001.pdf',
      ],
      ...['archive.xml', 'index.html', 'manifest.json', 'signature.json'],
    ]);
  });

  it('DOSS-2: is whole as it was made, and by its key', () => {
    const check = checkDossier(archive, FINGERPRINT);
    expect(check.findings.map(wordFinding)).toStrictEqual([]);
    expect(check.votes.map(({ count }) => count?.votes)).toStrictEqual([3, 3]);
    const foreign = checkDossier(archive, 'f'.repeat(64));
    expect(foreign.findings).toStrictEqual([{ file: 'signature.json', kind: 'foreignKey' }]);
  });

  it(`DOSS-2: names each of ${CHANGES} changes of one byte with its file and what it falsifies`, () => {
    const random = Random.ofNumbers(SEED, CHANGES);
    const end = archive.length - 1;
    for (let change = 0; change < CHANGES; change++) {
      // Most bytes are in documents: every second change is in any file, every fourth in what surrounds the files.
      const { offset, path, bytes } = random.draw(entries);
      const start = offset + 30 + path.length;
      const directory = archive.readUInt32LE(archive.length - 6);
      const places = [
        () => random.between(0, end),
        () => random.between(start, start + bytes - 1),
        () => random.between(start, start + bytes - 1),
        () => (random.chance(0.5) ? random.between(offset, start - 1) : random.between(directory, end)),
      ];
      const at = places[change % places.length]?.() ?? 0;
      const changed = Buffer.from(archive);
      changed[at] = (changed[at] ?? 0) ^ random.between(1, 255);
      const owner = ownerOf(at);
      const findings = checkDossier(changed, FINGERPRINT).findings;
      const named = findings.filter(({ file }) => file === owner);
      expect(named.length, `byte ${at} of ${owner}, change ${change}`).toBeGreaterThan(0);
      expect(wordFinding(named[0] as (typeof named)[number])).toContain(owner);
      expect(proofOf(owner)).not.toBe('');
    }
  });

  it('DOSS-2: names the altered text of a paper, and not the document that is right', () => {
    const changed = Buffer.from(archive);
    const at = changed.indexOf('Trần Thị Hoa', entries.find(({ path }) => path === 'papers/minutes.json')?.offset);
    changed[at] = 'H'.charCodeAt(0);
    const files = new Set(checkDossier(changed, FINGERPRINT).findings.map(({ file }) => file));
    expect(files).toStrictEqual(new Set(['papers/minutes.json']));
  });

  it('DOSS-3: tells no anonymous asker, no private answer, no draft and no contact', () => {
    for (const [path, text] of Object.entries(texts)) {
      for (const secret of SECRETS) expect(text.includes(secret), `${secret} in ${path}`).toBe(false);
    }
    const asked = (texts['log/log.jsonl'] ?? '').split('\n').find((line) => line.includes('Kinh phí từ đâu?')) ?? '';
    expect(asked).not.toContain(WEST_1);
    // Who tries every site against the hash of the original does not know the random id of the command.
    expect(JSON.parse(JSON.parse(asked).bytes).commandId).toMatch(/^redacted:/);
    const { ballots } = JSON.parse(texts[`ballots/${SECRET_POLL}.json`] ?? '');
    for (const voter of [EAST_1, EAST_2, WEST_1]) expect(JSON.stringify(ballots)).not.toContain(voter);
  });

  it('DOSS-4: its page has no script and refers to nothing outside', () => {
    const page = texts['index.html'] ?? '';
    const references = [...page.matchAll(/(?:src|href|action|url|@import)\s*[=(]\s*["']?([^"')\s>]*)/gi)].map(
      ([, to = '']) => to,
    );
    expect(references.length).toBeGreaterThan(10);
    const outside = references.filter((to) => !to.startsWith('#') && !Object.hasOwn(texts, to));
    expect(outside).toStrictEqual([]);
    expect(page).not.toMatch(/<script|<iframe|<object|<img|\son\w+=|https?:/i);
    expect(page).toContain(`content="default-src 'none'`);
    expect(page.indexOf('lang="vi"')).toBeLessThan(page.indexOf('id="en"'));
    // What people typed is text.
    expect(page).toContain('thiết bị &lt;học&gt; &amp; &quot;thi đua&quot;');
  });

  it('DOSS-10: says what came of a survey, and names nobody who answered', () => {
    const file = JSON.parse(texts[`surveys/${SURVEY}.json`] ?? '') as SurveyFile;
    expect(file.total).toStrictEqual({ answered: 3, asked: 6 });
    expect(file.results?.map(({ groups: _groups, ...whole }) => whole)).toMatchObject([
      { answered: 3, counts: { 1: 2, 2: 1 } },
      { answered: 3, sum: 100.5, least: 25, greatest: 40 },
      { answered: 2 },
    ]);
    expect(file.texts).toStrictEqual({ 3: ['Giảm số cuộc họp', 'Thêm thiết bị cho xã'] });
    const { Sheets } = read(unzipSync(archive)[`surveys/${SURVEY}.vi.xlsx`] ?? new Uint8Array());
    const cells = Object.entries(Sheets).flatMap(([name, sheet]) =>
      utils.sheet_to_json<string[]>(sheet, { header: 1 }).map((row) => [name, ...row]),
    );
    const [opinion] = cells.filter((row) => row.includes('Thêm thiết bị cho xã'));
    expect(opinion?.join()).not.toMatch(/Xã|điểm cầu/);
    expect(Object.keys(Sheets)).not.toContain('Từng phiếu');
    expect(texts['index.html']).toContain('Ý kiến trước hội nghị');
  });

  it('DOSS-11: lists what was recorded, with who spoke, what was deleted and what was missed', () => {
    const { parts, gaps } = JSON.parse(texts['recordings/index.json'] ?? '') as RecordingIndex;
    expect(parts.map(({ site, speakers, deletedAt }) => [site, speakers, deletedAt !== undefined])).toStrictEqual([
      [undefined, [], true],
      [expect.any(String), ['Trần Thị Hoa'], false],
    ]);
    expect(gaps).toHaveLength(1);
    expect(texts['index.html']).toContain('Những lúc không ghi được');
  });

  describe('signed again by somebody who has the key', () => {
    it.each<readonly [string, (file: SurveyFile) => object]>([
      ['another form', (file) => ({ ...file, survey: { ...file.survey, title: 'Khác' } })],
      ['more answers', (file) => ({ ...file, total: { answered: 9, asked: 6 } })],
      [
        'another count',
        (file) => ({ ...file, results: file.results?.with(0, { answered: 3, counts: { 1: 3, 2: 1 } }) }),
      ],
      [
        'another mean',
        (file) => ({
          ...file,
          results: file.results?.with(1, { answered: 3, sum: 90, mean: 33.5, least: 25, greatest: 40 }),
        }),
      ],
      ['an opinion less', (file) => ({ ...file, texts: { 3: ['Giảm số cuộc họp'] } })],
      ['no results', ({ survey, total }) => ({ survey, total })],
    ])('DOSS-10: names a survey with %s', async (_, change) => {
      const path = `surveys/${SURVEY}.json`;
      const content = JSON.stringify(change(JSON.parse(texts[path] ?? '') as SurveyFile));
      const findings = checkDossier(await signedAgain({ [path]: content }), FINGERPRINT).findings;
      expect(findings.map(({ file, kind }) => [file, kind])).toStrictEqual([[path, 'survey']]);
      expect(findings.map(wordFinding).join()).toContain(path);
    });

    it('DOSS-11: names an index of recordings that the log does not lead to', async () => {
      const path = 'recordings/index.json';
      const content = (texts[path] ?? '').replace('Trần Thị Hoa', 'Trần Thị Huệ');
      const findings = checkDossier(await signedAgain({ [path]: content }), FINGERPRINT).findings;
      expect(findings).toStrictEqual([{ file: path, kind: 'index' }]);
    });

    it('DOSS-6: names a block of the minutes that does not follow from the entries that it names', async () => {
      const path = 'minutes/minutes.vi.json';
      const changed = (texts[path] ?? '').replaceAll('Trần Thị Hoa', 'Trần Thị Huệ');
      const findings = checkDossier(await signedAgain({ [path]: changed }), FINGERPRINT).findings;
      expect(findings.map((finding) => 'block' in finding && finding.block)).toStrictEqual(['turn:1']);
      expect(findings.map(wordFinding).join()).toMatch(/minutes\.vi\.json: block turn:1 .* \(\d+, .*\)/);
    });

    it('DOSS-6: names a paper that is not the approved one, a document without its sentences, and other bytes of a document', async () => {
      const archived = unzipSync(archive);
      const cases = [
        [{ 'papers/minutes.json': (texts['papers/minutes.json'] ?? '').replace('Hoa', 'Huệ') }, 'notApproved'],
        [{ 'papers/minutes.docx': archived['papers/notice.docx'] ?? '' }, 'paperText'],
        [{ 'documents/doc_000001.pdf': '%PDF-1.7' }, 'document'],
      ] as const;
      for (const [change, kind] of cases) {
        const findings = checkDossier(await signedAgain(change), FINGERPRINT).findings;
        expect(new Set(findings.map((finding) => finding.kind))).toStrictEqual(new Set([kind]));
        expect(new Set(findings.map(({ file }) => file))).toStrictEqual(new Set(Object.keys(change)));
      }
    });

    it("DOSS-6, PAPER-19: minutes approved with the office's own template are made from it, whatever it uses later", async () => {
      const template = await paperFiles.sampleTemplate('minutes', LETTERHEADS.party);
      const own = await exampleDossier(template);
      expect(checkDossier(own, FINGERPRINT).findings).toStrictEqual([]);
      const files = unzipSync(own);
      const paper = JSON.parse(strFromU8(files['papers/minutes.json'] ?? new Uint8Array())) as Paper;
      expect(paper.template?.tags).toContain('addenda');
      const docx = unzipSync(files['papers/minutes.docx'] ?? new Uint8Array());
      const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
      expect(xml).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
      expect(xml).toContain(paper.right.name);
    });

    it('DOSS-6: names a document in which anything that stands on the paper is changed', async () => {
      const path = 'papers/minutes.docx';
      const files = unzipSync(unzipSync(archive)[path] ?? new Uint8Array());
      const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const { number, right, parts, recipients } = JSON.parse(texts['papers/minutes.json'] ?? '') as Paper;
      const row = parts.find((part) => part.kind === 'table')?.rows[0] ?? [];
      expect(row.length).toBeGreaterThan(1);
      for (const told of [number, right.name, recipients.lines[0] ?? '', ...row]) {
        const changed = xml.replaceAll(`>${told}</w:t>`, '>Khác</w:t>');
        expect(changed).not.toBe(xml);
        const docx = zipSync({ ...files, 'word/document.xml': strToU8(changed) });
        const findings = checkDossier(await signedAgain({ [path]: docx }), FINGERPRINT).findings;
        expect(findings.map(({ kind, file }) => [kind, file])).toContainEqual(['paperText', path]);
      }
    });

    it('DOSS-5: names ballots that are not those of the log, by both tallies', async () => {
      const path = `ballots/${OPEN_POLL}.json`;
      const { seal: _seal, format: _format, ...list } = JSON.parse(texts[path] ?? '') as SignedBallots;
      const ballots = list.ballots.map(([key]) => [key, 'no'] as const);
      const forged = signBallots({ ...list, ballots }, SIGNING_KEY);
      const findings = checkDossier(await signedAgain({ [path]: JSON.stringify(forged) }), FINGERPRINT).findings;
      expect(findings.every(({ file }) => file === path)).toBe(true);
      expect(findings.map(wordFinding).join('\n')).toContain('the log states 2 for “yes”, the ballots come to 0');
      expect(findings.some((finding) => finding.kind === 'ballots')).toBe(true);
    });

    it('DOSS-7: answers to files that hold anything with findings', async () => {
      for (const path of ['minutes/minutes.en.json', 'papers/notice.json', 'papers/notice.docx', 'log/log.jsonl']) {
        for (const content of [
          '',
          '{}',
          'null',
          '[[1]]',
          '{"bytes":"{\\"events\\":[{\\"type\\":\\"PollCreated\\"}]}"}',
        ]) {
          const { findings } = checkDossier(await signedAgain({ [path]: content }), FINGERPRINT);
          expect(findings.length, `${path} ${content}`).toBeGreaterThan(0);
        }
      }
    });

    it('DOSS-2: names a log that was cut', async () => {
      const lines = (texts['log/log.jsonl'] ?? '').split('\n');
      const cut = lines.toSpliced(lines.length - 3, 1).join('\n');
      const kinds = checkDossier(await signedAgain({ 'log/log.jsonl': cut }), FINGERPRINT).findings.map(
        ({ kind }) => kind,
      );
      expect(kinds).toContain('entry');
      expect(kinds).toContain('copySignature');
    });
  });

  describe('of the first form, without surveys and recordings', () => {
    const isLater = (path: string) => /^(surveys|recordings)/.test(path);

    it('DOSS-2: is whole', async () => {
      const check = checkDossier(await signedAgain({}, { format: 'diem-cau-dossier-1', without: isLater }));
      expect(check.findings).toStrictEqual([]);
      expect(check.manifest?.files.map(({ path }) => path).filter(isLater)).toStrictEqual([]);
      expect(check.votes).toHaveLength(2);
    });

    it('DOSS-2: is told from one of today that lacks them', async () => {
      const { findings } = checkDossier(await signedAgain({}, { format: DOSSIER_FORMAT, without: isLater }));
      expect(findings.map(({ kind }) => kind)).toStrictEqual(['missing', 'missing']);
    });

    it('DOSS-2: cannot be passed off as of today, nor the other way round', async () => {
      const old = await signedAgain({}, { format: 'diem-cau-dossier-1', without: isLater });
      const forged = Buffer.from(old.toString('latin1').replaceAll('dossier-1', 'dossier-2'), 'latin1');
      expect(checkDossier(forged).findings).not.toStrictEqual([]);
    });
  });

  it('DOSS-7: cut short, packed again or foreign, it is refused with what to do', () => {
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      expect(refusalOf(archive.subarray(0, Math.floor(archive.length * part)))).toMatchObject({ kind: 'cutShort' });
    }
    expect(refusalOf(archive.subarray(0, -1))).toMatchObject({ kind: 'cutShort' });
    expect(refusalOf(Buffer.from(zipSync(unzipSync(archive))))).toStrictEqual({ kind: 'packedAgain' });
    expect(refusalOf(Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })))).toStrictEqual({ kind: 'foreign' });
    expect(refusalOf(Buffer.from('no dossier'))).toStrictEqual({ kind: 'foreign' });
    expect(refusalOf(Buffer.alloc(0))).toStrictEqual({ kind: 'foreign' });
  });

  it('DOSS-7: answers to any bytes with a refusal or findings', () => {
    const random = Random.ofNumbers(SEED, 7);
    for (let round = 0; round < 100; round++) {
      const from = random.between(0, archive.length - 1);
      const changed = Buffer.from(archive.subarray(0, random.chance(0.5) ? archive.length : from));
      const length = Math.min(random.between(1, 400), changed.length);
      const at = random.between(0, changed.length - length);
      for (let index = 0; index < length; index++) changed[at + index] = random.between(0, 255);
      const refused = refusalOf(changed) !== undefined;
      expect(refused || checkDossier(changed).findings.length > 0, `round ${round}`).toBe(true);
    }
  });

  it('DOSS-7: what was added to it, or taken out, is named', () => {
    const appended = checkDossier(Buffer.concat([archive, Buffer.from('more')]));
    expect(appended.findings).toStrictEqual([{ file: WHOLE_ARCHIVE, kind: 'appended', bytes: 4 }]);
    const files = unzipSync(archive);
    const { 'archive.xml': _taken, ...rest } = files;
    const packed = Buffer.from(zipSync({ ...rest, 'new.txt': new Uint8Array(3) }, { level: 0 }));
    const findings = checkDossier(packed).findings;
    expect(findings).toContainEqual({ file: 'archive.xml', kind: 'missing' });
    expect(findings).toContainEqual({ file: 'new.txt', kind: 'unlisted' });
  });

  it('DOSS-8: says what it lacks', () => {
    expect(JSON.parse(texts['manifest.json'] ?? '').gaps).toStrictEqual(['noPdf']);
    expect(texts['index.html']).toContain('LibreOffice');
  });
});
