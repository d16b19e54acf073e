import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { OrganisationName } from '@diem-cau/shared/protocol/accounts.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import styles from './ProviderButton.module.css';

/** The organisation at whose provider somebody last began to sign in here. */
const REMEMBERED = 'diem-cau:provider-of';

/** Leads to the identity provider of the organisation that the address names, or of the only one; shows nothing without. */
export function ProviderButton() {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [organisation, setOrganisation] = useState<OrganisationName>();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => void findProvider().then(setOrganisation), []);
  if (!organisation) return null;
  const begin = async () => {
    setPending(true);
    setRefusal(undefined);
    const reply = await callRoute('POST /api/sign-in/provider', { body: { organisationId: organisation.id } });
    if (reply.ok) {
      localStorage.setItem(REMEMBERED, organisation.id);
      location.assign(reply.value.url);
      return;
    }
    setPending(false);
    setRefusal(words(reply.error));
  };
  return (
    <div className={styles.provider}>
      <p className={styles.or}>{t('signIn.or')}</p>
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Button size="large" wide pending={pending} onClick={() => void begin()}>
        {t('signIn.atProvider')}
      </Button>
      <p className={styles.name}>{organisation.name}</p>
    </div>
  );
}

async function findProvider(): Promise<OrganisationName | undefined> {
  const named = new URLSearchParams(location.search).get('organisation') ?? localStorage.getItem(REMEMBERED);
  const query = named === null ? {} : { organisation: named as OrganisationId };
  const reply = await callRoute('GET /api/sign-in/provider', { query });
  return reply.ok ? reply.value.organisation : undefined;
}
