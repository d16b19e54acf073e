import { ACCOUNT_LIMITS } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { PasswordField } from '../../ui/fields/PasswordField.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { type Send, useFetched, useOffice, useSend } from './accountContext.ts';
import { SecondFactorCard } from './factors/SecondFactorCard.tsx';
import { OfficeCard, Soft } from './OfficeCard.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { SessionTable } from './SessionTable.tsx';

const fetchSessions = () => callRoute('GET /api/account/sessions', {});

/** One's own account: password, second factor, sessions. */
export function AccountTab() {
  const { t } = useTranslation();
  const send = useSend();
  const { account } = useOffice();
  const [sessions, reload] = useFetched(fetchSessions);
  const end = async (sessionId: string) => {
    await send(callRoute('POST /api/account/sessions/:sessionId/end', { params: { sessionId } }), t('account.saved'));
    await reload();
  };
  return (
    <>
      <SecondFactorCard />
      {account.hasPassword && <PasswordCard onChanged={reload} />}
      <OfficeCard title={t('account.sessions')}>
        <Soft>{t('account.sessionsHint')}</Soft>
        {sessions ? <SessionTable sessions={sessions} onEnd={(id) => void end(id)} /> : <Skeleton height="120px" />}
      </OfficeCard>
    </>
  );
}

function PasswordCard({ onChanged }: { readonly onChanged: () => Promise<void> }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const words = { show: t('signIn.show'), hide: t('signIn.hide') };
  const change = async (send: Send) => {
    const sent = callRoute('POST /api/account/password', { body: { password, next } });
    if (!(await send(sent, t('account.saved')))) return;
    setPassword('');
    setNext('');
    await onChanged();
  };
  return (
    <OfficeCard title={t('account.password')}>
      <OfficeForm
        submit={t('account.change')}
        hint={t('account.changeHint')}
        problem={password === '' || next === '' ? t('account.fillIn') : undefined}
        send={change}
      >
        <PasswordField
          label={t('account.present')}
          value={password}
          maxLength={ACCOUNT_LIMITS.password}
          autoComplete="current-password"
          words={words}
          onChange={setPassword}
        />
        <PasswordField
          label={t('account.next')}
          hint={t('signIn.passwordHint', { least: ACCOUNT_LIMITS.shortestPassword })}
          value={next}
          maxLength={ACCOUNT_LIMITS.password}
          autoComplete="new-password"
          words={words}
          onChange={setNext}
        />
      </OfficeForm>
    </OfficeCard>
  );
}
