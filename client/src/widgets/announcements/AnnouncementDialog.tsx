import { ANNOUNCEMENT_LIMITS } from '@diem-cau/shared/domain/announcements/limits.ts';
import {
  ANNOUNCEMENT_AUDIENCES,
  type Announcement,
  type AnnouncementAudience,
} from '@diem-cau/shared/domain/announcements/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AnnouncementId } from '@diem-cau/shared/kernel/ids.ts';
import { Megaphone } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select, TextArea } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { ANNOUNCEMENT_MINUTES } from '../commands/numberRules.ts';
import { useStandingAnnouncements } from './Announcements.tsx';

const MINUTE_MS = 60_000;

/** Opens the announcements of the chair or the desk. */
export function AnnouncementButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Megaphone aria-hidden="true" size={16} />} onClick={() => setOpen(true)}>
        {t('announcements.title')}
      </Button>
      {open && <AnnouncementDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AnnouncementDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const offset = useConference((state) => state.offset);
  const { send, pending } = useCommand();
  const blocked = useBlockReason('PublishAnnouncement');
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<AnnouncementAudience>('all');
  const [minutes, setMinutes] = useState('');
  const { value: standing, problem } = useNumberReader()(minutes, ANNOUNCEMENT_MINUTES);
  const publish = async () => {
    const until =
      standing === undefined ? {} : { until: Math.round(performance.now() + offset + standing * MINUTE_MS) };
    const announcementId = `ann_${nanoid(12)}` as AnnouncementId;
    if (!(await send({ type: 'PublishAnnouncement', announcementId, text, audience, ...until }))) return;
    session.noticeDone(t('announcements.recorded'));
    onClose();
  };
  return (
    <Dialog
      title={t('announcements.dialogTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            variant="primary"
            pending={pending}
            blockedBecause={blocked ?? (isBlank(text) ? t('ask.empty') : problem)}
            onClick={() => void publish()}
          >
            {t('announcements.publish')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('announcements.text')}
        placeholder={t('announcements.placeholder')}
        value={text}
        rows={2}
        maxLength={ANNOUNCEMENT_LIMITS.text}
        autoFocus
        onChange={setText}
      />
      <Select
        label={t('announcements.audience')}
        value={audience}
        options={ANNOUNCEMENT_AUDIENCES.map((value) => ({ value, label: t(`announcementAudiences.${value}`) }))}
        onChange={setAudience}
      />
      <NumberField
        label={t('announcements.minutes')}
        value={minutes}
        rule={ANNOUNCEMENT_MINUTES}
        onChange={setMinutes}
      />
      <Standing />
    </Dialog>
  );
}

function Standing() {
  const { t } = useTranslation();
  const standing = useStandingAnnouncements();
  if (standing.length === 0) return <p>{t('announcements.none')}</p>;
  return (
    <section aria-label={t('announcements.standing')}>
      <h3>{t('announcements.standing')}</h3>
      <ul>
        {standing.map((announcement) => (
          <li key={announcement.id}>
            <StandingLine announcement={announcement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandingLine({ announcement }: { readonly announcement: Announcement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, text, audience, by, at, until } = announcement;
  const facts = [
    t(`announcementAudiences.${audience}`),
    by,
    format.time(at),
    until !== undefined && t('announcements.until', { time: format.time(until) }),
  ];
  return (
    <>
      <p>{text}</p>
      <p>
        {facts.filter(Boolean).join(' · ')}{' '}
        <CommandButton
          size="small"
          command="WithdrawAnnouncement"
          make={() => ({ type: 'WithdrawAnnouncement', announcementId: id })}
          label={t('announcements.withdrawOf', { text })}
        >
          {t('announcements.withdraw')}
        </CommandButton>
      </p>
    </>
  );
}
