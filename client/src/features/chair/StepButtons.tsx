import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ArrowRight, Flag, Play, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { useTurnoutWords } from '../../widgets/poll/pollWords.ts';
import styles from './StepButtons.module.css';
import { type AgendaStep, findAgendaStep, findVoteStep, type VoteStep } from './steps.ts';

const AGENDA_ICONS = { start: Play, next: ArrowRight, finish: Flag };

interface StepButtonsProps {
  readonly control: ControlView;
  /** Shows the vote that a press was about. */
  readonly onVote: () => void;
}

/** What is next in the session, one press each: the vote and the agenda. */
export function StepButtons({ control, onVote }: StepButtonsProps) {
  const { t } = useTranslation();
  const { phase } = control.conference;
  const vote = findVoteStep(control);
  const agenda = findAgendaStep(control);
  if (phase !== 'live' || (!vote && !agenda)) return null;
  const { queue, invited, speaking } = control.floor;
  // With nobody to listen to, the session itself goes on; a vote that runs or is due comes before the next item.
  const quiet = queue.length === 0 && !invited && !speaking;
  const { currentItemId, items } = control.agenda;
  const due =
    vote !== undefined &&
    (vote.act !== 'open' || (currentItemId !== undefined && items[currentItemId]?.kind === 'vote'));
  return (
    <section className={styles.steps} aria-label={t('chair.steps')} data-testid="steps">
      {vote && <VoteButton step={vote} primary={quiet && due} onRecorded={onVote} />}
      {agenda && <AgendaButton step={agenda} primary={quiet && !due} />}
    </section>
  );
}

interface VoteButtonProps {
  readonly step: VoteStep;
  readonly primary: boolean;
  readonly onRecorded: () => void;
}

function VoteButton({ step, primary, onRecorded }: VoteButtonProps) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords('shortTurnouts');
  const { act, poll, command } = step;
  const label = t(act === 'open' ? 'poll.openPoll' : act === 'close' ? 'poll.closePoll' : 'poll.publish');
  return (
    <CommandButton
      className={styles.stepButton}
      variant={primary ? 'primary' : 'secondary'}
      command={command.type}
      make={() => command}
      onRecorded={onRecorded}
      about={`${poll.id} ${act}`}
      icon={<Vote aria-hidden="true" size={18} />}
      testId="vote-step"
    >
      <StepWords label={label} object={act === 'close' ? turnout(poll) : poll.title} />
    </CommandButton>
  );
}

function AgendaButton({ step, primary }: { readonly step: AgendaStep; readonly primary: boolean }) {
  const { t } = useTranslation();
  const { act, item, command } = step;
  const Icon = AGENDA_ICONS[act];
  const label = t(`chair.agendaSteps.${act}`);
  return (
    <CommandButton
      className={styles.stepButton}
      variant={primary ? 'primary' : 'secondary'}
      command={command.type}
      make={() => command}
      about={`${item.id} ${act}`}
      icon={<Icon aria-hidden="true" size={18} />}
      testId="agenda-step"
    >
      <StepWords label={label} object={item.title} />
    </CommandButton>
  );
}

function StepWords({ label, object }: { readonly label: string; readonly object: string }) {
  return (
    <>
      <span className={styles.stepLabel}>{label}</span>
      <span className={styles.stepObject}>{object}</span>
    </>
  );
}
