import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { PAPER_FILES, type PaperFile } from '@diem-cau/shared/protocol/minutes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../../connection/callRoute.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { useSend } from '../accountContext.ts';
import { Refusal, Soft } from '../OfficeCard.tsx';
import type { BoardDialogProps } from './AnnounceDialog.tsx';
import { ConferenceChoice } from './ToConferences.tsx';

/** One notice of the conclusions of several conferences, as a file. */
export function JointPaperDialog({ conferences, onClose }: BoardDialogProps) {
  const { t, i18n } = useTranslation();
  const [refusal, setRefusal] = useState<string>();
  const send = useSend(setRefusal);
  const [pending, setPending] = useState<PaperFile>();
  const [chosen, setChosen] = useState<ReadonlySet<ConferenceId>>(
    () => new Set(conferences.filter(({ phase }) => phase !== 'open').map(({ id }) => id)),
  );
  const save = async (file: PaperFile) => {
    setPending(file);
    setRefusal(undefined);
    // In the order of the board.
    const ids = conferences.map(({ id }) => id).filter((id) => chosen.has(id));
    const language: WordLanguage = i18n.language === 'en' ? 'en' : 'vi';
    const query = { file, language, conferences: ids };
    const paper = await send(fetchFile('GET /api/organisation/board/paper', { query }));
    if (paper) saveFile(paper, `${t('board.paper.fileName')}.${file}`);
    setPending(undefined);
  };
  return (
    <Dialog
      title={t('board.presses.paper')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.close')}</Button>
          {PAPER_FILES.map((file) => (
            <Button
              key={file}
              variant={file === 'docx' ? 'primary' : 'secondary'}
              pending={pending === file}
              blockedBecause={chosen.size === 0 ? t('board.chooseOne') : undefined}
              onClick={() => void save(file)}
            >
              {t(`board.paper.${file}`)}
            </Button>
          ))}
        </>
      }
    >
      <Soft>{t('board.paper.hint')}</Soft>
      <ConferenceChoice conferences={conferences} chosen={chosen} why={() => undefined} onChange={setChosen} />
      <Refusal words={refusal} />
    </Dialog>
  );
}
