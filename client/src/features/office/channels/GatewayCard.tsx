import { CHANNEL_LIMITS, type ChannelSettings } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import type { Send } from '../accountContext.ts';
import { Actions, OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { TestForm } from './TestForm.tsx';

interface GatewayCardProps {
  readonly present: ChannelSettings['gateway'];
  readonly onSaved: () => Promise<void>;
}

const PER_MINUTE = { least: CHANNEL_LIMITS.perMinute.min, most: CHANNEL_LIMITS.perMinute.max };
/** Random bytes of a key that is made here. */
const KEY_BYTES = 32;

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
  const { shortestSecret: least } = CHANNEL_LIMITS;
  const isSecretGood = secret === '' ? present?.hasSecret === true : secret.length >= least;
  const isUrlGood = /^https?:\/\/[^\s/]+/.test(url.trim());
  const problem = isUrlGood && isSecretGood && perMinute !== undefined ? undefined : t('channels.gatewayIncomplete');
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
      <PasswordField
        label={t('channels.secret')}
        hint={present?.hasSecret ? t('channels.kept') : t('channels.secretHint', { least })}
        value={secret}
        maxLength={CHANNEL_LIMITS.secret}
        autoComplete="new-password"
        words={{ show: t('channels.show'), hide: t('channels.hide') }}
        onChange={setSecret}
      />
      <Actions>
        <Button size="small" onClick={() => setSecret(randomKey())}>
          {t('channels.makeSecret')}
        </Button>
      </Actions>
      <NumberField label={t('channels.perMinuteMessages')} rule={PER_MINUTE} value={rate} onChange={setRate} />
    </OfficeForm>
  );
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}
