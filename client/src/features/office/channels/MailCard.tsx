import { EMAIL_PATTERN } from '@diem-cau/shared/kernel/email.ts';
import { CHANNEL_LIMITS, type ChannelSettings, type MailServer } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import { type Send, useOffice } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { ServerFields, useServerDraft } from './ServerFields.tsx';
import { TestForm } from './TestForm.tsx';

interface MailCardProps {
  readonly present: ChannelSettings['mail'];
  readonly onSaved: () => Promise<void>;
}

const PER_MINUTE = { least: CHANNEL_LIMITS.perMinute.min, most: CHANNEL_LIMITS.perMinute.max };
const MAIL_SERVER = { first: 'startTls', ports: { tls: '465', startTls: '587', none: '25' } } as const;

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
  const draft = useServerDraft(present, MAIL_SERVER);
  const [from, setFrom] = useState(present?.from ?? '');
  const [fromName, setFromName] = useState(present?.fromName ?? '');
  const [rate, setRate] = useState(`${present?.perMinute ?? 60}`);
  const { value: perMinute } = readNumber(rate, PER_MINUTE);
  const { address, secret } = draft;
  const isComplete = address !== undefined && perMinute !== undefined && EMAIL_PATTERN.test(from.trim());
  // A server inside the office's own network may ask for no account.
  const lacking = address?.user !== '' && draft.lacksPassword ? t('channels.noPassword') : undefined;
  const save = async (send: Send) => {
    if (!address || perMinute === undefined) return;
    const server: MailServer = { ...address, from: from.trim(), fromName: fromName.trim(), perMinute };
    const body = { server, ...secret };
    const saved = await send(callRoute('POST /api/organisation/channels/mail', { body }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  return (
    <OfficeForm submit={t('channels.save')} problem={isComplete ? lacking : t('channels.incomplete')} send={save}>
      <ServerFields
        draft={draft}
        securities="securities"
        hostHint={t('channels.hostHint')}
        userHint={t('channels.userHint')}
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
