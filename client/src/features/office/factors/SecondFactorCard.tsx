import { ACCOUNT_LIMITS, type SecondFactorSetup } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { QrImage } from '../../../widgets/papers/QrImage.tsx';
import { type Send, useOffice } from '../accountContext.ts';
import { Actions, OfficeCard } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import styles from './SecondFactorCard.module.css';

/** The second factor: turned on in three steps (password, code, recovery codes), and off again. */
export function SecondFactorCard() {
  const { t } = useTranslation();
  const { account, reload } = useOffice();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <OfficeCard title={t('account.secondFactor')}>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      ) : account.secondFactor ? (
        <TurnOff />
      ) : (
        <TurnOn
          onTurnedOn={(made) => {
            setCodes(made);
            reload();
          }}
        />
      )}
    </OfficeCard>
  );
}

function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <strong>{t('account.recovery')}.</strong> {t('account.recoveryHint')}
      </p>
      <ul className={styles.codes} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Actions>
        <Button variant="primary" onClick={onKept}>
          {t('account.recoveryKept')}
        </Button>
      </Actions>
    </>
  );
}

function TurnOn({ onTurnedOn }: { readonly onTurnedOn: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const { account } = useOffice();
  const [password, setPassword] = useState('');
  const [setup, setSetup] = useState<SecondFactorSetup>();
  const [code, setCode] = useState('');
  const begin = async (send: Send) => {
    const made = await send(callRoute('POST /api/account/second-factor', { body: { password } }));
    if (made) setSetup(made);
  };
  const confirm = async (send: Send) => {
    const confirmed = await send(
      callRoute('POST /api/account/second-factor/confirmation', { body: { code } }),
      t('account.saved'),
    );
    if (confirmed) onTurnedOn(confirmed.recoveryCodes);
  };
  if (!setup) {
    return (
      <>
        <p>{t('account.secondFactorOff')}</p>
        <OfficeForm
          submit={t('account.turnOn')}
          problem={account.hasPassword && password === '' ? t('account.fillIn') : undefined}
          send={begin}
        >
          {account.hasPassword && <PresentPassword value={password} onChange={setPassword} />}
        </OfficeForm>
      </>
    );
  }
  return (
    <>
      <p>{t('account.scan')}</p>
      <QrImage className={styles.qr} url={setup.uri} alt={t('account.scan')} />
      <p className={styles.key}>{t('account.secret', { secret: setup.secret })}</p>
      <OfficeForm submit={t('account.confirm')} problem={code === '' ? t('account.fillIn') : undefined} send={confirm}>
        <CodeField value={code} onChange={setCode} />
      </OfficeForm>
    </>
  );
}

function TurnOff() {
  const { t } = useTranslation();
  const { account, reload } = useOffice();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const turnOff = async (send: Send) => {
    const sent = callRoute('POST /api/account/second-factor/removal', { body: { password, code } });
    if (await send(sent, t('account.saved'))) reload();
  };
  return (
    <>
      <p>
        {t('account.secondFactorOn')} {t('account.recoveryLeft', { count: account.recoveryCodesLeft })}
      </p>
      <OfficeForm
        submit={t('account.turnOff')}
        problem={(account.hasPassword && password === '') || code === '' ? t('account.fillIn') : undefined}
        send={turnOff}
      >
        {account.hasPassword && <PresentPassword value={password} onChange={setPassword} />}
        <CodeField value={code} onChange={setCode} />
      </OfficeForm>
    </>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PresentPassword({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordField
      label={t('account.present')}
      value={value}
      maxLength={ACCOUNT_LIMITS.password}
      autoComplete="current-password"
      words={{ show: t('signIn.show'), hide: t('signIn.hide') }}
      onChange={onChange}
    />
  );
}

function CodeField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('signIn.code')}
      hint={t('signIn.codeHint')}
      value={value}
      maxLength={ACCOUNT_LIMITS.code}
      spellCheck={false}
      autoComplete="one-time-code"
      onChange={onChange}
    />
  );
}
