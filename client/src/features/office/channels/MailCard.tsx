import { EMAIL_PATTERN } from '@diem-cau/shared/kernel/email.ts';
import {
  CHANNEL_LIMITS,
  type ChannelSettings,
  MAIL_SECURITIES,
  type MailSecurity,
  type MailServer,
} from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import { type Send, useOffice } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { TestForm } from './TestForm.tsx';

interface MailCardProps {
  readonly present: ChannelSettings['mail'];
  readonly onSaved: () => Promise<void>;
}

const PORT = { least: CHANNEL_LIMITS.port.min, most: CHANNEL_LIMITS.port.max };
const PER_MINUTE = { least: CHANNEL_LIMITS.perMinute.min, most: CHANNEL_LIMITS.perMinute.max };
/** Where mail servers listen with each protection. */
const USUAL_PORTS: Readonly<Record<MailSecurity, string>> = { tls: '465', startTls: '587', none: '25' };

/** The mail server of the organisation, and a test letter that says what the server answers. */
export function MailCard({ present, onSaved }: MailCardProps) {
  const { t } = useTranslation();
  const { account } = useOffice();
  const remove = async (sendHere: Send) => {
    const removed = await sendHere(callRoute('POST /api/organisation/channels/mail', { body: {} }), t('account.saved'));
    if (removed === undefined) return false;
    await onSaved();
    return true;
  };
  return (
    <OfficeCard title={t('channels.mail')}>
      <Soft>{t('channels.mailHint')}</Soft>
      <MailForm present={present} onSaved={onSaved} />
      {present && (
        <>
          <TestForm
            label={t('channels.testTo')}
            submit={t('channels.test')}
            initial={account.email}
            send={(to) => callRoute('POST /api/organisation/channels/mail/test', { body: { to } })}
            sent={(to) => t('channels.testSent', { to })}
            email
          />
          <p>
            <RemovalButton
              label={t('channels.remove')}
              title={t('channels.removeTitle')}
              hint={t('channels.removeHint')}
              send={remove}
            />
          </p>
        </>
      )}
    </OfficeCard>
  );
}

function MailForm({ present, onSaved }: MailCardProps) {
  const { t } = useTranslation();
  const readNumber = useNumberReader();
  const [host, setHost] = useState(present?.host ?? '');
  const [security, setSecurity] = useState<MailSecurity>(present?.security ?? 'startTls');
  const [port, setPort] = useState(present ? `${present.port}` : USUAL_PORTS.startTls);
  const [user, setUser] = useState(present?.user ?? '');
  const [password, setPassword] = useState('');
  const [from, setFrom] = useState(present?.from ?? '');
  const [fromName, setFromName] = useState(present?.fromName ?? '');
  const [rate, setRate] = useState(`${present?.perMinute ?? 60}`);
  const { value: portNumber } = readNumber(port, PORT);
  const { value: perMinute } = readNumber(rate, PER_MINUTE);
  const isComplete = host.trim() !== '' && portNumber !== undefined && perMinute !== undefined;
  const needsPassword = user.trim() !== '' && password === '' && !present?.hasPassword;
  const problem =
    !isComplete || !EMAIL_PATTERN.test(from.trim())
      ? t('channels.incomplete')
      : needsPassword
        ? t('channels.noPassword')
        : undefined;
  const save = async (send: Send) => {
    if (portNumber === undefined || perMinute === undefined) return;
    const server: MailServer = {
      ...{ host: host.trim(), port: portNumber, security, user: user.trim(), from: from.trim() },
      ...{ fromName: fromName.trim(), perMinute },
    };
    const body = { server, ...(password !== '' && { password }) };
    const saved = await send(callRoute('POST /api/organisation/channels/mail', { body }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  const choose = (next: MailSecurity) => {
    if (port === USUAL_PORTS[security]) setPort(USUAL_PORTS[next]);
    setSecurity(next);
  };
  return (
    <OfficeForm submit={t('channels.save')} problem={problem} send={save}>
      <TextField
        label={t('channels.host')}
        hint={t('channels.hostHint')}
        value={host}
        maxLength={CHANNEL_LIMITS.host}
        spellCheck={false}
        onChange={setHost}
      />
      <Select
        label={t('channels.security')}
        value={security}
        options={MAIL_SECURITIES.map((value) => ({ value, label: t(`channels.securities.${value}`) }))}
        onChange={choose}
      />
      <NumberField label={t('channels.port')} rule={PORT} value={port} onChange={setPort} />
      <TextField
        label={t('channels.user')}
        hint={t('channels.userHint')}
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
      <TextField
        label={t('channels.from')}
        value={from}
        maxLength={CHANNEL_LIMITS.email}
        type="email"
        onChange={setFrom}
      />
      <TextField
        label={t('channels.fromName')}
        hint={t('channels.fromNameHint')}
        value={fromName}
        maxLength={CHANNEL_LIMITS.fromName}
        onChange={setFromName}
      />
      <NumberField label={t('channels.perMinute')} rule={PER_MINUTE} value={rate} onChange={setRate} />
    </OfficeForm>
  );
}
