import type { OneTimeLinkInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { takeLinkToken } from '../../connection/office.ts';
import { ButtonLink } from '../../ui/buttons/ButtonLink.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryPage } from './EntryPage.tsx';
import { FoundForm } from './FoundForm.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';

interface OpenedLink {
  readonly token: string;
  readonly info: OneTimeLinkInfo;
}

/** Where a one-time link leads: it founds an organisation, or sets a password. */
export function StartPage() {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [link, setLink] = useState<OpenedLink>();
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    const open = async () => {
      const token = takeLinkToken();
      const reply = await callRoute('POST /api/one-time-link', { body: { token: token ?? '' } });
      if (reply.ok && token !== undefined) setLink({ token, info: reply.value });
      else if (!reply.ok) setRefusal(words(reply.error));
    };
    void open();
  }, [words]);
  if (refusal !== undefined) {
    return (
      <EntryPage title={t('start.unknownTitle')} lead={refusal}>
        <ButtonLink href="/sign-in">{t('signIn.title')}</ButtonLink>
      </EntryPage>
    );
  }
  if (!link) {
    return (
      <EntryPage title={t('app.name')} lead={t('start.checking')}>
        <Skeleton height="44px" />
      </EntryPage>
    );
  }
  return link.info.kind === 'foundation' ? (
    <FoundForm token={link.token} />
  ) : (
    <PasswordPage {...link} info={link.info} />
  );
}

interface PasswordPageProps {
  readonly token: string;
  readonly info: Extract<OneTimeLinkInfo, { readonly kind: 'password' }>;
}

function PasswordPage({ token, info: { name, email, organisation } }: PasswordPageProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState('');
  return (
    <EntryPage title={t('start.passwordTitle')} lead={t('start.passwordLead', { name, email, organisation })}>
      <EntryForm
        submit={t('start.setPassword')}
        problem={password === '' ? t('account.fillIn') : undefined}
        send={() => callRoute('POST /api/one-time-link/password', { body: { token, password } })}
        onDone={() => navigate('/office', { replace: true })}
      >
        <NewPasswordField value={password} onChange={setPassword} />
      </EntryForm>
    </EntryPage>
  );
}
