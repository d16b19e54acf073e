import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './ShellBanners.module.css';
import { UpdateBanner } from './UpdateBanner.tsx';

/** What is said of the page itself, below its header: at the bottom of every screen are the buttons that people need. */
export function ShellBanners() {
  return (
    <div className={styles.banners}>
      <ConnectionBanner />
      <UpdateBanner />
    </div>
  );
}
