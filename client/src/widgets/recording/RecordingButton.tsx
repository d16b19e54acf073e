import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '../../i18n/loadTexts.ts';
import { useView } from '../../store/conferenceContext.ts';
import { LazyDialog, type LazySource } from '../../ui/status/LazyPart.tsx';
import styles from './RecordingButton.module.css';
import { RecordingLabel } from './RecordingLabel.tsx';
import { StreamMark } from './StreamMark.tsx';

const DIALOG: LazySource<{ readonly onClose: () => void }> = {
  load: async () => {
    const [file] = await Promise.all([import('./RecordingDialog.tsx'), loadTexts('recording')]);
    return file.RecordingDialog;
  },
};

/** Says for those who decide about it whether it is recorded, and opens what they can do; also why the server ended a recording. */
export function RecordingButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const recording = useView('control')?.recording;
  const { run, halted } = recording ?? {};
  const state = run ? (run.pausedAt === undefined ? 'on' : 'paused') : halted ? 'halted' : 'off';
  return (
    <>
      <button type="button" className={styles.button} data-testid="recording-button" onClick={() => setOpen(true)}>
        <RecordingLabel state={state}>
          {t(state === 'on' || state === 'paused' ? `rec.${state}` : `recordingDoor.${state}`)}
        </RecordingLabel>
      </button>
      <StreamMark />
      {open && <LazyDialog source={DIALOG} props={{ onClose: () => setOpen(false) }} />}
    </>
  );
}
