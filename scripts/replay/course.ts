import type { OwnerChoice } from '@diem-cau/shared/domain/commitments/owner.ts';
import { WHOLE_CONFERENCE } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId, EntryId, HandId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { itemId, questionId, unitId } from './ids.ts';
import type { Act, EventAssignment, EventQuestion, EventSpeech, RealEvent } from './realEvent.ts';
import type { Room } from './room.ts';
import { holdSurvey } from './survey.ts';
import { holdVote } from './vote.ts';

const TIMEOUT_MS = 30_000;
const REPORT_SECONDS = 300;

/** Holds the session of an event, act by act, as it was reported. */
export class Course {
  readonly #event: RealEvent;
  readonly #room: Room;
  /** Opinions of the survey that have become questions, by their keys. */
  #opinions: ReadonlyMap<string, QuestionId> = new Map();
  #assignments: number;

  constructor(event: RealEvent, room: Room) {
    this.#event = event;
    this.#room = room;
    // What was promised in the conference before keeps its name.
    this.#assignments = event.earlier ? 200_000 : 100_000;
  }

  /** What sites write before the session; the desk takes it up. */
  async askBeforehand(): Promise<void> {
    const { survey } = this.#event;
    if (survey) this.#opinions = await holdSurvey(this.#room, survey);
    for (const question of this.#event.beforehand) await this.#ask(question);
  }

  async hold(): Promise<void> {
    const { chair, sites } = this.#room;
    await chair.act({ type: 'GoLive' });
    const counts = this.#event.sites.map(({ code, expected }) =>
      sites.get(code)?.act({ type: 'DeclareHeadcount', count: expected }),
    );
    await Promise.all(counts);
    for (const act of this.#event.course) await this.#play(act);
    const { currentItemId } = this.#control.agenda;
    if (currentItemId !== undefined) await chair.act({ type: 'FinishAgendaItem', itemId: currentItemId });
    await chair.act({ type: 'CloseConference' });
  }

  async #play(act: Act): Promise<void> {
    const { chair, moderator } = this.#room;
    switch (act.do) {
      case 'start':
        return chair.act({ type: 'StartAgendaItem', itemId: itemId(act.item) });
      case 'present':
        return this.#present(act);
      case 'speak':
      case 'call':
        return this.#speak(act);
      case 'reportInTurn':
        return this.#reportInTurn(act.item, act.reports);
      case 'ask':
        return this.#ask(act.question);
      case 'answer': {
        const id = { questionId: questionId(act.question) };
        await chair.act({ type: 'CallQuestion', ...id });
        await chair.act({ type: 'StartAnswer', ...id, respondent: act.by });
        return moderator.act({ type: 'MarkQuestionAnswered', ...id });
      }
      case 'note': {
        const id = { questionId: this.#opinions.get(act.question) ?? questionId(act.question) };
        await chair.act({ type: 'CallQuestion', ...id });
        return chair.act({ type: 'NoteQuestion', ...id, note: act.words });
      }
      case 'vote':
        return holdVote(this.#room, { ...act, itemId: itemId(act.item) });
      case 'conclude':
        return this.#conclude(act);
    }
  }

  async #ask({ key, site, text, topic, kind = 'question', onPaper }: EventQuestion): Promise<void> {
    const { moderator } = this.#room;
    const question = { questionId: questionId(key), kind, text, topic, anonymous: false } as const;
    if (onPaper) await moderator.act({ type: 'EnterQuestion', ...question, siteId: site as SiteId });
    else await this.#site(site).act({ type: 'AskQuestion', ...question });
    await moderator.act({ type: 'AcceptQuestion', questionId: question.questionId });
  }

  /** Somebody in the chair's hall speaks, with a card and its clock where there is one. */
  async #present({ speaker, topic, summary, card }: Extract<Act, { do: 'present' }>): Promise<void> {
    const { chair, moderator } = this.#room;
    const handId = newId.hand();
    await chair.act({ type: 'GiveFloor', handId, speaker, topic });
    const shown = Object.values(this.#control.cards).find(({ title }) => title === card);
    if (card !== undefined) {
      if (!shown) throw new Error(`There is no card “${card}”.`);
      await moderator.act({ type: 'PresentCard', cardId: shown.id, page: 1 });
      await this.#sees(moderator, 'the card', ({ stage }) => stage.presentation !== undefined);
      const presentation = moderator.view('control')?.stage.presentation?.number ?? 0;
      await moderator.act({ type: 'TimePresentation', presentation, seconds: REPORT_SECONDS });
      await moderator.act({ type: 'StopPresenting', presentation });
    }
    await chair.act({ type: 'EndTurn', handId });
    await this.#summarise(handId, summary);
  }

  async #speak({ do: how, site, speaker, topic, summary }: Extract<Act, { do: 'speak' | 'call' }>): Promise<void> {
    const { chair } = this.#room;
    const client = this.#site(site);
    const handId = newId.hand();
    const siteId = site as SiteId;
    if (how === 'call') await chair.act({ type: 'CallSite', handId, siteId, speaker, topic });
    else {
      await client.act({ type: 'RaiseHand', handId, kind: 'comment', speaker, topic });
      await chair.act({ type: 'InviteHand', handId });
    }
    await this.#takeFloor(client, summary);
  }

