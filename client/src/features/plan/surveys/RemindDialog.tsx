import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Channel } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { ChannelChoice } from '../letters/ChannelChoice.tsx';
import { isReachable } from '../letters/letterBoard.ts';
import { useLetters } from '../letters/useLetters.ts';
import styles from './RemindDialog.module.css';

interface RemindDialogProps {
  readonly title: string;
  /** The sites that have not answered. */
  readonly missing: readonly SiteId[];
  readonly sites: ControlView['sites'];
  readonly onClose: () => void;
}

/** Writes to the sites that have not answered a survey, by the office's channels. */
export function RemindDialog({ title, missing, sites, onClose }: RemindDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useConferenceSession();
  const letters = useLetters();
  const { board } = letters;
  const [chosen, setChosen] = useState<readonly Channel[]>();
  const [sending, setSending] = useState(false);
  const channels = chosen ?? board?.channels.slice(0, 1) ?? [];
  const reached = missing.filter((siteId) => sites[siteId] && isReachable(sites[siteId], channels));
  const last = Math.max(
    0,
    ...(board?.deliveries ?? [])
      .filter(({ kind, state }) => kind === 'surveys' && state === 'sent')
      .map(({ at }) => at),
  );
  const blocked =
    channels.length === 0 ? t('letters.noChannel') : reached.length === 0 ? t('surveys.remind.nobody') : undefined;
  const send = async () => {
    setSending(true);
    const begun = await letters.send({
      kind: 'surveys',
      channels,
      to: missing.map((siteId) => ({ kind: 'site', siteId }) as const),
    });
    setSending(false);
    if (!begun) return;
    session.noticeDone(t('letters.queued', { count: begun.queued }));
    onClose();
  };
  return (
    <Dialog
      title={t('surveys.remind.title')}
      onClose={onClose}
      actions={
        board &&
        board.channels.length > 0 && (
          <Button variant="primary" pending={sending} blockedBecause={blocked} onClick={() => void send()}>
            {t('surveys.remind.send', { n: reached.length })}
          </Button>
        )
      }
    >
      <div className={styles.body}>
        <p>{t('surveys.remind.hint', { title, n: missing.length })}</p>
        {board && board.channels.length === 0 && <Banner tone="info">{t('surveys.remind.notSet')}</Banner>}
        {board && board.channels.length > 0 && (
          <ChannelChoice
            label={t('letters.channels')}
            offered={board.channels}
            chosen={channels}
            onChange={setChosen}
          />
        )}
        {board && reached.length < missing.length && board.channels.length > 0 && (
          <p className={styles.soft}>{t('surveys.remind.noAddress', { n: missing.length - reached.length })}</p>
        )}
        {last > 0 && <p className={styles.soft}>{t('surveys.remind.last', { at: format.moment(last) })}</p>}
      </div>
    </Dialog>
  );
}
