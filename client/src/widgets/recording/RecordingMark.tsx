import { useTranslation } from 'react-i18next';
import { useConferenceInfo } from '../../store/conferenceContext.ts';
import { RecordingLabel } from './RecordingLabel.tsx';

/** Says on every screen that pictures and voices are recorded, or that the recording is paused. */
export function RecordingMark() {
  const { t } = useTranslation();
  const recording = useConferenceInfo()?.recording;
  if (recording !== 'on' && recording !== 'paused') return null;
  return (
    <span role="status">
      <RecordingLabel state={recording}>{t(`rec.${recording}`)}</RecordingLabel>
    </span>
  );
}
