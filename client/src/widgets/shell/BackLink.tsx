import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findLastPage } from '../../store/lastPage.ts';

/** The way back to the conference that this device had open last; nothing without one. */
export function BackLink({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const page = findLastPage();
  if (!page) return null;
  return (
    <Link className={className} href={page.path}>
      {t('home.back', { name: page.name, title: page.title })}
    </Link>
  );
}
