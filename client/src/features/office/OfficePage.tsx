import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { LogOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { fetchAccount } from '../../connection/office.ts';
import { refusalToSignOut } from '../../connection/signOut.ts';
import { TimeZoneContext } from '../../i18n/timeZone.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Tabs } from '../../ui/layout/Tabs.tsx';
import { ScreenMenu } from '../../ui/overlays/ScreenMenu.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import { AccountTab } from './AccountTab.tsx';
import { type Office, OfficeContext } from './accountContext.ts';
import { AuditTab } from './audit/AuditTab.tsx';
import { ConferencesTab } from './ConferencesTab.tsx';
import { ChannelsTab } from './channels/ChannelsTab.tsx';
import { NeededFactor } from './factors/NeededFactor.tsx';
import styles from './OfficePage.module.css';
import { OrganisationTab } from './OrganisationTab.tsx';
import { SecurityTab } from './SecurityTab.tsx';
import { StaffTab } from './StaffTab.tsx';

type Part = 'conferences' | 'staff' | 'channels' | 'audit' | 'organisation' | 'security' | 'account';

/** The office's home: its conferences, staff and record, and the account that is signed in. */
export function OfficePage() {
  const { t } = useTranslation();
  const [account, setAccount] = useState<AccountInfo>();
  const [problem, setProblem] = useState<'signedOut' | 'failed'>();
  const reload = useCallback(async () => {
    const reply = await fetchAccount();
    if (reply.ok) setAccount(reply.value);
    else setProblem(reply.error.code === 'UNAUTHENTICATED' ? 'signedOut' : 'failed');
  }, []);
  useEffect(() => void reload(), [reload]);
  if (problem === 'signedOut') return <Redirect to="/sign-in" replace />;
  if (!account) {
    return (
      <main className={styles.main}>
        {problem === 'failed' ? (
          <Banner tone="problem" role="alert">
            {t('office.loadFailed')}
          </Banner>
        ) : (
          <Skeleton height="240px" />
        )}
      </main>
    );
  }
  return <LoadedOffice account={account} reload={() => void reload()} />;
}

function LoadedOffice({ account, reload }: Pick<Office, 'account' | 'reload'>) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const words = useRefusalWords();
  const [chosen, setPart] = useState<Part>('conferences');
  const [said, setSaid] = useState<{ readonly words: string; readonly tone: 'done' | 'problem' }>();
  const office = useMemo((): Office => {
    const notice = (words: string, tone: 'done' | 'problem') => setSaid({ words, tone });
    return { account, reload, notice, leave: () => navigate('/sign-in', { replace: true }) };
  }, [account, reload, navigate]);
  useEffect(() => {
    document.title = `${account.organisation.name} · Điểm Cầu`;
  }, [account.organisation.name]);
  const signOut = async () => {
    const refusal = refusalToSignOut(await callRoute('POST /api/account/sign-out', {}));
    if (refusal) office.notice(words(refusal), 'problem');
    else office.leave();
  };
  const { secondFactorNeeded: needed } = account;
  // Nothing else is open to somebody whose second factor is overdue.
  const part = needed?.overdue ? 'account' : chosen;
  const tabs: readonly { readonly name: Part; readonly label: string }[] = [
    { name: 'conferences', label: t('office.conferences') },
    { name: 'staff', label: t('office.staff') },
    ...(account.role === 'administrator'
      ? [
          { name: 'channels' as const, label: t('channels.title') },
          { name: 'audit' as const, label: t('office.record') },
          { name: 'organisation' as const, label: t('office.organisation') },
          { name: 'security' as const, label: t('office.security') },
        ]
      : []),
  ];
  return (
    <OfficeContext value={office}>
      <TimeZoneContext value={account.organisation.timeZone}>
        <header className={styles.header}>
          <h1 className={styles.title}>{account.organisation.name}</h1>
          <span className={styles.spring} />
          <p className={styles.person}>
            {account.name}
            <span className={styles.soft}>{t(`staffRoles.${account.role}`)}</span>
          </p>
          <LanguageSwitch />
          <ScreenMenu />
          <Button size="small" icon={<LogOut aria-hidden="true" size={16} />} onClick={() => void signOut()}>
            {t('account.signOut')}
          </Button>
        </header>
        <main className={styles.main}>
          {said && (
            <Banner
              tone={said.tone}
              role={said.tone === 'problem' ? 'alert' : 'status'}
              action={
                <Button size="small" variant="quiet" onClick={() => setSaid(undefined)}>
                  {t('actions.close')}
                </Button>
              }
            >
              {said.words}
            </Banner>
          )}
          <NeededFactor needed={needed} onTurnOn={part === 'account' ? undefined : () => setPart('account')} />
          <Tabs<Part>
            label={t('office.title')}
            selected={part}
            onSelect={(name) => {
              setSaid(undefined);
              setPart(name);
            }}
            classes={{ list: styles.tabList, tab: styles.tab, panel: styles.panel }}
            tabs={[...(needed?.overdue ? [] : tabs), { name: 'account', label: t('account.title') }]}
          >
            {part === 'conferences' && <ConferencesTab />}
            {part === 'staff' && <StaffTab />}
            {part === 'channels' && <ChannelsTab />}
            {part === 'audit' && <AuditTab />}
            {part === 'organisation' && <OrganisationTab />}
            {part === 'security' && <SecurityTab />}
            {part === 'account' && <AccountTab />}
          </Tabs>
        </main>
      </TimeZoneContext>
    </OfficeContext>
  );
}
