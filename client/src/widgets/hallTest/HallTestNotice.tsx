import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { TestedHallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './HallTestNotice.module.css';

interface HallTestNoticeProps {
  readonly test: TestedHallView;
  readonly ownSiteId: SiteId | undefined;
}

/** Tells a hall that the halls are tested, and when it is its own turn to speak. */
export function HallTestNotice({ test, ownSiteId }: HallTestNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = test.siteId === ownSiteId;
  const { turn, turns } = test;
  return (
    <p
      className={classNames(styles.notice, own && styles.own)}
      role={own ? 'alert' : undefined}
      data-testid="hall-test-turn"
      data-own={own}
    >
      {own
        ? t('hallTestTurn.own')
        : t('hallTestTurn.other', { turn: format.number(turn), turns: format.number(turns) })}
    </p>
  );
}
