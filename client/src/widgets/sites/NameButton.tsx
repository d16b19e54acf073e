import { ACTOR_LIMITS } from '@diem-cau/shared/domain/actor.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameSession } from '../../connection/ownName.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './NameButton.module.css';

/** Says as whom this person acts, and lets them give their own name: colleagues at the desk share one invitation. */
export function NameButton() {
  const { t } = useTranslation();
  const name = useConference(({ actor }) => actor?.name ?? '');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<UserRound aria-hidden="true" size={16} />}
        label={`${name}: ${t('ownName.title')}`}
        onClick={() => setOpen(true)}
      >
        <span className={styles.name} title={name}>
          {name}
        </span>
      </Button>
      {open && <NameDialog present={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ present, onClose }: { readonly present: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [name, setName] = useState(present);
  const [pending, setPending] = useState(false);
  const record = async () => {
    if (pending || conferenceId === undefined || isBlank(name)) return;
    setPending(true);
    const reply = await nameSession(conferenceId, session.peerId, name);
    setPending(false);
    if (!reply.ok) return session.noticeRefusal(reply.error);
    session.connection.reenter();
    session.noticeDone(t('ownName.recorded'));
    onClose();
  };
  return (
    <Dialog
      title={t('ownName.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            variant="primary"
            pending={pending}
            blockedBecause={isBlank(name) ? t('ask.empty') : undefined}
            onClick={() => void record()}
          >
            {t('ownName.record')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('ownName.label')}
        hint={t('ownName.hint')}
        value={name}
        maxLength={ACTOR_LIMITS.name}
        autoFocus
        onChange={setName}
      />
    </Dialog>
  );
}
