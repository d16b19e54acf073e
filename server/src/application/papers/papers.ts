import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { DialogueState } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { approvalGates } from '@diem-cau/shared/domain/minutes/gates.ts';
import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { type Letterhead, letterheadOf, plainLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { MinutesDocument } from '@diem-cau/shared/minutes/blocks.ts';
import { minutesDocument } from '@diem-cau/shared/minutes/document.ts';
import { jointNotice } from '@diem-cau/shared/minutes/jointNotice.ts';
import { type Paper, paperOf } from '@diem-cau/shared/minutes/paper.ts';
import { paperFormat, readDay } from '@diem-cau/shared/minutes/paperFormat.ts';
import { approvalOf } from '@diem-cau/shared/minutes/sources.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { LogLine, MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import { type EventStore, hashOf } from '../eventStore.ts';
import { Fault } from '../fault.ts';
import type { Organisations } from '../organisations/organisations.ts';
import { LogSources } from './logSources.ts';
import type { TemplateStore } from './templateStore.ts';

/** What the papers are made from. */
export interface PapersOptions {
  readonly store: Pick<EventStore, 'readAfter'>;
  readonly organisations: Pick<Organisations, 'findOrganisationOf' | 'read'>;
  readonly templates: Pick<TemplateStore, 'read' | 'readKept' | 'keep'>;
}

/** What an organisation says of the papers of its conferences. */
interface OfficePapers {
  readonly officeLetterhead: Letterhead;
  readonly templates: OrganisationState['templates'];
}

/** The minutes and the papers of conferences. Every method rejects with `STORE_UNAVAILABLE`. */
export class Papers {
  readonly #options: PapersOptions;
  readonly #sources: LogSources;

  constructor(options: PapersOptions) {
    this.#options = options;
    this.#sources = new LogSources(options.store);
  }

  /** The minutes as they stand, with what is open before their approval. */
  async readDraft(runtime: ConferenceRuntime, language: WordLanguage): Promise<MinutesDraft> {
    const { document, papers, letterhead, officeLetterhead } = await this.#write(runtime, language);
    return {
      document,
      letterhead,
      officeLetterhead,
      gates: approvalGates(runtime.state),
      hashes: { minutes: hashOf(JSON.stringify(papers.minutes)), notice: hashOf(JSON.stringify(papers.notice)) },
    };
  }

  /** Who did what in some entries of the log. */
  async readEntries(runtime: ConferenceRuntime, versions: readonly number[]): Promise<readonly LogLine[]> {
    const wanted = new Set(versions);
    const lines = await this.readLog(runtime, Math.min(...versions) - 1);
    return lines.filter(({ version }) => wanted.has(version));
  }

  /** Who did what in every entry of the log after a version. */
  async readLog(runtime: ConferenceRuntime, after = 0): Promise<readonly LogLine[]> {
    const commits = await this.#options.store.readAfter(runtime.id, after);
    return commits.map(({ version, at, actor, events }) => ({
      version,
      at,
      ...(!isAnonymous(actor, events, runtime.state.dialogue) && { by: actor.name }),
      events: events.map(({ type }) => type),
    }));
  }

  /** A paper as it was approved, or its draft where it was not. */
  async readPaper(runtime: ConferenceRuntime, kind: PaperKind, language: WordLanguage): Promise<Paper> {
    return (await this.#readApproved(runtime, kind)) ?? (await this.#write(runtime, language)).papers[kind];
  }

  /** One notice of the conclusions of several conferences of an organisation, as they stand. */
  async readJoint(
    runtimes: readonly ConferenceRuntime[],
    organisation: OrganisationState,
    language: WordLanguage,
  ): Promise<Paper> {
    const members = await Promise.all(
      runtimes.map(async (runtime) => {
        const sources = await this.#sources.read(runtime);
        return { state: runtime.state, document: minutesDocument(runtime.state, sources, language) };
      }),
    );
    return jointNotice(members, { language, letterhead: letterheadOf(organisation) });
  }

  /** The office's own template that a paper is made from; undefined where it has the form of its letterhead. */
  async readTemplate({ id }: ConferenceRuntime, { template }: Paper): Promise<Buffer | undefined> {
    if (!template) return undefined;
    const bytes = await this.#findTemplate(id, template.sha256);
    if (!bytes) throw new Fault('INTERNAL', `The template ${template.sha256} of a paper of ${id} is missing.`);
    return bytes;
  }

  /** Approves a paper that still is as its chair saw it. Errors: `STALE`, and those of `ApprovePaper`. */
  async approve(
    runtime: ConferenceRuntime,
    { actor, commandId, paper, hash, language }: ApprovalRequest,
  ): Promise<Reply<Readonly<Record<never, never>>>> {
    const { papers } = await this.#write(runtime, language);
    const content = JSON.stringify(papers[paper]);
    if (hashOf(content) !== hash) return err({ code: 'STALE', facts: { about: 'paper' } });
    if (!(await this.#keepTemplate(runtime, papers[paper]))) return err({ code: 'STALE', facts: { about: 'paper' } });
    const dated = readDay(papers[paper].date) !== undefined ? { dated: true as const } : {};
    const command = { type: 'ApprovePaper', paper, hash, content, ...dated } as const;
    const reply = await runtime.submit({ commandId, actor, command });
    return reply.ok ? ok({}) : reply;
  }

  async #write(runtime: ConferenceRuntime, language: WordLanguage) {
    const sources = await this.#sources.read(runtime);
    const { state } = runtime;
    const document = minutesDocument(state, sources, language);
    const { officeLetterhead, templates } = await this.#readOffice(runtime);
    const letterhead = state.minutes.letterhead ?? officeLetterhead;
    return { document, letterhead, officeLetterhead, papers: papersOf(document, { letterhead, templates }, runtime) };
  }

  /** What the organisation says of its papers; a conference of none has a blank letterhead in the form of its vocabulary. */
  async #readOffice({ id, state }: ConferenceRuntime): Promise<OfficePapers> {
    const form = vocabularyOf(state.conference).preset === 'union' ? 'union' : 'state';
    const organisationId = await this.#options.organisations.findOrganisationOf(id);
    if (organisationId === undefined)
      return { officeLetterhead: plainLetterhead(form, { name: '', superior: '' }), templates: {} };
    const organisation = await this.#options.organisations.read(organisationId);
    return { officeLetterhead: letterheadOf(organisation, form), templates: organisation.templates };
  }

  /** Keeps the template of a paper with its conference; false where the organisation has just replaced it. */
  async #keepTemplate({ id }: ConferenceRuntime, { template }: Paper): Promise<boolean> {
    if (!template) return true;
    const bytes = await this.#findTemplate(id, template.sha256);
    if (!bytes) return false;
    await this.#options.templates.keep(id, template.sha256, bytes);
    return true;
  }

  async #findTemplate(id: ConferenceId, sha256: string): Promise<Buffer | undefined> {
    const { templates, organisations } = this.#options;
    const kept = await templates.readKept(id, sha256);
    if (kept) return kept;
    const organisationId = await organisations.findOrganisationOf(id);
    return organisationId === undefined ? undefined : templates.read(organisationId, sha256);
  }

  async #readApproved(runtime: ConferenceRuntime, kind: PaperKind): Promise<Paper | undefined> {
    if (!runtime.state.minutes.approvals[kind]) return undefined;
    const [version] = (await this.#sources.read(runtime)).of([approvalOf(kind)]);
    if (version === undefined) return undefined;
    const [commit] = await this.#options.store.readAfter(runtime.id, version - 1);
    const approved = commit?.events.find((event) => event.type === 'PaperApproved');
    return approved && (JSON.parse(approved.content) as Paper);
  }
}

