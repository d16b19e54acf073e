import type { Gate } from '@diem-cau/shared/domain/minutes/gates.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { NameSpeakerButton } from '../../../widgets/floor/speakers/NameSpeakerButton.tsx';
import styles from './GateList.module.css';

interface GateListProps {
  readonly control: ControlView;
  readonly gates: readonly Gate[];
}

/** What must be settled before the papers can be approved, each with what to do about it. */
export function GateList({ control, gates }: GateListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.gates} aria-label={t('minutes.gates')} data-testid="minutes-gates">
      <h2 className={styles.title}>{t('minutes.gates')}</h2>
      {gates.length === 0 && (
        <p className={styles.done}>
          <CircleCheck aria-hidden="true" size={18} /> {t('minutes.noGates')}
        </p>
      )}
      <ul className={styles.list}>
        {gates.map((gate) => (
          <li key={keyOf(gate)} className={styles.gate}>
            <CircleAlert aria-hidden="true" size={18} className={styles.mark} />
            <GateWords gate={gate} control={control} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(gate: Gate): string {
  switch (gate.kind) {
    case 'speaker':
      return `turn ${gate.turn}`;
    case 'poll':
      return gate.pollId;
    case 'conclusion':
      return `conclusion ${gate.about}`;
    case 'correction':
      return gate.correctionId;
    case 'signer':
      return gate.who;
  }
}

function GateWords({ gate, control }: { readonly gate: Gate; readonly control: ControlView }) {
  const { t } = useTranslation();
  switch (gate.kind) {
    case 'speaker':
      return <SpeakerGate turn={gate.turn} control={control} />;
    case 'poll':
      return <PollGate gate={gate} control={control} />;
    case 'conclusion':
      return (
        <Jump to={`block-conclusion:${gate.about}`}>
          {gate.ownerless > 0 ? t('minutes.gateOwners', { count: gate.ownerless }) : t('minutes.gateConclusion')}
        </Jump>
      );
    case 'correction':
      return <Jump to="corrections">{t('minutes.gateCorrection')}</Jump>;
    case 'signer':
      return <Jump to="paper-details">{t(`minutes.gateSigners.${gate.who}`)}</Jump>;
  }
}

function SpeakerGate({ turn: number, control }: { readonly turn: string; readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const turn = control.pastTurns[number];
  if (!turn) return null;
  return (
    <>
      <Jump to={`block-turn:${number}`}>
        {t('minutes.gateSpeaker', { site: turn.siteName, time: format.time(turn.startedAt) })}
      </Jump>
      <NameSpeakerButton of={turn} />
    </>
  );
}

interface PollGateProps {
  readonly gate: Extract<Gate, { readonly kind: 'poll' }>;
  readonly control: ControlView;
}

function PollGate({ gate: { pollId }, control }: PollGateProps) {
  const { t } = useTranslation();
  const poll = control.polls[pollId];
  if (!poll) return null;
  return (
    <>
      <Jump to={`block-poll:${pollId}`}>
        {t(poll.phase === 'closed' ? 'minutes.gateUnpublished' : 'minutes.gateUncounted', { title: poll.title })}
      </Jump>
      {poll.phase === 'closed' && (
        <CommandButton size="small" command="PublishResult" make={() => ({ type: 'PublishResult', pollId })}>
          {t('minutes.publish')}
        </CommandButton>
      )}
    </>
  );
}

/** Words that lead to the place that they are about. */
function Jump({ to, children }: { readonly to: string; readonly children: string }) {
  const jump = () => {
    const place = document.getElementById(to);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  return (
    <button type="button" className={styles.jump} onClick={jump}>
      {children}
    </button>
  );
}
