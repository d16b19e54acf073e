import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView, RecordingView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConferenceSession, useView } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import styles from './RecordingDialog.module.css';
import { Retention } from './Retention.tsx';
import { StreamSection } from './StreamSection.tsx';

const GIGABYTE = 1024 ** 3;

/** Starts, pauses and stops the recording, and says who may play it. */
export function RecordingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const control = useView('control');
  return (
    <Dialog title={t('recording.title')} onClose={onClose}>
      {control && <Loaded control={control} />}
    </Dialog>
  );
}

function Loaded({ control }: { readonly control: ControlView }) {
  const { recording, conference } = control;
  const { t } = useTranslation();
  const format = useFormat();
  const { peerId } = useConferenceSession();
  const { run, halted, parts, milliseconds, bytes, gaps } = recording;
  const size = format.number(Math.max(0.01, Math.round((bytes / GIGABYTE) * 100) / 100));
  return (
    <div className={styles.dialog}>
      {halted && (
        <Banner tone="problem" role="alert">
          {t(`recording.halted.${halted.reason}`, { time: format.time(halted.at) })}
        </Banner>
      )}
      <p>{t('recording.about')}</p>
      <p className={styles.state} data-testid="recording-state">
        {stateWords()}
      </p>
      {!hasEnded(conference.phase) && <RunButtons recording={recording} />}
      <Rule recording={recording} ended={hasEnded(conference.phase)} />
      <Retention recording={recording} />
      <StreamSection control={control} />
      <p className={styles.index}>
        {parts === 0
          ? t('recording.nothing')
          : t('recording.size', { n: parts, length: format.minutes(milliseconds), size })}
        {gaps > 0 && ` ${t('recording.gaps', { n: gaps })}`}
      </p>
      <p>
        <a className={styles.link} href={`/playback/${peerId}`} target="_blank" rel="noreferrer">
          {t('recording.play')}
        </a>
      </p>
    </div>
  );

  function stateWords(): string {
    if (!run) return t(recording.rule.automatic && !hasEnded(conference.phase) ? 'recording.planned' : 'recording.off');
    if (run.pausedAt !== undefined) return t('recording.pausedSince', { time: format.time(run.pausedAt) });
    const time = format.time(run.startedAt);
    return run.by === undefined ? t('recording.onSince', { time }) : t('recording.onBy', { time, name: run.by });
  }
}

function RunButtons({ recording: { run } }: { readonly recording: RecordingView }) {
  const { t } = useTranslation();
  if (!run) {
    return (
      <div className={styles.buttons}>
        <CommandButton variant="primary" command="StartRecording" make={() => ({ type: 'StartRecording' })}>
          {t('recording.start')}
        </CommandButton>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      {run.pausedAt === undefined ? (
        <CommandButton command="PauseRecording" make={() => ({ type: 'PauseRecording' })}>
          {t('recording.pause')}
        </CommandButton>
      ) : (
        <CommandButton variant="primary" command="ResumeRecording" make={() => ({ type: 'ResumeRecording' })}>
          {t('recording.resume')}
        </CommandButton>
      )}
      <CommandButton variant="danger" command="StopRecording" make={() => ({ type: 'StopRecording' })}>
        {t('recording.stop')}
      </CommandButton>
    </div>
  );
}

function Rule({ recording: { rule }, ended }: { readonly recording: RecordingView; readonly ended: boolean }) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const set = (change: Partial<typeof rule>) => void send({ type: 'SetRecordingRule', ...rule, ...change });
  return (
    <div className={styles.rule}>
      {!ended && (
        <Checkbox
          label={t('recording.automatic')}
          checked={rule.automatic}
          pending={pending}
          onChange={(automatic) => set({ automatic })}
        />
      )}
      <Checkbox
        label={t('recording.everybody')}
        hint={t('recording.everybodyHint')}
        checked={rule.viewers === 'everybody'}
        pending={pending}
        onChange={(everybody) => set({ viewers: everybody ? 'everybody' : 'desk' })}
      />
    </div>
  );
}
