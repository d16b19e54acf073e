import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { Turns } from '../../application/limits/turns.ts';
import type { OfficeConverter, OfficeKind } from '../../application/officeConverter.ts';
import { findProgram, type OfficeModule } from './findProgram.ts';
import { PROFILE } from './profile.ts';
import { runProgram } from './runProgram.ts';

/** How LibreOffice reads and writes a kind: its part of the program, and the names of its filters. */
const KINDS: Readonly<Record<OfficeKind, { module: OfficeModule; reads: string; writes: string }>> = {
  docx: { module: 'writer', reads: 'MS Word 2007 XML', writes: 'writer_pdf_Export' },
  pptx: { module: 'impress', reads: 'Impress MS PowerPoint 2007 XML', writes: 'impress_pdf_Export' },
};
/** A try and one more: LibreOffice may fail once on a crowded machine. */
const TRIES = 2;
/** Documents that wait for the one being converted; each is held in memory. */
const MAX_WAITING = 4;

const turns = new Turns(1, MAX_WAITING);

/** Converts with LibreOffice, one document at a time, each with a profile of its own. */
export const officeConverter: OfficeConverter = {
  async convertToPdf(file, kind) {
    const { module } = KINDS[kind];
    const program = await findProgram(module);
    if (!program) return err({ code: 'OFFICE_MISSING', facts: { package: `libreoffice-${module}-nogui` } });
    const turn = await turns.take();
    if (!turn) return err({ code: 'READER_BUSY' });
    try {
      for (let left = TRIES; left > 0; left--) {
        const pdf = await convertOnce(program, file, kind);
        if (pdf) return ok(pdf);
      }
      return err({ code: 'OFFICE_FAILED' });
    } finally {
      turn.end();
    }
  },
};

/** Undefined where the program wrote no PDF. */
async function convertOnce(program: string, file: Uint8Array, kind: OfficeKind): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-cau-office-'));
  try {
    await mkdir(join(folder, 'user'));
    await writeFile(join(folder, 'user', 'registrymodifications.xcu'), PROFILE);
    const source = join(folder, `document.${kind}`);
    await writeFile(source, file);
    const { reads, writes } = KINDS[kind];
    const convert = [`--infilter=${reads}`, '--convert-to', `pdf:${writes}`, '--outdir', folder, source];
    await runProgram(program, [`-env:UserInstallation=${pathToFileURL(folder)}`, ...convert], folder);
    return await readFile(join(folder, 'document.pdf')).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
