import { randomBytes } from 'node:crypto';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import { listBallots } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { isCounted, type Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { addendaParts } from '@diem-cau/shared/minutes/addenda.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
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
import { redactLog, signCopy } from '../redactLog.ts';
import type { Secrets } from '../secrets.ts';
import { signBallots } from '../signedBallots.ts';
import { type StoredEntry, storedEntry } from '../verifyLog.ts';
import { archiveXml } from './archiveXml.ts';
import type { DossierFile, FiledPaper } from './dossierFile.ts';
import {
  DOSSIER_FORMAT,
  type DossierGap,
  type DossierManifest,
  MANIFEST_PATH,
  SIGNATURE_PATH,
  sha256Of,
  signManifest,
  writeManifest,
} from './manifest.ts';
import { indexPage } from './page/indexPage.ts';
import { PRODUCT_VERSION } from './productVersion.ts';
import { minutesOf, type ReplayedConference, replay } from './replayedMinutes.ts';

/** What a dossier is made from. */
export interface DossierOptions {
  readonly store: Pick<EventStore, 'readAfter'>;
  readonly ballots: Pick<BallotBox, 'list'>;
  readonly documents: Pick<DocumentStore, 'read'>;
  readonly papers: Pick<Papers, 'readPaper'>;
  readonly paperFiles: PaperFiles;
  readonly office: OfficeConverter;
  /** The phases of all conferences of this machine: beside a live one PDFs may have to wait. */
  readonly phases: () => Promise<readonly { readonly phase: Phase }[]>;
  readonly secrets: Pick<Secrets, 'signingKey'>;
  readonly clock: Pick<Clock, 'wall'>;
}

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
    const entries = redactLog(commits.map(storedEntry), randomBytes(32));
    return this.#files(runtime, entries);
  }

  async *#files(runtime: ConferenceRuntime, entries: readonly StoredEntry[]): AsyncGenerator<DossierFile> {
    const { id, state } = runtime;
    const listed: DossierManifest['files'][number][] = [];
    const gaps = new Set<DossierGap>();
    const list = (file: DossierFile): DossierFile => {
      listed.push({ path: file.path, bytes: file.content.length, sha256: sha256Of(file.content) });
      return file;
    };
    const papers: FiledPaper[] = [];
    for await (const paper of this.#papers(runtime)) {
      papers.push(paper);
      for await (const file of this.#paperFiles(paper, state, gaps)) yield list(file);
    }
    for (const language of WORD_LANGUAGES) {
      const content = await this.#options.paperFiles.xlsx(minutesLists(state, language));
      yield list({ path: `lists/lists.${language}.xlsx`, content });
    }
    // The minutes are written from the copy of the log in the dossier, so that a check can write them again.
    const conference = replay(entries);
    for (const [path, document] of minutesOf(conference)) yield list(textFile(path, JSON.stringify(document)));
    yield list(this.#log(runtime, entries));
    for await (const file of this.#ballots(runtime, gaps)) yield list(file);
    for await (const file of this.#documents(runtime, gaps)) yield list(file);
    yield list(textFile('archive.xml', archiveXml({ id, state, papers })));
    const head = { version: entries.length, hash: entries.at(-1)?.hash ?? '' };
    const facts = {
      format: DOSSIER_FORMAT,
      conference: { id, title: state.conference.title },
      madeAt: new Date(this.#options.clock.wall()).toISOString(),
      product: PRODUCT_VERSION,
      head,
      gaps: [...gaps],
    } as const;
    yield list(textFile('index.html', this.#index(conference, { ...facts, files: [...listed] })));
    const manifest = writeManifest({ ...facts, files: listed });
    yield { path: MANIFEST_PATH, content: manifest };
    yield { path: SIGNATURE_PATH, content: signManifest(manifest, this.#options.secrets.signingKey) };
  }

  #index(conference: ReplayedConference, manifest: DossierManifest): string {
    const { fingerprint } = identityOf(this.#options.secrets.signingKey);
    return indexPage({ manifest, state: conference.state, minutes: [...minutesOf(conference).values()], fingerprint });
  }

  async *#papers(runtime: ConferenceRuntime): AsyncGenerator<FiledPaper> {
    for (const kind of PAPER_KINDS) {
      const paper = await this.#options.papers.readPaper(runtime, kind, 'vi');
      yield { path: `papers/${kind}`, paper, approved: runtime.state.minutes.approvals[kind] !== undefined };
    }
  }

  async *#paperFiles(
    { path, paper }: FiledPaper,
    state: ConferenceState,
    gaps: Set<DossierGap>,
  ): AsyncGenerator<DossierFile> {
    // The approved hash is that of these bytes.
    yield textFile(`${path}.json`, JSON.stringify(paper));
    const docx = await this.#options.paperFiles.docx(paper, addendaParts(paper.kind, state, 'vi'));
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

  async *#documents({ id, state }: ConferenceRuntime, gaps: Set<DossierGap>): AsyncGenerator<DossierFile> {
    for (const document of Object.values<ConferenceDocument>(state.documents)) {
      const content = await this.#options.documents.read(id, document.id);
      if (content) yield { path: `documents/${document.id}.pdf`, content };
      else gaps.add('documentLost');
    }
  }
}

function textFile(path: string, text: string): DossierFile {
  return { path, content: Buffer.from(text) };
}
