import type { ImportPreview } from '@diem-cau/shared/domain/roster/importSites.ts';
import type { CheckedImport } from '@diem-cau/shared/protocol/messages.ts';
import type { TFunction } from 'i18next';
import { FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importSites } from '../../connection/planning.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { useRefusalOfRoute } from '../../store/useRefusalOfRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import styles from './ImportSection.module.css';
import { ImportTable } from './ImportTable.tsx';
import { PlanActions, PlanCard } from './PlanCard.tsx';

/** Opens in every spreadsheet program. */
const TEMPLATE = '/mau-danh-sach-diem-cau.csv';

interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
  readonly preview: CheckedImport;
}

/** A list of sites from a spreadsheet: every row is looked at before anything is imported. */
export function ImportSection() {
  const { t } = useTranslation();
  const id = useId();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const words = useRefusalWords();
  const forbidden = useRefusalOfRoute('importSites');
  const [chosen, setChosen] = useState<ChosenFile>();
  const [reading, setReading] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [over, setOver] = useState(false);
  if (conferenceId === undefined) return null;
  const place = { peerId: session.peerId, conferenceId };

  const read = async (file: File | undefined) => {
    if (!file) return;
    // Copied at once: a file that its spreadsheet program saves meanwhile could not be read a second time.
    await preview(file.name, new Blob([await file.arrayBuffer()]));
  };
  const preview = async (name: string, content: Blob) => {
    setReading(true);
    setChosen(undefined);
    const reply = await importSites(place, content);
    setReading(false);
    if (reply.ok) setChosen({ name, content, preview: reply.value });
    else session.noticeRefusal(reply.error);
  };
  const confirm = async (file: ChosenFile) => {
    setConfirming(true);
    const reply = await importSites(place, file.content, file.preview.revision);
    setConfirming(false);
    if (!reply.ok) {
      session.noticeRefusal(reply.error);
      // The preview no longer says what the import would change.
      if (reply.error.code === 'STALE') await preview(file.name, file.content);
      return;
    }
    setChosen(undefined);
    session.noticeDone(t('plan.imported', { n: reply.value.rows.length }));
  };

  return (
    <PlanCard title={t('plan.importTitle')}>
      <p className={styles.soft}>{t('plan.importHint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way beside the field. */}
      <div
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read(event.dataTransfer.files[0]);
        }}
      >
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.xlsx"
          className={styles.file}
          data-testid="sites-file"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            // The same file, corrected, must be choosable again.
            event.target.value = '';
          }}
        />
        <label htmlFor={`${id}-file`} className={styles.choose}>
          <FileSpreadsheet aria-hidden="true" size={20} />
          {t('plan.choose')}
        </label>
        <span>{reading ? t('plan.reading') : t('plan.drop')}</span>
        <a href={TEMPLATE} download>
          {t('plan.template')}
        </a>
      </div>
      {chosen && (
        <>
          <ImportTable name={chosen.name} preview={chosen.preview} />
          <PlanActions>
            <Button
              variant="primary"
              pending={confirming}
              blockedBecause={forbidden ? words(forbidden) : importBlock(chosen.preview, t)}
              onClick={() => void confirm(chosen)}
            >
              {t('plan.confirm')}
            </Button>
            <Button variant="quiet" onClick={() => setChosen(undefined)}>
              {t('actions.cancel')}
            </Button>
            <span className={styles.soft}>{importBlock(chosen.preview, t)}</span>
          </PlanActions>
        </>
      )}
    </PlanCard>
  );
}

/** Why this file cannot be imported, in words. */
function importBlock({ counts, problems, rows }: ImportPreview, t: TFunction): string | undefined {
  if (problems.length > 0) return t('plan.fileProblems');
  if (counts.error > 0) return t('plan.hasErrors', { n: counts.error });
  return counts.unchanged === rows.length ? t('plan.nothingNew') : undefined;
}
