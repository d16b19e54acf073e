import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView, QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { useInviteBlock } from '../../widgets/floor/QueueList.tsx';
import { speakerText, speechText } from '../../widgets/floor/speakers/speechText.ts';
import { TurnButtons } from '../../widgets/floor/TurnButtons.tsx';
import { RecordLink } from '../../widgets/shell/RecordLink.tsx';
import { StopButton } from '../../widgets/sites/SiteModeration.tsx';
import { SiteStatus } from '../../widgets/sites/SiteStatus.tsx';
import { useReasonWords } from '../../widgets/wording/reasonWords.ts';
import styles from './NextCard.module.css';

interface NextCardProps {
  readonly control: ControlView;
  readonly onChooseOther: () => void;
}

/** Who should speak next, why, and the button that invites. */
export function NextCard({ control, onChooseOther }: NextCardProps) {
  const { t } = useTranslation();
  const { floor } = control;
  const { invited, speaking } = floor;
  const next = floor.queue[0];
  const speakingSite = speaking && control.sites[speaking.siteId];
  return (
    <section className={styles.next} aria-label={t('chair.next')} data-testid="next-card">
      {speaking && (
        <div className={styles.speakingNow}>
          <p>
            <span className={styles.label}>{t('stage.speaking')}: </span>
            <strong>{[speaking.siteName, speakerText(speaking)].filter(Boolean).join(' – ')}</strong>
          </p>
          <div className={styles.row}>
            <TurnButtons turn={speaking} />
            {speakingSite && <StopButton site={speakingSite} source="microphone" />}
          </div>
        </div>
      )}
      {invited && (
        <div className={styles.waiting} role="status" data-testid="invited-card">
          <p>
            <strong>{invited.siteName}</strong>: {t(speaking ? 'chair.floorBusy' : 'turn.waitingFor')}
          </p>
          <CommandButton
            size="small"
            variant="quiet"
            about={invited.handId}
            command="WithdrawInvitation"
            make={() => ({ type: 'WithdrawInvitation', handId: invited.handId })}
          >
            {t('turn.dismissInvite')}
          </CommandButton>
        </div>
      )}
      {!hasEnded(control.conference.phase) && <h2 className={styles.label}>{t('chair.next')}</h2>}
      {next ? (
        <NextEntry control={control} entry={next} onChooseOther={onChooseOther} />
      ) : (
        <NobodyNext control={control} />
      )}
    </section>
  );
}

/** What the chair waits for while nobody waits for the chair. */
function NobodyNext({ control: { conference, attendance } }: Pick<NextCardProps, 'control'>) {
  const { t } = useTranslation();
  const { phase } = conference;
  const when = phase === 'live' ? 'noNext' : hasEnded(phase) ? 'ended' : phase === 'open' ? 'notLive' : 'notOpen';
  return (
    <>
      <p className={styles.nextName}>{t(`chair.${when}`)}</p>
      <p className={styles.reasons}>
        {t(`chair.${when}Hint`, { connected: attendance.connected, sites: attendance.sites })}
      </p>
      {hasEnded(phase) && <RecordLink spelled />}
    </>
  );
}

function NextEntry({ control, entry, onChooseOther }: NextCardProps & { readonly entry: QueueEntryView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonWords = useReasonWords();
  const blocked = useInviteBlock(control.floor);
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 10_000);
  const others = control.floor.queue.length - 1;
  return (
    <>
      <p className={styles.nextName}>
        {entry.siteName} <SiteStatus siteId={entry.siteId} />
      </p>
      <p className={styles.reasons}>
        {[
          speechText(entry) ?? t(`handKinds.${entry.kind}`),
          ...reasonWords(entry.reasons),
          t('desk.waiting', { time: format.minutes(now - entry.raisedAt) }),
        ].join(' · ')}
      </p>
      <CommandButton
        variant="primary"
        size="large"
        wide
        className={styles.invite}
        about={entry.handId}
        command="InviteHand"
        make={() => ({ type: 'InviteHand', handId: entry.handId })}
        blockedBecause={blocked}
        icon={<Mic aria-hidden="true" size={22} />}
      >
        {t('turn.invite')}
      </CommandButton>
      {others > 0 && (
        <Button variant="quiet" size="small" onClick={onChooseOther}>
          {t('chair.choose')} ({t('chair.others', { count: others })})
        </Button>
      )}
    </>
  );
}
