import { offsetMs } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext } from 'react';
import { knownZone, TimeZoneContext } from '../../i18n/timeZone.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { wordOffset } from '../../i18n/zones.ts';
import { classNames } from '../theme/classNames.ts';
import styles from './Clock.module.css';
import { useNow } from './useNow.ts';

const MINUTE_MS = 60_000;

/** The conference's time of day by the server's clock, in hours and minutes; with its zone where this device is set to another. */
export function Clock({ offset, className }: { readonly offset: number; readonly className?: string | undefined }) {
  const now = useNow(offset, 1000);
  const format = useFormat();
  const zone = knownZone(useContext(TimeZoneContext));
  const foreign =
    offsetMs(Math.floor(now / MINUTE_MS) * MINUTE_MS, zone) !== -new Date(now).getTimezoneOffset() * MINUTE_MS;
  return (
    <time className={classNames(styles.clock, className)} dateTime={new Date(now).toISOString()}>
      {format.time(now)}
      {foreign && ` ${wordOffset(zone, now)}`}
    </time>
  );
}
