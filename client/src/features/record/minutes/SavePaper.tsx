import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPaper } from '../../../connection/minutes.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useMinutesPlace } from './useMinutesPlace.ts';

/** Saves a paper as a file. */
export function SavePaper({ kind }: { readonly kind: PaperKind }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = useMinutesPlace();
  const [pending, setPending] = useState(false);
  const save = async () => {
    if (!place || pending) return;
    setPending(true);
    const reply = await fetchPaper(place, { paper: kind, file: 'docx', language: place.language });
    setPending(false);
    if (reply.ok) saveFile(reply.value, `${t(`minutes.fileNames.${kind}`)}.docx`);
    else session.noticeRefusal(reply.error);
  };
  return (
    <div>
      <Button
        size="small"
        icon={<Download aria-hidden="true" size={18} />}
        pending={pending}
        onClick={() => void save()}
      >
        {t('minutes.saveDocx')}
      </Button>
    </div>
  );
}
