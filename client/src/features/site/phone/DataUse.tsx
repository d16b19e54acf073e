import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { setDataSaving, useDataSaving } from '../../../store/dataSaving.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import styles from './DataUse.module.css';
import { useDataUse } from './useDataUse.ts';

const MEGABYTE = 1_000_000;

/** What the page uses of mobile data, and the way to a sharper picture or a cheaper one. */
export function DataUse({ snapshot }: { readonly snapshot: StageMediaSnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mobile, saves } = useDataSaving();
  const told = mobile || saves;
  const { bytes, perHour } = useDataUse(snapshot, told);
  if (!told) return null;
  const used = format.number(Math.round((bytes / MEGABYTE) * 10) / 10);
  return (
    <div className={styles.use} data-testid="data-use" data-saves={saves}>
      <p>
        {t(mobile ? 'site.phone.mobileData' : 'site.phone.savesData')}{' '}
        {perHour === undefined
          ? t('site.phone.used', { used })
          : t('site.phone.usedAtRate', { used, amount: format.number(Math.round(perHour / MEGABYTE)) })}
      </p>
      <Button size="small" onClick={() => setDataSaving(!saves)}>
        {t(saves ? 'site.phone.sharper' : 'site.phone.cheaper')}
      </Button>
    </div>
  );
}
