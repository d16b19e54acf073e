import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { Check, Copy, QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import styles from './InviteRow.module.css';

const COPIED_SHOWN_MS = 3_000;

interface InviteRowProps {
  readonly invite: InviteInfo;
  readonly onQr: () => void;
  readonly onChanged: () => void;
}

/** One invitation: its link, whether and when it was used, and how to stop it. */
export function InviteRow({ invite, onQr, onChanged }: InviteRowProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'failed'>();
  useEffect(() => {
    if (copied !== 'done') return undefined;
    const timer = setTimeout(() => setCopied(undefined), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(invite.url);
      setCopied('done');
    } catch {
      setCopied('failed');
    }
  };
  const format = useFormat();
  const { actor, revoked = false, used } = invite;
  const invitees = [actor.id];
  return (
    <tr data-actor={actor.id}>
      <td>{actor.name}</td>
      <td>{t(`roles.${actor.role}`)}</td>
      <td>
        {revoked ? (
          <Badge tone="red">{t('plan.revoked')}</Badge>
        ) : (
          <Badge tone={used ? 'green' : 'neutral'}>{t(used ? 'plan.used' : 'plan.unused')}</Badge>
        )}
        {used && (
          <p className={styles.use}>
            {t('plan.usedAt', { first: format.moment(used.firstAt), last: format.moment(used.lastAt) })}
          </p>
        )}
      </td>
      <td>
        <input
          className={styles.link}
          readOnly
          value={invite.url}
          aria-label={`${t('plan.link')}: ${actor.name}`}
          onFocus={(event) => event.target.select()}
        />
        {copied === 'failed' && <p role="alert">{t('plan.copyFailed')}</p>}
      </td>
      <td>
        <span className={styles.rowActions}>
          <Button
            size="small"
            icon={copied === 'done' ? <Check aria-hidden="true" size={16} /> : <Copy aria-hidden="true" size={16} />}
            onClick={() => void copy()}
          >
            {t(copied === 'done' ? 'plan.copied' : 'plan.copy')}
          </Button>
          <Button size="small" variant="quiet" icon={<QrCode aria-hidden="true" size={16} />} onClick={onQr}>
            {t('plan.qr')}
          </Button>
          {!revoked && (
            <CommandButton
              size="small"
              variant="quiet"
              command="RevokeInvitations"
              label={t('plan.revokeOf', { name: actor.name })}
              make={() => ({ type: 'RevokeInvitations', invitees })}
              onRecorded={onChanged}
            >
              {t('plan.revoke')}
            </CommandButton>
          )}
          <CommandButton
            size="small"
            variant="quiet"
            command="ReplaceInvitations"
            label={t('plan.replaceOf', { name: actor.name })}
            make={() => ({ type: 'ReplaceInvitations', invitees })}
            onRecorded={onChanged}
          >
            {t('plan.replace')}
          </CommandButton>
        </span>
      </td>
    </tr>
  );
}
