import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findLastPage } from '../../store/lastPage.ts';
import { ButtonLink } from '../../ui/buttons/ButtonLink.tsx';
import styles from './BackLink.module.css';

/** The way back to the conference that this device had open last; nothing without one. */
export function BackLink({ look }: { readonly look: 'button' | 'outlined' }) {
  const { t } = useTranslation();
  const page = findLastPage();
  if (!page) return null;
  const words = t('home.back', { name: page.name, title: page.title });
  if (look === 'button') return <ButtonLink href={page.path}>{words}</ButtonLink>;
  return (
    <Link className={styles.outlined} href={page.path}>
      {words}
    </Link>
  );
}
