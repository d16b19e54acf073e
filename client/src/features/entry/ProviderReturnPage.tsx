import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { ButtonLink } from '../../ui/buttons/ButtonLink.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import { CodeField } from './CodeField.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryPage } from './EntryPage.tsx';

/** Where an organisation's identity provider sends the browser back: its answer opens the office, once. */
export function ProviderReturnPage() {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [, navigate] = useLocation();
  const [asksCode, setAsksCode] = useState(false);
  const [refusal, setRefusal] = useState<WireError>();
  // Once: the answer is good for one request, whatever language is chosen meanwhile.
  useEffect(() => {
    const finish = async () => {
      const reply = await callRoute('POST /api/sign-in/provider/answer', { body: { query: takeAnswer() } });
      if (!reply.ok) setRefusal(reply.error);
      else if (reply.value.kind === 'code') setAsksCode(true);
      else navigate('/office', { replace: true });
    };
    void finish();
  }, [navigate]);
  if (refusal !== undefined) {
    return (
      <EntryPage title={t('signIn.providerFailed')} lead={words(refusal)}>
        <ButtonLink href="/sign-in">{t('signIn.title')}</ButtonLink>
      </EntryPage>
    );
  }
  if (asksCode) return <CodePage />;
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.atProviderChecking')}>
      <Skeleton height="44px" />
    </EntryPage>
  );
}

/** The answer out of the address, so that it stays in no history. */
function takeAnswer(): string {
  const { search, pathname } = location;
  history.replaceState(history.state, '', pathname);
  return search;
}

function CodePage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [code, setCode] = useState('');
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.providerCode')}>
      <EntryForm
        submit={t('signIn.enter')}
        problem={code === '' ? t('account.fillIn') : undefined}
        send={() => callRoute('POST /api/sign-in/provider/code', { body: { code } })}
        onDone={() => navigate('/office', { replace: true })}
      >
        <CodeField value={code} onChange={setCode} />
      </EntryForm>
    </EntryPage>
  );
}
