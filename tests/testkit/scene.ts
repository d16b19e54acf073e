import type {
  AgendaItemId,
  HandId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
  SiteId,
} from '@diem-cau/shared/kernel/ids.ts';
import { listInvites, Peer } from './peer.ts';
import type { Codes } from './server.ts';

/** The example conference in the middle of its dialogue, made by peers without a browser. */
export class Scene {
  readonly #url: string;
  readonly #codes: Codes;
  readonly #peers: Peer[] = [];
  #hands = 0;

  constructor(url: string, codes: Codes) {
    this.#url = url;
    this.#codes = codes;
  }

  /** Brings the conference to its middle: sites counted, hands up, questions asked, a vote open. */
  async holdDialogue(): Promise<void> {
    const codes = this.#codes;
    const chair = await this.#joinPeer(codes.chair);
    const desk = await this.#joinPeer(codes.moderator);
    const site = await this.#joinPeer(codes.site1);
    const speaker = await this.#joinPeer(codes.site2);
    const others = await this.#joinSites(60);
    await chair.act({ type: 'GoLive' });
    await chair.act({ type: 'StartAgendaItem', itemId: 'item_dialogue' as AgendaItemId });
    await site.act({ type: 'DeclareHeadcount', count: 23 });
    await speaker.act({ type: 'DeclareHeadcount', count: 24 });
    // All at once: each view is sent a few times instead of sixty.
    await Promise.all(others.map((other, index) => other.act({ type: 'DeclareHeadcount', count: 20 + (index % 7) })));
    await this.#speakOnce(others[11], desk);
    await this.#speakOnce(others[44], desk);
    await this.#raise(speaker, 'question');
    await this.#raise(others[20], 'comment');
    await this.#raise(site, 'question');
    await this.#raise(others[33], 'question');
    await this.#raise(others[47], 'comment');
    await this.#ask(
      site,
      'q_accepted1',
      'Chế độ phụ cấp cho Phó Bí thư Đoàn xã sẽ được xem xét trong năm tới không?',
      'Chế độ',
    );
    await this.#ask(
      others[5],
      'q_accepted2',
      'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?',
      'Trang thiết bị',
    );
    await this.#ask(
      others[9],
      'q_called01',
      'Đoàn viên đi làm xa, sinh hoạt nơi cư trú khó theo dõi: đề nghị Tỉnh đoàn hướng dẫn cách quản lý và chuyển sinh hoạt tạm thời.',
      'Quản lý đoàn viên',
    );
    await this.#ask(
      others[17],
      'q_answered1',
      'Chỉ tiêu phát triển đoàn viên có tính đoàn viên chuyển đến không?',
      'Quản lý đoàn viên',
    );
    await this.#ask(
      others[25],
      'q_deferred1',
      'Đề nghị Tỉnh đoàn trang bị loa cho các chi đoàn khu ấp.',
      'Trang thiết bị',
    );
    await this.#ask(
      others[30],
      'q_waiting1',
      'Mô hình “3 chủ động” nên chấm điểm theo quý hay theo năm?',
      'Cơ sở Đoàn',
    );
    await this.#ask(
      others[40],
      'q_waiting2',
      'Chi đoàn khu ấp không có máy chiếu, loa để sinh hoạt. Tỉnh đoàn có hỗ trợ trang thiết bị không?',
      'Trang thiết bị',
    );
    for (const id of ['q_accepted1', 'q_accepted2', 'q_called01', 'q_answered1', 'q_deferred1']) {
      await desk.act({ type: 'AcceptQuestion', questionId: id as QuestionId });
    }
    await chair.act({ type: 'CallQuestion', questionId: 'q_answered1' as QuestionId });
    await chair.act({
      type: 'MarkQuestionAnswered',
      questionId: 'q_answered1' as QuestionId,
      respondent: 'Ban Tổ chức',
    });
    await desk.act({
      type: 'DeferQuestion',
      questionId: 'q_deferred1' as QuestionId,
      proposalId: 'prop_loa0001' as ProposalId,
      text: 'Trang bị loa cho chi đoàn khu ấp',
      unit: 'Văn phòng Tỉnh đoàn',
      dueDate: '2027-03-26',
    });
    await chair.act({ type: 'CallQuestion', questionId: 'q_called01' as QuestionId });
    const pollId = 'poll_targets-2021' as PollId;
    await chair.act({ type: 'OpenPoll', pollId });
    const choiceOf = (index: number) => (index % 9 === 0 ? 'no' : index % 7 === 0 ? 'abstain' : 'yes');
    await Promise.all(others.map((other, index) => other.act({ type: 'CastBallot', pollId, choice: choiceOf(index) })));
    const invited = chair.view('control').floor.queue.find(({ siteId }) => siteId === 'TDM-01');
    if (invited) await desk.act({ type: 'InviteHand', handId: invited.handId });
  }

  /** The invitation of the first person of a role that has no fixed link. */
  async codeOf(role: 'respondent' | 'observer'): Promise<string> {
    const invites = await listInvites(this.#url, this.#codes.organiser);
    return invites.find(({ actor }) => actor.role === role)?.code ?? '';
  }

  /** Gives a unit that answers two questions of the dialogue, one with its draft, and returns its invitation. */
  async routeQuestions(): Promise<string> {
    const desk = await this.#joinPeer(this.#codes.moderator);
    const respondentId = 'unit_screen01' as RespondentId;
    await desk.act({ type: 'AddRespondent', respondentId, name: 'Ban Tổ chức Tỉnh đoàn' });
    for (const id of ['q_called01', 'q_accepted1'] as QuestionId[]) {
      await desk.act({ type: 'RouteQuestion', questionId: id, respondentId });
    }
    const code = await this.codeOf('respondent');
    const unit = await this.#joinPeer(code);
    await unit.act({
      type: 'DraftAnswer',
      questionId: 'q_called01' as QuestionId,
      text: 'Chi đoàn nơi đi cấp giấy giới thiệu sinh hoạt tạm thời; chi đoàn nơi cư trú xác nhận mỗi quý.',
    });
    return code;
  }

  async #joinPeer(code: string): Promise<Peer> {
    const peer = await Peer.join(this.#url, code);
    this.#peers.push(peer);
    return peer;
  }

  async #joinSites(count: number): Promise<readonly Peer[]> {
    const invites = await listInvites(this.#url, this.#codes.organiser);
    const taken = new Set<SiteId>(['DT-01', 'TDM-01'] as SiteId[]);
    const open = invites.filter(({ actor }) => actor.role === 'site' && actor.siteId && !taken.has(actor.siteId));
    // Every fourth or so stays away, so that the desk has somebody to telephone.
    return Promise.all(
      open
        .filter((_, index) => index % 5 !== 2)
        .slice(0, count)
        .map(({ code }) => this.#joinPeer(code)),
    );
  }

  /** A turn from the hand to its end. */
  async #speakOnce(peer: Peer | undefined, desk: Peer): Promise<void> {
    await this.#raise(peer, 'comment');
    const handId = `hand_screen${this.#hands}` as HandId;
    await desk.act({ type: 'InviteHand', handId });
    await peer?.act({ type: 'ConfirmTurn', handId });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await desk.act({ type: 'EndTurn', handId });
  }

  async #raise(peer: Peer | undefined, kind: 'question' | 'comment'): Promise<void> {
    await peer?.act({ type: 'RaiseHand', handId: `hand_screen${++this.#hands}` as HandId, kind });
  }

  async #ask(peer: Peer | undefined, id: string, text: string, topic: string): Promise<void> {
    await peer?.act({
      type: 'AskQuestion',
      questionId: id as QuestionId,
      kind: 'question',
      text,
      topic,
      anonymous: false,
    });
  }

  /** Ends every peer: their sockets would keep the process waiting for a server that is gone. */
  close(): void {
    for (const peer of this.#peers) peer.close();
  }
}
