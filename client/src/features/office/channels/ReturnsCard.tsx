import type { ChannelSettings, SendFault, TestOutcome } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Banner } from '../../../ui/status/Banner.tsx';
import type { Send } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { ServerFields, useServerDraft } from './ServerFields.tsx';

interface ReturnsCardProps {
  readonly present: ChannelSettings['returns'];
  readonly onSaved: () => Promise<void>;
}

const ROUTE = 'POST /api/organisation/channels/returns';
/** An IMAP server. */
const MAILBOX = { first: 'tls', ports: { tls: '993', startTls: '143', none: '143' } } as const;

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
          <ReturnsTest fault={present.fault} />
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
  const draft = useServerDraft(present, MAILBOX);
  const { address: mailbox, secret } = draft;
  const isComplete = mailbox !== undefined && mailbox.user !== '';
  const lacking = draft.lacksPassword ? t('channels.noPassword') : undefined;
  const save = async (send: Send) => {
    if (!mailbox) return;
    const saved = await send(callRoute(ROUTE, { body: { mailbox, ...secret } }), t('account.saved'));
    if (saved !== undefined) await onSaved();
  };
  return (
    <OfficeForm
      submit={t('channels.returnsSave')}
      problem={isComplete ? lacking : t('channels.returnsIncomplete')}
      send={save}
    >
      <ServerFields draft={draft} securities="imapSecurities" />
    </OfficeForm>
  );
}

/** Opens the mailbox and says how that went; before, why the server could not open it the last time it looked. */
function ReturnsTest({ fault }: { readonly fault: SendFault | undefined }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<TestOutcome>();
  const run = async (send: Send) => {
    setOutcome(undefined);
    setOutcome(await send(callRoute(`${ROUTE}/test`, {})));
  };
  return (
    <>
      <OfficeForm secondary submit={t('channels.returnsTest')} send={run}>
        {null}
      </OfficeForm>
      {!outcome && fault && (
        <Banner tone="problem">
          {t('channels.returnsClosed')} {t(`sendFaults.${fault}`)}
        </Banner>
      )}
      {outcome && (
        <Banner tone={outcome.sent ? 'done' : 'problem'} role={outcome.sent ? 'status' : 'alert'}>
          {outcome.sent ? t('channels.returnsOpened') : t(`sendFaults.${outcome.fault ?? 'unreachable'}`)}{' '}
          {outcome.answer !== '' && t('channels.answer', { answer: outcome.answer })}
        </Banner>
      )}
    </>
  );
}
