import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import type { CaptionEntry } from './captionEntry.ts';
import styles from './KeptLines.module.css';

interface KeptLinesProps {
  readonly lines: readonly CaptionEntry[];
  readonly onUse: (line: CaptionEntry) => void;
  readonly onDrop: (line: CaptionEntry) => void;
}

/** Lines that were refused, since somebody else writes: nothing that was typed is lost, and nothing is shown twice. */
export function KeptLines({ lines, onUse, onDrop }: KeptLinesProps) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section className={styles.kept} aria-label={t('captioner.kept')} data-testid="kept-captions">
      <p>{t('captioner.kept')}:</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <span className={styles.text}>{line.text}</span>
            <Button size="small" label={t('captioner.toFieldOf', { text: line.text })} onClick={() => onUse(line)}>
              {t('captioner.toField')}
            </Button>
            <Button size="small" label={t('captioner.dropOf', { text: line.text })} onClick={() => onDrop(line)}>
              {t('captioner.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