  async #reportInTurn(item: string, reports: readonly EventSpeech[]): Promise<void> {
    const { moderator } = this.#room;
    const order = { itemId: itemId(item) };
    const entries = reports.map((report) => ({ report, id: newId.entry() }));
    await moderator.act({
      type: 'PlanRunningOrder',
      ...order,
      entries: entries.map(({ report, id }) => ({ id, siteId: report.site as SiteId, seconds: REPORT_SECONDS })),
    });
    for (const { report, id } of entries) await this.#report(order, id, report);
  }

  async #report(order: { itemId: ReturnType<typeof itemId> }, entryId: EntryId, report: EventSpeech): Promise<void> {
    const { site, speaker, topic, summary } = report;
    const client = this.#site(site);
    await client.act({ type: 'DescribeEntry', ...order, entryId, speaker, topic });
    await this.#room.moderator.act({ type: 'CallEntry', ...order, entryId, handId: newId.hand() });
    await this.#takeFloor(client, summary);
  }

  /** The invited site confirms, speaks and ends; the secretary writes down what was said. */
  async #takeFloor(client: RecordingClient, summary: string): Promise<void> {
    const { siteId } = client.actor;
    const invited = await waitFor(
      `the invitation of ${siteId}`,
      () => {
        const found = client.view('hall')?.floor.invited;
        return found?.siteId === siteId ? found : undefined;
      },
      TIMEOUT_MS,
    );
    const { handId, invitedAt } = invited;
    await client.act({ type: 'ConfirmTurn', handId, invitedAt });
    await client.act({ type: 'EndTurn', handId });
    await this.#summarise(handId, summary);
  }

  async #summarise(handId: HandId, summary: string): Promise<void> {
    const { secretary } = this.#room;
    const number = await waitFor(
      'the end of a turn',
      () => {
        const turns = Object.entries(secretary.client.view('control')?.pastTurns ?? {});
        return turns.find(([, turn]) => turn.handId === handId)?.[0];
      },
      TIMEOUT_MS,
    );
    await secretary.summarise(`turn:${number}`, summary);
  }

  /** The secretary types while the chair speaks; the chair confirms what it reads. */
  async #conclude({ about, text, assignments }: Extract<Act, { do: 'conclude' }>): Promise<void> {
    const { chair, secretary } = this.#room;
    const of = { about: about === undefined ? WHOLE_CONFERENCE : itemId(about) };
    await secretary.act({ type: 'WriteConclusion', ...of, text, basedOn: 0 });
    for (const { owner, ...assignment } of assignments) {
      const assignmentId = `asg_${++this.#assignments}` as AssignmentId;
      await secretary.act({ type: 'PutAssignment', ...of, assignmentId, ...assignment, owner: ownerOf(owner) });
    }
    const isWhole = ({ conclusions }: ControlView) =>
      Object.keys(conclusions[of.about]?.assignments ?? {}).length === assignments.length;
    await this.#sees(chair, 'the conclusion', isWhole);
    const revision = this.#control.conclusions[of.about]?.revision ?? 0;
    await chair.act({ type: 'ConfirmConclusion', ...of, revision });
  }

  get #control(): ControlView {
    const control = this.#room.chair.view('control');
    if (!control) throw new Error('The chair has no view.');
    return control;
  }

  #site(code: string): RecordingClient {
    const client = this.#room.sites.get(code);
    if (!client) throw new Error(`Nobody is at ${code}.`);
    return client;
  }

  async #sees(client: RecordingClient, what: string, expected: (control: ControlView) => boolean): Promise<void> {
    await waitFor(
      what,
      () => {
        const control = client.view('control');
        return control && expected(control) ? true : undefined;
      },
      TIMEOUT_MS,
    );
  }
}

function ownerOf(owner: EventAssignment['owner']): OwnerChoice {
  if ('site' in owner) return { kind: 'site', siteId: owner.site as SiteId };
  if ('unit' in owner) return { kind: 'unit', respondentId: unitId(owner.unit) };
  return { kind: 'named', name: owner.name };
}
