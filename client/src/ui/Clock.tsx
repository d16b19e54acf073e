import { useFormat } from '../i18n/useFormat.ts';
import { useNow } from './useNow.ts';

/** The time of day by the server's clock, in hours and minutes. */
export function Clock({ offset, className }: { readonly offset: number; readonly className?: string | undefined }) {
  const now = useNow(offset, 1000);
  const format = useFormat();
  return (
    <time className={className} dateTime={new Date(now).toISOString()}>
      {format.time(now)}
    </time>
  );
}
