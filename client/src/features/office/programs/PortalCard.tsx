import { CHANNEL_LIMITS, type ChannelSettings, type TestOutcome } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { type Send, useFetched, useSend } from '../accountContext.ts';
import { isSecretGood, SecretField } from '../channels/SecretField.tsx';
import { Actions, OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';

const fetchChannels = () => callRoute('GET /api/organisation/channels', {});

/** The address that gets notices of what happens in the organisation's conferences, for administrators. */
export function PortalCard() {
  const { t } = useTranslation();
  const [settings, reload] = useFetched(fetchChannels);
  return (
    <OfficeCard title={t('portal.title')}>
      <Soft>{t('portal.hint')}</Soft>
      {settings ? (
        <>
          {settings.portal && <PortalState portal={settings.portal} onChanged={reload} />}
          <PortalForm key={settings.portal?.url ?? ''} present={settings.portal} onSaved={reload} />
        </>
      ) : (
        <Skeleton height="160px" />
      )}
    </OfficeCard>
  );
}

interface PortalStateProps {
  readonly portal: NonNullable<ChannelSettings['portal']>;
  readonly onChanged: () => Promise<void>;
}

/** How the last notices went, a test, and the removal. */
function PortalState({ portal: { waiting = 0, sentAt, fault }, onChanged }: PortalStateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const send = useSend();
  const [outcome, setOutcome] = useState<TestOutcome>();
  const test = async () => {
    setOutcome(await send(callRoute('POST /api/organisation/channels/portal/test', {})));
  };
  const remove = async (sendHere: Send) => {
    const removed = callRoute('POST /api/organisation/channels/portal', { body: {} });
    if ((await sendHere(removed, t('account.saved'))) === undefined) return false;
    await onChanged();
    return true;
  };
  return (
    <>
      <p>
        {sentAt === undefined ? t('portal.nothingSent') : t('portal.sentAt', { at: format.moment(sentAt) })}{' '}
        {waiting > 0 && t('portal.waiting', { count: waiting })}
      </p>
      {fault && (
        <Banner tone="problem" role="alert">
          {t('portal.lastFailed')} {t(`sendFaults.${fault}`)}
        </Banner>
      )}
      <Actions>
        <Button size="small" onClick={() => void test()}>
          {t('portal.test')}
        </Button>
        <RemovalButton
          label={t('portal.remove')}
          title={t('portal.removeTitle')}
          hint={t('portal.removeHint')}
          send={remove}
        />
      </Actions>
      {outcome && (
        <Banner tone={outcome.sent ? 'done' : 'problem'} role={outcome.sent ? 'status' : 'alert'}>
          {outcome.sent ? t('portal.tested') : t(`sendFaults.${outcome.fault ?? 'unreachable'}`)}{' '}
          {outcome.answer !== '' && t('channels.answer', { answer: outcome.answer })}
        </Banner>
      )}
    </>
  );
}

interface PortalFormProps {
  readonly present: ChannelSettings['portal'];
  readonly onSaved: () => Promise<void>;
}

function PortalForm({ present, onSaved }: PortalFormProps) {
  const { t } = useTranslation();
  const [typed, setUrl] = useState(present?.url ?? '');
  const [secret, setSecret] = useState('');
  const url = typed.trim();
  const isKept = present?.hasSecret === true && present.url === url;
  const isGood = /^https?:\/\/[^\s/]+/.test(url) && isSecretGood(secret, isKept);
  const save = async (send: Send) => {
    const body = { portal: { url }, ...(secret !== '' && { secret }) };
    const saved = await send(callRoute('POST /api/organisation/channels/portal', { body }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  return (
    <OfficeForm
      submit={t('portal.save')}
      problem={isGood ? undefined : t('channels.gatewayIncomplete')}
      secondary={present !== undefined}
      send={save}
    >
      <TextField
        label={t('channels.url')}
        value={typed}
        maxLength={CHANNEL_LIMITS.url}
        spellCheck={false}
        onChange={setUrl}
      />
      <SecretField isKept={isKept} value={secret} onChange={setSecret} />
    </OfficeForm>
  );
}
