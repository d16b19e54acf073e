import type { Phase } from '../../domain/conference/state.ts';
import type { Askers } from '../../domain/dialogue/askers.ts';
import type {
  AnswerDraft,
  EarlierOutcome,
  LiveAnswer,
  Proposal,
  QuestionKind,
  QuestionSource,
  QuestionState,
  WrittenAnswer,
} from '../../domain/dialogue/state.ts';
import type { SupportCounts } from '../../domain/dialogue/support.ts';
import type { ProposalId, QuestionId, RespondentId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/timeZone.ts';

/**
 * Where a question comes from, as far as its asker lets others know: an anonymous one has a group instead of a site.
 */
export interface OriginView {
  readonly source: QuestionSource;
  readonly anonymous: boolean;
  readonly siteId?: SiteId;
  readonly siteName?: string;
  /** Of an anonymous question; the group of a named site is known by the site. */
  readonly groupId?: SiteId;
  readonly groupName?: string;
  readonly askerName?: string;
}

/** A question without what its audience may not know. */
export interface QuestionView extends OriginView {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  readonly state: QuestionState;
  readonly askedAt: Timestamp;
  readonly acceptedAt?: Timestamp;
  readonly declineReason?: string;
  readonly calledAt?: Timestamp;
  readonly answeredAt?: Timestamp;
  /** The chair's words about an opinion or idea that was noted. */
  readonly note?: string;
  /** Answers given aloud, numbered from 1. */
  readonly liveAnswers?: Readonly<Record<string, LiveAnswer>>;
  readonly writtenAnswer?: WrittenAnswer;
  /** What it had come to before it was reopened or answered otherwise, without why it was once declined. */
  readonly earlier?: Readonly<Record<string, EarlierOutcome>>;
  /** Where the questions came from that were merged into this one. */
  readonly merged?: Readonly<Record<QuestionId, OriginView>>;
  /** How many ask it; absent where nothing was merged into it. */
  readonly askers?: Askers;
  /** Together with those merged into it; who supports several counts once. */
  readonly supports: SupportCounts;
}

/** A question that waits to be called, as phones list it. */
export type PhoneQuestionView = Pick<
  QuestionView,
  'id' | 'kind' | 'text' | 'topic' | 'askedAt' | 'anonymous' | 'siteName' | 'groupName' | 'askers' | 'supports'
>;

/** A question as the unit it was routed to sees it. */
export interface RoutedQuestionView extends QuestionView {
  readonly draft?: AnswerDraft;
}

/** A question as the desk sees it. */
export interface DeskQuestionView extends RoutedQuestionView {
  readonly routedTo?: RespondentId;
  readonly mergedInto?: QuestionId;
  readonly proposalId?: ProposalId;
}

/** Where the question stands that one's own was merged into, and how many ask it. */
export interface StandingView
  extends Pick<
    QuestionView,
    | 'id'
    | 'state'
    | 'acceptedAt'
    | 'declineReason'
    | 'calledAt'
    | 'answeredAt'
    | 'note'
    | 'liveAnswers'
    | 'writtenAnswer'
    | 'earlier'
    | 'askers'
  > {
  readonly text?: string;
  /** The unit that is to answer it. */
  readonly unit?: string;
  /** It has a written answer for its asker alone. */
  readonly privately?: true;
}

/** A question as its asker sees it: every step it has taken, its status and the reason. */
export interface OwnQuestionView extends QuestionView {
  /** The unit that is to answer it. */
  readonly unit?: string;
  readonly follows?: StandingView;
  readonly proposal?: Proposal;
}

/** A question with its written answer, as anybody may read it. */
export interface PublicAnswerView
  extends Pick<QuestionView, 'id' | 'kind' | 'text' | 'topic' | 'siteName' | 'groupName' | 'askers'> {
  /** The names of further sites that ask it. */
  readonly others?: Readonly<Record<SiteId, string>>;
  readonly answer: Omit<WrittenAnswer, 'private'>;
}

/** The published written answers of a conference. */
export interface PublicAnswersView {
  readonly conference: { readonly title: string; readonly phase: Phase; readonly timeZone: TimeZone };
  readonly answers: Readonly<Record<QuestionId, PublicAnswerView>>;
}
