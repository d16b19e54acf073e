import {
  DOSSIER_FORMAT,
  type DossierManifest,
  type ManifestSignature,
} from '../../../server/src/application/dossier/manifest.ts';
import { PRODUCT_VERSION } from '../../../server/src/application/dossier/productVersion.ts';
import { replay } from '../../../server/src/application/dossier/replayedMinutes.ts';
import type { StoredEntry } from '../../../server/src/application/verifyLog.ts';
import type { Recounted } from '../../recount/recount.ts';
import { checkArchive, findVouching, type UnpackedDossier } from './archiveCheck.ts';
import { checkVotes } from './ballotCheck.ts';
import type { Finding } from './findings.ts';
import { checkLog, LOG_PATH } from './logCheck.ts';
import { checkManifest } from './manifestCheck.ts';
import { checkMinutes, checkPapers } from './paperCheck.ts';
import { checkRecordings } from './recordingCheck.ts';
import { checkSurveys } from './surveyCheck.ts';

/** What a check of a dossier came to. It is right where there are no findings. */
export interface DossierCheck {
  readonly findings: readonly Finding[];
  /** Absent where it was altered: then nothing else could be checked. */
  readonly manifest?: DossierManifest;
  readonly signature?: ManifestSignature | undefined;
  readonly entries: number;
  readonly votes: readonly Recounted[];
  /** The version that wrote the sentences, where it is another one: they were not compared. */
  readonly otherVersion?: string;
}

/**
 * Checks a dossier from nothing but its bytes. `known` is the public key of the organisers or its fingerprint. Throws an
 * `UnreadableDossier` where the bytes are no whole dossier.
 */
export function checkDossier(archive: Buffer, known?: string): DossierCheck {
  const ways = findVouching(archive).map((files) => ({
    files,
    ...checkManifest(files.manifest, files.signature, known),
  }));
  const vouching = ways.toSorted((one, other) => one.findings.length - other.findings.length)[0];
  if (!vouching?.manifest) return { findings: vouching?.findings ?? [], entries: 0, votes: [] };
  const { manifest, signature } = vouching;
  const unpacked = checkArchive(archive, manifest, vouching.files);
  const log = checkLog(unpacked.files.get(LOG_PATH) ?? Buffer.alloc(0), manifest);
  const noConference: Finding = { file: LOG_PATH, kind: 'noConference' };
  const { votes, findings: ofVotes } = attempt(() => checkVotes(unpacked, log.lines), {
    votes: [],
    findings: [noConference],
  });
  // Sentences that rest on an altered log would all be named beside the entry that was altered.
  const ofPapers =
    log.findings.length > 0 ? [] : attempt(() => checkWritten(unpacked, log.entries, manifest), [noConference]);
  const later = [...log.findings, ...ofVotes, ...ofPapers];
  return {
    findings: [...vouching.findings, ...unpacked.findings, ...later],
    manifest,
    signature,
    entries: log.entries.length,
    votes,
    ...(!isOfThisVersion(manifest) && { otherVersion: manifest.product }),
  };
}

function checkWritten(
  { files, findings }: UnpackedDossier,
  entries: readonly StoredEntry[],
  manifest: DossierManifest,
): readonly Finding[] {
  const conference = replay(entries);
  const ofVersion = isOfThisVersion(manifest)
    ? [
        ...checkMinutes(files, conference),
        ...checkRecordings(files, conference),
        ...checkSurveys(files, conference.state),
      ]
    : [];
  return [...ofVersion, ...checkPapers(files, conference, manifest, alteredIn(findings))];
}

/** Another version words and lists otherwise, and an earlier form has fewer files. */
function isOfThisVersion({ format, product }: DossierManifest): boolean {
  return format === DOSSIER_FORMAT && product === PRODUCT_VERSION;
}

function alteredIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ kind }) => kind === 'altered').map(({ file }) => file));
}

/** A chain may hold together, be signed by anybody, and yet hold anything: what cannot be read then is no conference. */
function attempt<Value>(check: () => Value, unreadable: Value): Value {
  try {
    return check();
  } catch {
    return unreadable;
  }
}
