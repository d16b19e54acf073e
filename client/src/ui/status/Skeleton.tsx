import styles from './Skeleton.module.css';

/** The shape of what is being loaded; sizes are CSS lengths. */
export function Skeleton({ width = '100%', height = '1em' }: { readonly width?: string; readonly height?: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />;
}
