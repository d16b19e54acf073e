import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { LazyDialog } from '../../ui/status/LazyPart.tsx';
import { READING_DIALOG } from './readingSource.ts';

/** Opens the documents that this page's audience is given to read; not there while it is given none. */
export function ReadingButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const documents = useConference(
    ({ views }) => (views.control ?? views.respondent ?? views.hall ?? views.phone)?.documentsToRead,
  );
  if (!documents || (Object.keys(documents).length === 0 && !open)) return null;
  return (
    <>
      <Button
        size="small"
        icon={<BookOpenText aria-hidden="true" size={16} />}
        label={t('toRead.title')}
        testId="open-reading"
        onClick={() => setOpen(true)}
      />
      {open && <LazyDialog source={READING_DIALOG} props={{ documents, onClose: () => setOpen(false) }} />}
    </>
  );
}
