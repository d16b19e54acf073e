import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './ShellBanners.module.css';
import { UpdateBanner } from './UpdateBanner.tsx';

/** What is said of the page itself, below its header: at the bottom of every screen are the buttons that people need. */
export function ShellBanners() {
  return (
    // A dialog hides from readers what stands outside it, except what says that it is live; each line speaks by its role.
    <div className={styles.banners} aria-live="off">
      <ConnectionBanner />
      <UpdateBanner />
    </div>
  );
}
