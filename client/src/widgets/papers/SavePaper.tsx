import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { PAPER_FILES } from '@diem-cau/shared/protocol/minutes.ts';
import { useTranslation } from 'react-i18next';
import { fetchPaper } from '../../connection/minutes.ts';
import { SaveButton } from './SaveButton.tsx';
import styles from './SavePaper.module.css';

const WORDS = { docx: 'papers.saveDocx', pdf: 'papers.savePdf' } as const;

/** Saves a paper as one of its files. */
export function SavePaper({ kind }: { readonly kind: PaperKind }) {
  const { t } = useTranslation();
  return (
    <div className={styles.files}>
      {PAPER_FILES.map((file) => (
        <SaveButton
          key={file}
          name={`${t(`papers.fileNames.${kind}`)}.${file}`}
          load={(place) => fetchPaper(place, { paper: kind, file, language: place.language })}
        >
          {t(WORDS[file])}
        </SaveButton>
      ))}
    </div>
  );
}
