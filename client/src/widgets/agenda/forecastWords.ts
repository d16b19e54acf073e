import type { SessionForecast } from '@diem-cau/shared/domain/agenda/sessionForecast.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** Puts the forecast of the session into words. */
export function useForecastWords() {
  const { t } = useTranslation();
  const format = useFormat();
  /** How the end compares with the plan; undefined where it is the plan's. */
  const lateWords = ({ minutesLate }: SessionForecast) => {
    if (minutesLate === 0) return undefined;
    const time = format.wholeMinutes(Math.abs(minutesLate));
    return t(minutesLate > 0 ? 'header.behindPlan' : 'header.aheadOfPlan', { time });
  };
  /** When the session will probably end, and how late that is. */
  const endWords = (forecast: SessionForecast) =>
    [t('header.endsAt', { time: format.time(forecast.end) }), lateWords(forecast)].filter(Boolean).join(', ');
  /** What was counted beside the agenda; undefined where nothing was. */
  const countedWords = ({ reports, hands }: SessionForecast) => {
    const parts = [
      reports > 0 && t('header.countedReports', { count: reports }),
      hands > 0 && t('header.countedHands', { count: hands }),
    ].filter((part) => part !== false);
    return parts.length === 0 ? undefined : t('header.counted', { parts: parts.join(', ') });
  };
  return { endWords, lateWords, countedWords };
}
