import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';

/** The one act that leads on from each phase. */
const ACTS = {
  draft: { command: 'OpenConference', label: 'chair.open', question: 'chair.openConfirm' },
  open: { command: 'GoLive', label: 'chair.goLive', question: 'chair.goLiveConfirm' },
  live: { command: 'CloseConference', label: 'chair.closeConference', question: 'chair.closeConfirm' },
  closed: { command: 'ArchiveConference', label: 'chair.archive', question: 'chair.archiveConfirm' },
} as const satisfies Partial<Record<Phase, object>>;

/** Opens, starts, ends or archives the conference, each after a second look. */
export function PhaseButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Phase>();
  const { phase } = control.conference;
  if (phase === 'none' || phase === 'archived') return null;
  const act = ACTS[phase];
  const close = () => setAsking(undefined);
  const { attendance } = control;
  return (
    <>
      <Button size="small" variant={phase === 'live' ? 'secondary' : 'primary'} onClick={() => setAsking(phase)}>
        {t(act.label)}
      </Button>
      {asking === phase && (
        <Dialog
          title={t(act.label)}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('actions.cancel')}</Button>
              <CommandButton
                variant={phase === 'live' ? 'danger' : 'primary'}
                command={act.command}
                make={() => ({ type: act.command })}
                onRecorded={close}
              >
                {t(act.label)}
              </CommandButton>
            </>
          }
        >
          <p>{t(act.question)}</p>
          {phase === 'open' && (
            <p>
              {t('chair.goLiveFacts', {
                connected: attendance.connected,
                sites: attendance.sites,
                present: attendance.present,
              })}
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
