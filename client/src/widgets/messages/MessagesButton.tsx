import type { MessageLineView } from '@diem-cau/shared/views/shapes.ts';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { LazyDialog, type LazySource } from '../../ui/status/LazyPart.tsx';

const MESSAGES: LazySource<{ readonly onClose: () => void }> = {
  load: async () => (await import('./MessagesDialog.tsx')).MessagesDialog,
};

/** Opens the desk's messages and says how many are unread. */
export function MessagesButton() {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const lines = Object.values<MessageLineView>(useView('control')?.messages ?? {});
  const unread = lines.reduce((sum, line) => sum + line.unread, 0);
  return (
    <>
      <Button
        size="small"
        variant={unread > 0 ? 'attention' : 'quiet'}
        icon={<Mail aria-hidden="true" size={17} />}
        label={unread > 0 ? t('messages.titleUnread', { n: unread }) : t('messages.title')}
        onClick={() => setOpen(true)}
      >
        {unread > 0 ? format.number(unread) : undefined}
      </Button>
      {open && <LazyDialog source={MESSAGES} props={{ onClose: () => setOpen(false) }} />}
    </>
  );
}
