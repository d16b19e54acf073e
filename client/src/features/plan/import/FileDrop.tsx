import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FileDrop.module.css';

/** What the reader takes; the server looks at the bytes. */
const KINDS = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.xml';

interface FileDropProps {
  readonly testId: string;
  readonly isReading: boolean;
  readonly onChoose: (file: File) => void;
  /** What else can be done about a file, beside the field. */
  readonly children?: ReactNode;
}

/** Takes the file of a list, chosen or dropped. */
export function FileDrop({ testId, isReading, onChoose, children }: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way beside the field.
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
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        id={`${id}-file`}
        type="file"
        accept={KINDS}
        className={styles.file}
        data-testid={testId}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file, corrected, must be choosable again.
          event.target.value = '';
        }}
      />
      <label htmlFor={`${id}-file`} className={styles.choose}>
        <FileSpreadsheet aria-hidden="true" size={20} />
        {t('importing.choose')}
      </label>
      <span role="status">{isReading ? t('importing.reading') : t('importing.drop')}</span>
      {children}
    </div>
  );
}
