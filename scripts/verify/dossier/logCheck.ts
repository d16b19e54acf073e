import type { DossierManifest } from '../../../server/src/application/dossier/manifest.ts';
import { type CopyManifest, isSignedCopy } from '../../../server/src/application/redactLog.ts';
import { type StoredEntry, verifyLog } from '../../../server/src/application/verifyLog.ts';
import type { Finding } from './findings.ts';

/** Where a dossier has its log. */
export const LOG_PATH = 'log/log.jsonl';

/** The log of a dossier. */
export interface CheckedLog {
  /** One a line, as text. */
  readonly lines: readonly string[];
  readonly entries: readonly StoredEntry[];
  readonly findings: readonly Finding[];
}

/** Checks the chain of a log, its end, and that only those entries were shortened that the signature names. */
export function checkLog(content: Buffer, { conference, head }: DossierManifest): CheckedLog {
  const lines = content
    .toString()
    .split('\n')
    .filter((line) => line !== '');
  const read = lines.map(readLine);
  const entries = read.flatMap((line) => (line.manifest ? [] : [line.entry]));
  const manifest = read.at(-1)?.manifest;
  const problems = verifyLog(entries, head).map((problem): Finding => ({ file: LOG_PATH, kind: 'entry', problem }));
  const signed = manifest !== undefined && isSigned(conference.id, entries, manifest);
  return { lines, entries, findings: signed ? problems : [...problems, { file: LOG_PATH, kind: 'copySignature' }] };
}

interface LogLine {
  readonly entry: StoredEntry;
  readonly manifest?: CopyManifest | undefined;
}

function readLine(line: string): LogLine {
  try {
    const { bytes, hash, redacted, manifest } = JSON.parse(line) as Partial<StoredEntry & LogLine>;
    const entry = { bytes: String(bytes), hash: String(hash), ...(redacted !== undefined && { redacted }) };
    return { entry, manifest };
  } catch {
    return { entry: { bytes: '', hash: '' } };
  }
}

/** Whatever stands in the place of a manifest. */
function isSigned(id: string, entries: readonly StoredEntry[], manifest: CopyManifest): boolean {
  try {
    return isSignedCopy(id, entries, manifest);
  } catch {
    return false;
  }
}
