import {
  CHANNEL_LIMITS,
  type ChannelSettings,
  MAIL_SECURITIES,
  type MailSecurity,
  type TestOutcome,
} from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import { Banner } from '../../../ui/status/Banner.tsx';
import type { Send } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';

interface ReturnsCardProps {
  readonly present: ChannelSettings['returns'];
  readonly onSaved: () => Promise<void>;
}

const ROUTE = 'POST /api/organisation/channels/returns';
const PORT = { least: CHANNEL_LIMITS.port.min, most: CHANNEL_LIMITS.port.max };
/** Where IMAP servers listen with each protection. */
const USUAL_PORTS: Readonly<Record<MailSecurity, string>> = { tls: '993', startTls: '143', none: '143' };

/** The mailbox to which undelivered letters come back, and whether it can be opened. */
export function ReturnsCard({ present, onSaved }: ReturnsCardProps) {
  const { t } = useTranslation();
  const remove = async (send: Send) => {
    const removed = await send(callRoute(ROUTE, { body: {} }), t('account.saved'));
    if (removed === undefined) return false;
    await onSaved();
    return true;
  };
  return (
    <OfficeCard title={t('channels.returns')}>
      <Soft>{t('channels.returnsHint')}</Soft>
      <ReturnsForm present={present} onSaved={onSaved} />
      {present && (
        <>
          <ReturnsTest />
          <p>
            <RemovalButton
              label={t('channels.returnsRemove')}
              title={t('channels.returnsRemoveTitle')}
              hint={t('channels.returnsRemoveHint')}
              send={remove}
            />
          </p>
        </>
      )}
    </OfficeCard>
  );
}

function ReturnsForm({ present, onSaved }: ReturnsCardProps) {
  const { t } = useTranslation();
  const readNumber = useNumberReader();
  const [host, setHost] = useState(present?.host ?? '');
  const [security, setSecurity] = useState<MailSecurity>(present?.security ?? 'tls');
  const [port, setPort] = useState(present ? `${present.port}` : USUAL_PORTS.tls);
  const [user, setUser] = useState(present?.user ?? '');
  const [password, setPassword] = useState('');
  const { value: portNumber } = readNumber(port, PORT);
  const isComplete = host.trim() !== '' && user.trim() !== '' && portNumber !== undefined;
  const needsPassword = password === '' && !present?.hasPassword;
  const problem = isComplete ? (needsPassword ? t('channels.noPassword') : undefined) : t('channels.returnsIncomplete');
  const save = async (send: Send) => {
    if (portNumber === undefined) return;
    const mailbox = { host: host.trim(), port: portNumber, security, user: user.trim() };
    const body = { mailbox, ...(password !== '' && { password }) };
    const saved = await send(callRoute(ROUTE, { body }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  const choose = (next: MailSecurity) => {
    if (port === USUAL_PORTS[security]) setPort(USUAL_PORTS[next]);
    setSecurity(next);
  };
  return (
    <OfficeForm submit={t('channels.returnsSave')} problem={problem} send={save}>
      <TextField
        label={t('channels.host')}
        value={host}
        maxLength={CHANNEL_LIMITS.host}
        spellCheck={false}
        onChange={setHost}
      />
      <Select
        label={t('channels.security')}
        value={security}
        options={MAIL_SECURITIES.map((value) => ({ value, label: t(`channels.imapSecurities.${value}`) }))}
        onChange={choose}
      />
      <NumberField label={t('channels.port')} rule={PORT} value={port} onChange={setPort} />
      <TextField
        label={t('channels.user')}
        value={user}
        maxLength={CHANNEL_LIMITS.user}
        spellCheck={false}
        onChange={setUser}
      />
      <PasswordField
        label={t('channels.password')}
        hint={present?.hasPassword ? t('channels.kept') : undefined}
        value={password}
        maxLength={CHANNEL_LIMITS.password}
        autoComplete="new-password"
        words={{ show: t('channels.show'), hide: t('channels.hide') }}
        onChange={setPassword}
      />
    </OfficeForm>
  );
}

function ReturnsTest() {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<TestOutcome>();
  const run = async (send: Send) => {
    setOutcome(undefined);
    setOutcome(await send(callRoute(`${ROUTE}/test`, {})));
  };
  return (
    <>
      <OfficeForm submit={t('channels.returnsTest')} send={run}>
        {null}
      </OfficeForm>
      {outcome && (
        <Banner tone={outcome.sent ? 'done' : 'problem'} role={outcome.sent ? 'status' : 'alert'}>
          {outcome.sent ? t('channels.returnsOpened') : t(`sendFaults.${outcome.fault ?? 'unreachable'}`)}{' '}
          {outcome.answer !== '' && t('channels.answer', { answer: outcome.answer })}
        </Banner>
      )}
    </>
  );
}
