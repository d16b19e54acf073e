import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';
import type { DocumentsToRead } from './versions.ts';
import { newestOf } from './versions.ts';

/** What a delegate's phone is given to read. */
export interface PhoneReadingProps {
  readonly documents: DocumentsToRead;
}

/** Opens the documents on a delegate's phone. */
export function PhoneReading({ documents }: PhoneReadingProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Button
        wide
        icon={<BookOpenText aria-hidden="true" size={18} />}
        testId="open-reading"
        onClick={() => setOpen(true)}
      >
        {t('reading.titleCount', { count: newestOf(documents).length })}
      </Button>
      {open && <ReadingDialog documents={documents} onClose={() => setOpen(false)} />}
    </section>
  );
}
