import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchInvites } from '../../connection/planning.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useLevelName } from '../../widgets/sites/useLevelName.ts';
import { inviteBook } from './books/inviteBook.ts';
import { useSaveBook } from './books/useSaveBook.ts';

/** Saves all invitations as a workbook. They are fetched again, so that the log says so each time. */
export function SaveInvites({ sites }: Pick<ControlView, 'sites'>) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const levelName = useLevelName();
  const { moment } = useFormat();
  const saveBook = useSaveBook();
  const [pending, setPending] = useState(false);
  const save = async () => {
    if (conferenceId === undefined || pending) return;
    setPending(true);
    const reply = await fetchInvites({ peerId: session.peerId, conferenceId }, 'file');
    if (reply.ok) {
      await saveBook(inviteBook(t, { invites: reply.value, sites, levelName, moment }), t('inviteBook.file'));
    } else session.noticeRefusal(reply.error);
    setPending(false);
  };
  return (
    <Button icon={<Download aria-hidden="true" size={18} />} pending={pending} onClick={() => void save()}>
      {t('inviteBook.save')}
    </Button>
  );
}