/** The chair's approval of a paper as it saw it. */
export interface ApprovalRequest {
  readonly actor: Actor;
  readonly commandId: string;
  readonly paper: PaperKind;
  readonly hash: string;
  readonly language: WordLanguage;
}

/** Whether a sender's name would tell whose phone it is, or who asked a question anonymously. Rule PAPER-5. */
function isAnonymous(actor: Actor, events: readonly DomainEvent[], { questions }: DialogueState): boolean {
  if (actor.role === 'delegate') return true;
  return events.some((event) => {
    const id = 'questionId' in event ? event.questionId : 'question' in event ? event.question.id : undefined;
    const question = id === undefined ? undefined : questions[id];
    return question?.anonymous === true && question.askedBy === actor.id;
  });
}

function papersOf(
  document: MinutesDocument,
  { letterhead, templates }: { readonly letterhead: Letterhead } & Pick<OfficePapers, 'templates'>,
  { state: { minutes, conference } }: ConferenceRuntime,
): Readonly<Record<PaperKind, Paper>> {
  const source = {
    ...{ document, letterhead, details: minutes.details },
    format: paperFormat(document.language, conference),
    words: wordsOf(vocabularyOf(conference)),
  };
  const [minutesPaper, notice] = PAPER_KINDS.map((kind) =>
    paperOf(kind, { ...source, ...(templates[kind] && { template: templates[kind] }) }),
  ) as [Paper, Paper];
  return { minutes: minutesPaper, notice };
}
