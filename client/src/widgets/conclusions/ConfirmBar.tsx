import type { ConclusionView, PresentationView } from '@diem-cau/shared/views/shapes.ts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { PresentButton } from '../documents/PresentButton.tsx';
import styles from './ConfirmBar.module.css';

interface ConfirmBarProps {
  readonly conclusion: ConclusionView;
  readonly title: string;
  /** What the stage shows now. */
  readonly presentation: PresentationView | undefined;
}

/** Whether the chair has confirmed a conclusion; the chair does so here, and the desk puts it on the stage. */
export function ConfirmBar({ conclusion, title, presentation }: ConfirmBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isChair = useActor().role === 'chair';
  const { about, revision, standsConfirmed, confirmed, withdrawn } = conclusion;
  const shown = presentation?.kind === 'conclusion' && presentation.about === about ? presentation.number : undefined;
  return (
    <div className={styles.bar} data-testid="conclusion-state" data-confirmed={standsConfirmed}>
      {withdrawn ? (
        <Badge tone="neutral">{t('conclusions.withdrawn')}</Badge>
      ) : standsConfirmed && confirmed ? (
        <Badge tone="green">
          {t('conclusions.confirmedBy', { name: confirmed.byName, time: format.time(confirmed.at) })}
        </Badge>
      ) : (
        <Badge tone="gold">{t(confirmed ? 'conclusions.editedSince' : 'conclusions.unconfirmed')}</Badge>
      )}
      {isChair && !standsConfirmed && (
        <CommandButton
          variant="primary"
          command="ConfirmConclusion"
          about={`${about} ${revision}`}
          icon={<Check aria-hidden="true" size={18} />}
          make={() => ({ type: 'ConfirmConclusion', about, revision })}
        >
          {t('conclusions.confirm')}
        </CommandButton>
      )}
      {confirmed && !withdrawn && (
        <PresentButton presented={shown} title={title} make={() => ({ type: 'PresentConclusion', about, page: 1 })} />
      )}
    </div>
  );
}
