import { useTranslation } from 'react-i18next';
import { useConferenceInfo } from '../../store/conferenceContext.ts';
import { RecordingLabel } from './RecordingLabel.tsx';

/** Says on every screen that the public watches, or that this is paused. */
export function StreamMark() {
  const { t } = useTranslation();
  const stream = useConferenceInfo()?.stream;
  if (stream === undefined) return null;
  return (
    <span role="status">
      <RecordingLabel state={stream}>{t(`stream.${stream}`)}</RecordingLabel>
    </span>
  );
}
