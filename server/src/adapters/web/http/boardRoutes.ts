import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { rolesInConference } from '@diem-cau/shared/organisation/state.ts';
import { BOARD_LIMITS, type BoardOutcome, type BoardQuery } from '@diem-cau/shared/protocol/board.ts';
import { describeConference, isOnBoard } from '../../../application/board/board.ts';
import { boardLists } from '../../../application/board/boardLists.ts';
import { boardQuestions, selectQuestions } from '../../../application/board/boardQuestions.ts';
import { type Addressee, addDocumentIn, announceIn } from '../../../application/board/reachBoard.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import { Places } from '../../../application/limits/places.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { mayConvertNow } from '../../../application/papers/pdfWhileLive.ts';
import { prepareDocument } from '../../../application/prepareDocument.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type BoardRoute =
  | 'readBoard'
  | 'readBoardQuestions'
  | 'downloadBoardLists'
  | 'downloadJointPaper'
  | 'announceToBoard'
  | 'addBoardDocument';

/** Concurrent uploads, each of which holds its file in memory. */
const UPLOADS = { all: 2, each: 1 };

/** Conferences side by side, for who leads them. Rules ORG-18 to ORG-25. */
export function boardHandlers(options: HttpAppOptions): RouteHandlers<BoardRoute> {
  const { conferences, clock, limits, paperFiles, papers, office } = options;
  const uploads = new Places(UPLOADS);

  const rolesIn = ({ organisation, member }: SignedIn, id: ConferenceId) =>
    rolesInConference(organisation, member.id, id);

  /** The conferences in which the reader has a role, from the first to be registered, with what this server knows of them. */
  const readLed = async (call: SignedIn) => {
    const own = [...call.organisation.conferences.values()]
      .filter(({ id, template }) => !template && rolesIn(call, id).length > 0)
      .toSorted((one, other) => other.registeredAt - one.registeredAt);
    const states = await conferences.read(own.map(({ id }) => id));
    const shown = own.flatMap(({ id }) => {
      const state = states.get(id);
      return state && isOnBoard(state) ? [id] : [];
    });
    const found = await Promise.all(
      shown
        .slice(0, BOARD_LIMITS.conferences)
        .toReversed()
        .map(async (id) => [id, await conferences.find(id)] as const),
    );
    return found.flatMap(([id, live]) => (live ? [{ id, live, roles: rolesIn(call, id) }] : []));
  };

  const describe = async (call: SignedIn) =>
    (await readLed(call)).map(({ id, live, roles }) =>
      describeConference({ id, roles, ...sourceOf(live) }, clock.wall()),
    );

  const select = async (call: SignedIn, query: BoardQuery) => {
    const led = await readLed(call);
    const all = boardQuestions(
      led.map(({ id, live }) => ({
        id,
        state: live.runtime.state,
        supportsOf: (questionId) => live.supports.countOf(questionId),
      })),
    );
    return { all, found: selectQuestions(all, query, clock.wall()) };
  };

  /** Does something in each of these conferences; one that the sender has no role in is answered like one that does not exist. */
  const reachEach = async (
    call: SignedIn,
    ids: readonly ConferenceId[],
    reach: (addressee: Addressee) => Promise<BoardOutcome>,
  ): Promise<readonly BoardOutcome[]> =>
    Promise.all(
      [...new Set(ids)].map(async (id): Promise<BoardOutcome> => {
        const roles = rolesIn(call, id);
        const live = roles.length > 0 ? await conferences.find(id) : undefined;
        if (!live) return { conferenceId: id, title: '', error: { code: 'CONFERENCE_UNKNOWN' } };
        return reach({ runtime: live.runtime, roles });
      }),
    );

  return {
    readBoard: {
      handle: async (call) => ok({ conferences: await describe(call), storage: limits.storage.level }),
    },
    readBoardQuestions: {
      async handle(call) {
        const { all, found } = await select(call, call.query);
        const items = [...new Set(all.flatMap(({ item }) => item ?? []))];
        return ok({ total: found.length, lines: found.slice(0, BOARD_LIMITS.lines), items });
      },
    },
    downloadBoardLists: {
      async handle(call) {
        const { language, ...query } = call.query;
        const { found } = await select(call, query);
        const { timeZone } = call.organisation;
        const content = await paperFiles.xlsx(boardLists(await describe(call), found, { language, timeZone }));
        return ok({ content, headers: { 'Content-Disposition': 'attachment; filename="board.xlsx"' } });
      },
    },
    downloadJointPaper: {
      async handle(call) {
        const { file, language, conferences: wanted } = call.query;
        const led = new Map((await readLed(call)).map(({ id, live }) => [id, live.runtime]));
        const runtimes = [...new Set(wanted)].map((id) => led.get(id));
        const known = runtimes.filter((runtime) => runtime !== undefined);
        if (known.length < runtimes.length) return err({ code: 'CONFERENCE_UNKNOWN' });
        if (file === 'pdf' && !(await mayConvertNow(() => conferences.list()))) return err({ code: 'PDF_WHILE_LIVE' });
        const docx = await paperFiles.docx(await papers.readJoint(known, call.organisation, language), []);
        const headers = { 'Content-Disposition': `attachment; filename="joint-notice.${file}"` };
        if (file === 'docx') return ok({ content: docx, headers });
        const pdf = await office.convertToPdf(docx, 'docx');
        return pdf.ok ? ok({ content: pdf.value, headers: { ...headers, 'Content-Type': 'application/pdf' } }) : pdf;
      },
    },
    announceToBoard: {
      async handle(call) {
        const { conferences: ids, ...announcement } = call.body;
        const { name } = call.member;
        return ok({
          outcomes: await reachEach(call, ids, (addressee) => announceIn(addressee, name, announcement)),
        });
      },
    },
    addBoardDocument: {
      admit({ account, response }) {
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return full;
        const release = uploads.hold(account.id);
        if (!release) return { code: 'READER_BUSY' };
        response.once('close', release);
        return undefined;
      },
      async handle(call) {
        const { file, choices } = call.body;
        const { conferences: ids, ...chosen } = choices;
        // Read and drawn once, however many receive it.
        const prepared = await prepareDocument(file, options);
        if (!prepared.ok) return prepared;
        const { pdf, pages } = prepared.value;
        const document = { ...chosen, file: pdf, pages };
        const { name } = call.member;
        return ok({
          outcomes: await reachEach(call, ids, (addressee) => addDocumentIn(addressee, name, document, options)),
        });
      },
    },
  };
}

function sourceOf({ runtime, presence }: LiveConference) {
  return { state: runtime.state, presence: presence.connections };
}
