import { isCounted } from '@diem-cau/shared/domain/poll/state.ts';
import type { CommitmentView, ControlView, DeskQuestionView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { useNow } from '../../ui/time/useNow.ts';
import styles from './KeyFigures.module.css';

/** What the conference came to so far, in a line of numbers. */
export function KeyFigures({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 10_000);
  const { conference, attendance, rollCall, speakingTime } = control;
  const questions = Object.values<DeskQuestionView>(control.questions).filter(({ state }) => state !== 'merged');
  const polls = Object.values<PollView>(control.polls).filter(({ openedAt }) => openedAt !== undefined);
  const commitments = Object.values<CommitmentView>(control.commitments).filter(({ state }) => state !== 'givenUp');
  const { wentLiveAt, closedAt } = conference;
  return (
    <dl className={styles.figures} aria-label={t('record.figures')}>
      <Figure label={t('record.duration')}>
        {wentLiveAt === undefined ? '–' : format.minutes((closedAt ?? now) - wentLiveAt)}
      </Figure>
      <Figure label={t('record.people')} of={t('header.ofPeople', { count: attendance.expected })}>
        {format.number(attendance.present)}
      </Figure>
      <Figure label={t('record.sites')} of={t('header.ofSites', { count: attendance.sites })}>
        {format.number(rollCall.total.reported)}
      </Figure>
      <Figure
        label={t('record.turns')}
        of={t('record.spoken', { time: format.minutes(speakingTime.total.milliseconds) })}
      >
        {format.number(speakingTime.total.turns)}
      </Figure>
      <Figure label={t('record.questions')} of={t('record.ofQuestions', { n: questions.length })}>
        {format.number(questions.filter(({ state }) => state === 'answered').length)}
      </Figure>
      <Figure label={t('record.polls')} of={t('record.ofPolls', { n: polls.length })}>
        {format.number(polls.filter(isCounted).length)}
      </Figure>
      <Figure label={t('record.commitments')} of={t('record.ofCommitments', { n: commitments.length })}>
        {format.number(commitments.filter(({ state }) => state === 'done').length)}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly of?: string;
  readonly children: string;
}

function Figure({ label, of, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <strong>{children}</strong> {of && <span className={styles.soft}>{of}</span>}
      </dd>
    </div>
  );
}
