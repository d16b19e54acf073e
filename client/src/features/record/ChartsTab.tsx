import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useTurnoutWords, wordChoice, wordVerdict } from '../../widgets/poll/pollWords.ts';
import { useOutsideName } from '../../widgets/sites/useOutsideName.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './ChartsTab.module.css';
import { attendanceBars, speakingBars, topicBars } from './chartData.ts';

const BALLOT_COLOURS: Readonly<Record<string, string>> = {
  yes: 'var(--green)',
  no: 'var(--red)',
  abstain: 'var(--line-strong)',
};

/** Who was there, who spoke, what was asked, how was voted. */
export function ChartsTab({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const outside = useOutsideName();
  const polls = Object.values<PollView>(control.polls)
    .filter(({ openedAt }) => openedAt !== undefined)
    .sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0));
  return (
    <div className={styles.charts}>
      <ChartFigure
        title={t('record.attendanceChart')}
        note={t('record.attendanceNote')}
        bars={attendanceBars(control, outside)}
        nameHeading={t('record.group')}
        valueHeading={t('record.present')}
        ofHeading={t('record.expected')}
      />
      <ChartFigure
        title={t('record.speakingChart')}
        note={t('record.speakingNote', { count: control.speakingTime.total.turns })}
        bars={speakingBars(control, outside)}
        nameHeading={t('record.group')}
        valueHeading={t('record.minutes')}
      />
      <ChartFigure
        title={t('record.topicsChart')}
        note={t('record.topicsNote')}
        bars={topicBars(control, t('record.noTopic'))}
        nameHeading={t('record.topic')}
        valueHeading={t('record.answeredCount')}
        ofHeading={t('record.questionCount')}
      />
      {polls.map((poll) => (
        <PollChart key={poll.id} poll={poll} />
      ))}
    </div>
  );
}

function PollChart({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords();
  const { tally, rules, title } = poll;
  const hidden = Object.keys(tally).length === 0;
  const choices = hidden ? [] : choicesOf(rules.form);
  const note = [turnout(poll), hidden ? t('poll.hidden') : undefined, ...wordVerdict(t, poll)];
  return (
    <ChartFigure
      title={t('poll.progress', { phase: t('poll.title'), turnout: title })}
      note={note.filter((part) => part !== undefined).join('. ')}
      bars={choices.map((choice) => ({ name: wordChoice(t, rules.form, choice), value: tally[choice] ?? 0 }))}
      colours={choices.map((choice) => BALLOT_COLOURS[choice] ?? 'var(--blue)')}
      nameHeading={t('record.choice')}
      valueHeading={t('record.votes')}
    />
  );
}
