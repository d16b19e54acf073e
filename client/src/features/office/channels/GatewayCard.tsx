import { CHANNEL_LIMITS, type ChannelSettings } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import type { Send } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { isSecretGood, SecretField } from './SecretField.tsx';
import { TestForm } from './TestForm.tsx';

interface GatewayCardProps {
  readonly present: ChannelSettings['gateway'];
  readonly onSaved: () => Promise<void>;
}

const PER_MINUTE = { least: CHANNEL_LIMITS.perMinute.min, most: CHANNEL_LIMITS.perMinute.max };

/** The gateway of the organisation for SMS or Zalo messages, and a test message. */
export function GatewayCard({ present, onSaved }: GatewayCardProps) {
  const { t } = useTranslation();
  const remove = async (sendHere: Send) => {
    const removed = await sendHere(
      callRoute('POST /api/organisation/channels/gateway', { body: {} }),
      t('account.saved'),
    );
    if (removed === undefined) return false;
    await onSaved();
    return true;
  };
  return (
    <OfficeCard title={t('channels.gateway')}>
      <Soft>{t('channels.gatewayHint')}</Soft>
      <GatewayForm present={present} onSaved={onSaved} />
      {present && (
        <>
          <TestForm
            label={t('channels.testGatewayTo')}
            submit={t('channels.testGateway')}
            initial=""
            send={(to) => callRoute('POST /api/organisation/channels/gateway/test', { body: { to } })}
            sent={(to) => t('channels.testGatewaySent', { to })}
          />
          <p>
            <RemovalButton
              label={t('channels.removeGateway')}
              title={t('channels.removeGatewayTitle')}
              hint={t('channels.removeGatewayHint')}
              send={remove}
            />
          </p>
        </>
      )}
    </OfficeCard>
  );
}

function GatewayForm({ present, onSaved }: GatewayCardProps) {
  const { t } = useTranslation();
  const readNumber = useNumberReader();
  const [url, setUrl] = useState(present?.url ?? '');
  const [secret, setSecret] = useState('');
  const [rate, setRate] = useState(`${present?.perMinute ?? 60}`);
  const { value: perMinute } = readNumber(rate, PER_MINUTE);
  const isKept = present?.hasSecret === true;
  const isUrlGood = /^https?:\/\/[^\s/]+/.test(url.trim());
  const problem =
    isUrlGood && isSecretGood(secret, isKept) && perMinute !== undefined ? undefined : t('channels.gatewayIncomplete');
  const save = async (send: Send) => {
    if (perMinute === undefined) return;
    const body = { gateway: { url: url.trim(), perMinute }, ...(secret !== '' && { secret }) };
    const saved = await send(callRoute('POST /api/organisation/channels/gateway', { body }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  return (
    <OfficeForm submit={t('channels.saveGateway')} problem={problem} send={save}>
      <TextField
        label={t('channels.url')}
        value={url}
        maxLength={CHANNEL_LIMITS.url}
        spellCheck={false}
        onChange={setUrl}
      />
      <SecretField isKept={isKept} value={secret} onChange={setSecret} />
      <NumberField label={t('channels.perMinuteMessages')} rule={PER_MINUTE} value={rate} onChange={setRate} />
    </OfficeForm>
  );
}
