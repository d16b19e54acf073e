import { useTranslation } from 'react-i18next';
import { useConferenceInfo } from '../../store/conferenceContext.ts';
import { RecordingLabel } from './RecordingLabel.tsx';
import { StreamMark } from './StreamMark.tsx';

/** Says on every screen that pictures and voices are recorded or go to the public, or that this is paused. */
export function RecordingMark() {
  const { t } = useTranslation();
  const recording = useConferenceInfo()?.recording;
  return (
    <>
      {(recording === 'on' || recording === 'paused') && (
        <span role="status">
          <RecordingLabel state={recording}>{t(`rec.${recording}`)}</RecordingLabel>
        </span>
      )}
      <StreamMark />
    </>
  );
}
