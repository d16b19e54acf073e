import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { progressFiles } from '@diem-cau/shared/domain/commitments/state.ts';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import { listBallots } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { isCounted, type Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import { addendaParts } from '@diem-cau/shared/minutes/addenda.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
import { openSurveyLists } from '@diem-cau/shared/minutes/surveyLists.ts';
import type { BallotBox } from '../ballotBox.ts';
import { identityOf } from '../ballotSigner.ts';
import type { Clock } from '../clock.ts';
import { boxOf } from '../commands/castBallot.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { DocumentStore } from '../documentStore.ts';
import type { EventStore } from '../eventStore.ts';
import type { OfficeConverter } from '../officeConverter.ts';
import type { PaperFiles } from '../papers/paperFiles.ts';
import type { Papers } from '../papers/papers.ts';
import { mayConvertNow } from '../papers/pdfWhileLive.ts';
import { logRedactor, signCopy } from '../redactLog.ts';
import type { Secrets } from '../secrets.ts';
import { signBallots } from '../signedBallots.ts';
import { type ReadBox, readOutcome } from '../surveys/surveyResults.ts';
import { type StoredEntry, storedEntry } from '../verifyLog.ts';
import { archiveXml } from './archiveXml.ts';
import type { DossierFile, FiledPaper } from './dossierFile.ts';
import {
  DOSSIER_FORMAT,
  type DossierGap,
  type ListedFile,
  MANIFEST_PATH,
  SIGNATURE_PATH,
  sha256Of,
  signManifest,
  writeManifest,
} from './manifest.ts';
import { indexPage } from './page/indexPage.ts';
import { PRODUCT_VERSION } from './productVersion.ts';
import { RECORDINGS_PATH, recordingIndex } from './recordingIndex.ts';
import { minutesOf, type ReplayedConference, replay } from './replayedMinutes.ts';
import { papersOf, surveyFile, surveyPath } from './surveyFile.ts';

/** What a dossier is made from. */
export interface DossierOptions {
  readonly store: Pick<EventStore, 'readAfter'>;
  readonly ballots: Pick<BallotBox, 'list'>;
  readonly surveys: ReadBox;
  readonly documents: Pick<DocumentStore, 'read'>;
  readonly papers: Pick<Papers, 'readPaper' | 'readTemplate'>;
  readonly paperFiles: PaperFiles;
  readonly office: OfficeConverter;
  /** The phases of all conferences of this machine: beside a live one PDFs may have to wait. */
  readonly phases: () => Promise<readonly { readonly phase: Phase }[]>;
  readonly secrets: Pick<Secrets, 'signingKey'>;
  readonly clock: Pick<Clock, 'wall'>;
}

/** What a dossier is made of. */
interface DossierSource {
  readonly runtime: ConferenceRuntime;
  /** The copy of the log that may leave the organisation. */
  readonly entries: readonly StoredEntry[];
  /** The conference as that copy tells it. */
  readonly conference: ReplayedConference;
}

/** What is known of a dossier so far. */
interface Listing {
  readonly files: ListedFile[];
  readonly gaps: Set<DossierGap>;
  readonly papers: FiledPaper[];
}

/** So many entries are read between two looks at what else is to be done: other conferences may be live. */
const ENTRIES_AT_ONCE = 500;

/** Makes dossiers: everything of one conference in one archive that anybody can check without the server. */
export class Dossiers {
  readonly #options: DossierOptions;

  constructor(options: DossierOptions) {
    this.#options = options;
  }

  /**
   * The files of a conference's dossier, in the order in which they stand in the archive; the last two vouch for the others.
   * The log is read before the promise is settled, everything else as the files are taken. Both reject with
   * `STORE_UNAVAILABLE`.
   */
  async open(runtime: ConferenceRuntime): Promise<AsyncGenerator<DossierFile>> {
    const commits = await this.#options.store.readAfter(runtime.id, 0);
    // The salt is discarded: with it every phone of a room could be tried against the copy.
    const redact = logRedactor(randomBytes(32));
    const entries: StoredEntry[] = [];
    let conference: ReplayedConference | undefined;
    for (let from = 0; from < commits.length; from += ENTRIES_AT_ONCE) {
      const part = commits.slice(from, from + ENTRIES_AT_ONCE).map((commit) => redact(storedEntry(commit)));
      entries.push(...part);
      conference = replay(part, conference);
      await setImmediate();
    }
    return this.#files({ runtime, entries, conference: conference ?? replay([]) });
  }

  /** Everything, then the page that shows it, then what vouches for all. */
  async *#files(source: DossierSource): AsyncGenerator<DossierFile> {
    const { runtime, entries, conference } = source;
    const listing: Listing = { files: [], gaps: new Set(), papers: [] };
    for await (const file of this.#contents(source, listing)) yield list(file, listing);
    const { signingKey } = this.#options.secrets;
    const facts = {
      format: DOSSIER_FORMAT,
      conference: { id: runtime.id, title: conference.state.conference.title },
      madeAt: new Date(this.#options.clock.wall()).toISOString(),
      product: PRODUCT_VERSION,
      head: { version: entries.length, hash: entries.at(-1)?.hash ?? '' },
      gaps: [...listing.gaps],
    } as const;
    const page = indexPage({
      manifest: { ...facts, files: [...listing.files] },
      state: conference.state,
      minutes: [...minutesOf(conference).values()],
      organisation: listing.papers[0]?.paper.letterhead.body ?? '',
      fingerprint: identityOf(signingKey).fingerprint,
    });
    yield list(textFile('index.html', page), listing);
    const manifest = writeManifest({ ...facts, files: listing.files });
    yield { path: MANIFEST_PATH, content: manifest };
    yield { path: SIGNATURE_PATH, content: signManifest(manifest, signingKey) };
  }

  async *#contents({ runtime, entries, conference }: DossierSource, listing: Listing): AsyncGenerator<DossierFile> {
    const { id, state } = runtime;
    for await (const paper of this.#papers(runtime)) {
      listing.papers.push(paper);
      yield* this.#paperFiles(paper, runtime, listing.gaps);
    }
    for (const language of WORD_LANGUAGES) {
      const content = await this.#options.paperFiles.xlsx(minutesLists(state, language));
      yield { path: `lists/lists.${language}.xlsx`, content };
    }
    // The minutes are written from the copy of the log in the dossier, so that a check can write them again.
    for (const [path, document] of minutesOf(conference)) yield textFile(path, JSON.stringify(document));
    yield this.#log(runtime, entries);
    yield* this.#ballots(runtime, listing.gaps);
    yield* this.#surveys(runtime, listing.gaps);
    const recorded = recordingIndex(conference.state);
    if (recorded) yield textFile(RECORDINGS_PATH, JSON.stringify(recorded));
    yield* this.#documents(runtime, listing.gaps);
    yield textFile('archive.xml', archiveXml({ id, state, papers: listing.papers }));
  }

  async *#papers(runtime: ConferenceRuntime): AsyncGenerator<FiledPaper> {
    for (const kind of PAPER_KINDS) {
      const paper = await this.#options.papers.readPaper(runtime, kind, 'vi');
      yield { path: `papers/${kind}`, paper, approved: runtime.state.minutes.approvals[kind] !== undefined };
    }
  }

  async *#paperFiles(
    { path, paper }: FiledPaper,
    runtime: ConferenceRuntime,
    gaps: Set<DossierGap>,
  ): AsyncGenerator<DossierFile> {
    // The approved hash is that of these bytes.
    yield textFile(`${path}.json`, JSON.stringify(paper));
    const template = await this.#options.papers.readTemplate(runtime, paper);
    const addenda = addendaParts(paper.kind, runtime.state, 'vi');
    const docx = await this.#options.paperFiles.docx(paper, addenda, template);
    yield { path: `${path}.docx`, content: docx };
    const pdf = await this.#pdfOf(docx);
    if (pdf) yield { path: `${path}.pdf`, content: pdf };
    else gaps.add('noPdf');
  }

  async #pdfOf(docx: Buffer): Promise<Buffer | undefined> {
    if (!(await mayConvertNow(this.#options.phases))) return undefined;
    const pdf = await this.#options.office.convertToPdf(docx, 'docx');
    return pdf.ok ? pdf.value : undefined;
  }

  #log({ id }: ConferenceRuntime, entries: readonly StoredEntry[]): DossierFile {
    const manifest = signCopy(id, entries, this.#options.secrets.signingKey);
    return textFile('log/log.jsonl', [...entries, { manifest }].map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  async *#ballots({ id, state }: ConferenceRuntime, gaps: Set<DossierGap>): AsyncGenerator<DossierFile> {
    for (const poll of Object.values<Poll>(state.polls)) {
      if (poll.phase === 'draft') continue;
      const list = isCounted(poll) && listBallots(id, poll, await this.#options.ballots.list(boxOf(id, poll)));
      if (!list) gaps.add('pollUncounted');
      else
        yield textFile(`ballots/${poll.id}.json`, JSON.stringify(signBallots(list, this.#options.secrets.signingKey)));
    }
  }

  /** Results as they may be known to anybody; a draft was shown to nobody. */
  async *#surveys(runtime: ConferenceRuntime, gaps: Set<DossierGap>): AsyncGenerator<DossierFile> {
    const { state } = runtime;
    for (const survey of Object.values<Survey>(state.surveys)) {
      if (survey.phase === 'draft') continue;
      const outcome = await readOutcome(survey, runtime, this.#options.surveys);
      if (outcome.withheld === 'open' || outcome.withheld === 'sealing') gaps.add('surveyUncounted');
      yield textFile(surveyPath(survey), JSON.stringify(surveyFile(survey, outcome, state)));
      const papers = papersOf(survey, outcome.papers);
      for (const language of WORD_LANGUAGES) {
        const content = await this.#options.paperFiles.xlsx(
          openSurveyLists({ survey, ...outcome, papers }, state, language),
        );
        yield { path: `surveys/${survey.id}.${language}.xlsx`, content };
      }
    }
  }

  async *#documents({ id, state }: ConferenceRuntime, gaps: Set<DossierGap>): AsyncGenerator<DossierFile> {
    const files = [...Object.values<ConferenceDocument>(state.documents), ...progressFiles(state.commitments)];
    for (const file of files) {
      const content = await this.#options.documents.read(id, file.id);
      if (content) yield { path: `documents/${file.id}.pdf`, content };
      else gaps.add('documentLost');
    }
  }
}

function list(file: DossierFile, { files }: Listing): DossierFile {
  files.push({ path: file.path, bytes: file.content.length, sha256: sha256Of(file.content) });
  return file;
}

function textFile(path: string, text: string): DossierFile {
  return { path, content: Buffer.from(text) };
}
