import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { ACCOUNT_LIMITS, type OrganisationName, type SignInReply } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { PasswordField } from '../../ui/fields/PasswordField.tsx';
import { CodeField } from './CodeField.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryNote, EntryPage } from './EntryPage.tsx';
import { ProviderButton } from './ProviderButton.tsx';

/** Where staff sign in: e-mail and password, then the organisation where there are several, and the second factor. */
export function SignInPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [choice, setChoice] = useState<readonly OrganisationName[]>();
  const [organisationId, setOrganisationId] = useState<OrganisationId>();
  /** The choice belongs to the address and the password that led to it. */
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setChoice(undefined);
    setOrganisationId(undefined);
  };
  const finish = (reply: SignInReply) => {
    if (reply.kind === 'signedIn') return navigate('/office', { replace: true });
    setChoice(reply.organisations);
    setOrganisationId(reply.organisations[0]?.id);
  };
  const isEmpty = email === '' || password === '' || (asksCode && code === '');
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.lead')}>
      <EntryForm
        submit={t('signIn.enter')}
        problem={isEmpty ? t('account.fillIn') : undefined}
        send={() =>
          callRoute('POST /api/sign-in', { body: { email, password, organisationId, ...(asksCode && { code }) } })
        }
        onDone={finish}
        onRefused={({ code: refusal }) => {
          if (refusal === 'SECOND_FACTOR_NEEDED' || refusal === 'SECOND_FACTOR_WRONG') setAsksCode(true);
        }}
      >
        <TextField
          label={t('signIn.email')}
          value={email}
          type="email"
          maxLength={ACCOUNT_LIMITS.email}
          spellCheck={false}
          autoComplete="username"
          onChange={typed(setEmail)}
        />
        <PasswordField
          label={t('signIn.password')}
          value={password}
          maxLength={ACCOUNT_LIMITS.password}
          autoComplete="current-password"
          words={{ show: t('signIn.show'), hide: t('signIn.hide') }}
          onChange={typed(setPassword)}
        />
        {choice && (
          <Select
            label={t('signIn.organisation')}
            hint={t('signIn.organisationHint')}
            value={organisationId ?? ''}
            options={choice.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setOrganisationId(id as OrganisationId)}
          />
        )}
        {asksCode && <CodeField value={code} onChange={setCode} />}
      </EntryForm>
      <ProviderButton />
      <EntryNote>
        {t('signIn.forgot')} <Link href="/join">{t('signIn.invited')}</Link>
      </EntryNote>
    </EntryPage>
  );
}
