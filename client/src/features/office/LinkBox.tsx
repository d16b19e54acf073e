import styles from './LinkBox.module.css';

/** An address to be copied: a press marks all of it. */
export function LinkBox({ label, url }: { readonly label: string; readonly url: string }) {
  return (
    <input className={styles.link} readOnly value={url} aria-label={label} onFocus={(event) => event.target.select()} />
  );
}
