import { isPerson } from '@diem-cau/shared/domain/roster/state.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhone } from '../../platform/isPhone.ts';
import { useConferenceSession, useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { ButtonLink } from '../../ui/buttons/ButtonLink.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './BoardFirst.module.css';
import { hasPassed } from './passedCheck.ts';

/** Offers a phone the operator's board first: most of them lie beside a machine that is the room's screen already. */
export function BoardFirst({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const site = useView('self')?.site;
  const [asHall, setAsHall] = useState(() => !isPhone() || hasPassed(peerId));
  // Who joins alone has no other machine.
  if (asHall || (site && isPerson(site))) return children;
  return (
    <div className={styles.page} data-theme="night" data-testid="board-first">
      <main className={styles.main}>
        <LanguageSwitch />
        <h1 className={styles.title}>{t('site.boardFirst.title')}</h1>
        <p>{t('site.boardFirst.board')}</p>
        <ButtonLink href={`/site/${peerId}/operator`}>{t('site.operatorView')}</ButtonLink>
        <p className={styles.soft}>{t('site.boardFirst.hall')}</p>
        <Button size="large" onClick={() => setAsHall(true)}>
          {t('site.boardFirst.useAsHall')}
        </Button>
      </main>
    </div>
  );
}
