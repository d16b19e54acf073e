import { SINGLE_SIGN_ON_LIMITS, type SingleSignOnInfo } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Checkbox, TextField } from '../../../ui/fields/Field.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { type Send, useFetched } from '../accountContext.ts';
import { LinkBox } from '../LinkBox.tsx';
import { Actions, OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import styles from './SingleSignOnCard.module.css';

const fetchSingleSignOn = () => callRoute('GET /api/organisation/single-sign-on', {});

/** Signing in at the organisation's own identity provider: its settings, for administrators. */
export function SingleSignOnCard() {
  const { t } = useTranslation();
  const [info, reload] = useFetched(fetchSingleSignOn);
  return (
    <OfficeCard title={t('singleSignOn.title')}>
      <Soft>{t('singleSignOn.hint')}</Soft>
      {info?.issuerOfInstallation && (
        <Banner tone="info">
          {t(info.provider ? 'singleSignOn.insteadOfShared' : 'singleSignOn.shared', {
            issuer: info.issuerOfInstallation,
          })}
        </Banner>
      )}
      {info ? (
        <ProviderForm key={info.provider?.issuer ?? ''} info={info} onSaved={reload} />
      ) : (
        <Skeleton height="240px" />
      )}
    </OfficeCard>
  );
}

interface ProviderFormProps {
  readonly info: SingleSignOnInfo;
  readonly onSaved: () => Promise<void>;
}

function ProviderForm({ info: { provider, issuerOfInstallation, returnUrl, signInUrl }, onSaved }: ProviderFormProps) {
  const { t } = useTranslation();
  const [issuer, setIssuer] = useState(provider?.issuer ?? '');
  const [clientId, setClientId] = useState(provider?.clientId ?? '');
  const [secret, setSecret] = useState('');
  const [typedDomains, setDomains] = useState(provider?.domains.join(', ') ?? '');
  const [trusted, setTrusted] = useState(provider?.trusted ?? false);
  const domains = typedDomains.split(/[\s,;]+/).filter((domain) => domain !== '');
  const keepsSecret = provider?.issuer === issuer && provider.clientId === clientId;
  const problem =
    issuer === '' || clientId === '' || (secret === '' && !keepsSecret)
      ? t('account.fillIn')
      : isAddress(issuer)
        ? undefined
        : t('singleSignOn.issuerBad');
  const save = async (sendHere: Send) => {
    const body = { issuer, clientId, secret, domains, trusted };
    if (await sendHere(callRoute('POST /api/organisation/single-sign-on', { body }), t('account.saved')))
      await onSaved();
  };
  const remove = async (sendHere: Send) => {
    const removed = callRoute('POST /api/organisation/single-sign-on/removal', {});
    const done = t(issuerOfInstallation ? 'singleSignOn.removedToShared' : 'singleSignOn.removed');
    if ((await sendHere(removed, done)) === undefined) return false;
    await onSaved();
    return true;
  };
  return (
    <>
      <Address label={t('singleSignOn.returnUrl')} hint={t('singleSignOn.returnUrlHint')} url={returnUrl} />
      <OfficeForm submit={t('singleSignOn.save')} problem={problem} send={save}>
        <TextField
          label={t('singleSignOn.issuer')}
          hint={t('singleSignOn.issuerHint')}
          value={issuer}
          maxLength={SINGLE_SIGN_ON_LIMITS.issuer}
          spellCheck={false}
          onChange={setIssuer}
        />
        <TextField
          label={t('singleSignOn.clientId')}
          value={clientId}
          maxLength={SINGLE_SIGN_ON_LIMITS.clientId}
          spellCheck={false}
          onChange={setClientId}
        />
        <PasswordField
          label={t('singleSignOn.secret')}
          hint={keepsSecret ? t('singleSignOn.secretKept') : undefined}
          value={secret}
          maxLength={SINGLE_SIGN_ON_LIMITS.secret}
          autoComplete="off"
          words={{ show: t('singleSignOn.showSecret'), hide: t('singleSignOn.hideSecret') }}
          onChange={setSecret}
        />
        <TextField
          label={t('singleSignOn.domains')}
          hint={t('singleSignOn.domainsHint')}
          value={typedDomains}
          spellCheck={false}
          onChange={setDomains}
        />
        <Checkbox
          label={t('singleSignOn.trusted')}
          hint={t('singleSignOn.trustedHint')}
          checked={trusted}
          onChange={setTrusted}
        />
      </OfficeForm>
      {(provider || issuerOfInstallation) && (
        <Address label={t('singleSignOn.signInUrl')} hint={t('singleSignOn.signInUrlHint')} url={signInUrl} />
      )}
      {provider && (
        <Actions>
          <RemovalButton
            label={t(issuerOfInstallation ? 'singleSignOn.removeOwn' : 'singleSignOn.remove')}
            title={t(issuerOfInstallation ? 'singleSignOn.removeOwnTitle' : 'singleSignOn.removeTitle')}
            hint={t(issuerOfInstallation ? 'singleSignOn.removeHintShared' : 'singleSignOn.removeHint')}
            send={remove}
          />
        </Actions>
      )}
    </>
  );
}

/** An address to be copied. */
function Address({ label, hint, url }: { readonly label: string; readonly hint: string; readonly url: string }) {
  return (
    <div className={styles.address}>
      <span className={styles.label}>{label}</span>
      <LinkBox label={label} url={url} />
      <Soft>{hint}</Soft>
    </div>
  );
}

/** Whether the server may ask there: by https, or on its own machine for a trial. */
function isAddress(text: string): boolean {
  return canParse(text) && (/^https:/.test(text) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]?/.test(text));
}

/** Older browsers have no `URL.canParse`. */
function canParse(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}
