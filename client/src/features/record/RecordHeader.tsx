import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePaperFormat } from '../../i18n/zones.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Clock } from '../../ui/time/Clock.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { MessagesButton } from '../../widgets/messages/MessagesButton.tsx';
import { AnswersLink } from '../../widgets/questions/AnswersLink.tsx';
import { ReadingButton } from '../../widgets/reading/ReadingButton.tsx';
import { RecordingButton } from '../../widgets/recording/RecordingButton.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import styles from './RecordHeader.module.css';

/** Which conference this is, and how it is shown. */
export function RecordHeader({ control: { conference } }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const paper = usePaperFormat();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 60_000);
  return (
    <header className={styles.header}>
      <div className={styles.marks}>
        <PhaseBadge phase={conference.phase} />
        <RecordingButton />
      </div>
      <h1 className={styles.title} title={conference.title}>
        {conference.title}
      </h1>
      <p className={styles.soft}>{t('record.title')}</p>
      <p className={styles.soft} data-print="only">
        {t('record.timesIn', { zone: paper.zone(conference.wentLiveAt ?? now) })}
      </p>
      <span className={styles.tools} data-print="none">
        <AnswersLink />
        <ReadingButton />
        <MessagesButton />
        <Button
          variant="quiet"
          size="small"
          icon={<Printer aria-hidden="true" size={17} />}
          onClick={() => window.print()}
        >
          {t('record.print')}
        </Button>
        <GuideButton />
        <LanguageSwitch />
        <SessionMenu />
        <Clock offset={offset} className={styles.clock} />
      </span>
    </header>
  );
}
