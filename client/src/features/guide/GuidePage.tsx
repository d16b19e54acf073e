import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { Button } from '../../ui/buttons/Button.tsx';
import { GUIDE_STEPS, type GuidedRole, isGuidedRole } from '../../widgets/shell/guideSteps.ts';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './GuidePage.module.css';
import { GUIDE_PICTURES } from './guidePictures.ts';

/** What a link to the page brings along: whom to call, and for which conference. */
function broughtAlong(): Readonly<Record<'title' | 'name' | 'phone', string>> {
  const brought = new URLSearchParams(location.hash.slice(1));
  const [title, name, phone] = ['title', 'name', 'phone'].map((key) => (brought.get(key) ?? '').slice(0, 200));
  return { title: title ?? '', name: name ?? '', phone: phone ?? '' };
}

/** One page to print for a role: what it sees, five things to do, whom to call. Without a session, so that anybody can open it. */
export function GuidePage() {
  const { role = '' } = useParams();
  return <Guide role={isGuidedRole(role) ? role : 'site'} />;
}

function Guide({ role }: { readonly role: GuidedRole }) {
  const { t } = useTranslation();
  const { title, name, phone } = broughtAlong();
  const heading = t('guide.pageTitle', { role: t(`roles.${role}`) });
  const picture = GUIDE_PICTURES[role];
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  return (
    <main className={styles.page}>
      <div className={styles.bar} data-print="none">
        <LanguageSwitch />
        <Button size="small" icon={<Printer aria-hidden="true" size={16} />} onClick={() => window.print()}>
          {t('guide.print')}
        </Button>
      </div>
      <header className={styles.header}>
        {title !== '' && <p className={styles.conference}>{title}</p>}
        <h1>{heading}</h1>
      </header>
      <h2>{t('guide.sees')}</h2>
      <p>{t(`guide.seen.${role}`)}</p>
      {picture !== undefined && <img className={styles.picture} src={picture} alt={t('guide.picture')} />}
      <h2>{t('guide.todo')}</h2>
      <ol className={styles.steps}>
        {GUIDE_STEPS.map((step) => (
          <li key={step}>{t(`guide.steps.${role}.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('guide.whom')}</h2>
      <p className={styles.contact}>
        {name !== '' && phone !== '' ? t('session.call', { name, phone }) : t('guide.writeContact')}
      </p>
      <p className={styles.soft}>{t('guide.personal')}</p>
    </main>
  );
}
