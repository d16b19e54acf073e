import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { OwnLineDialog } from './OwnLineDialog.tsx';

/** Opens a unit's line with the desk and says how many messages are unread. */
export function OwnLineButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unread = useView('self')?.messages?.unread ?? 0;
  return (
    <>
      <Button
        size="small"
        variant={unread > 0 ? 'attention' : 'secondary'}
        icon={<Mail aria-hidden="true" size={17} />}
        onClick={() => setOpen(true)}
      >
        {unread > 0 ? t('messages.titleUnread', { n: unread }) : t('messages.title')}
      </Button>
      {open && <OwnLineDialog onClose={() => setOpen(false)} />}
    </>
  );
}
