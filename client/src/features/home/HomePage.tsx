import { Hand, MessageCircleQuestionMark, Monitor, QrCode, UserRound, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { BackLink } from '../../widgets/shell/BackLink.tsx';
import { CodeForm } from '../../widgets/shell/CodeForm.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './HomePage.module.css';

/** What the product is, and the way in. */
export function HomePage() {
  const { t } = useTranslation();
  const points = [
    { icon: Hand, title: t('home.point1Title'), text: t('home.point1') },
    { icon: MessageCircleQuestionMark, title: t('home.point2Title'), text: t('home.point2') },
    { icon: Vote, title: t('home.point3Title'), text: t('home.point3') },
  ];
  const ways = [
    { icon: Monitor, who: t('home.waySite'), how: t('home.waySiteHow') },
    { icon: QrCode, who: t('home.wayDelegate'), how: t('home.wayDelegateHow') },
    { icon: UserRound, who: t('home.wayOthers'), how: t('home.wayOthersHow') },
  ];
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <p className={styles.brand}>{t('app.name')}</p>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div>
          <h1 className={styles.title}>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <ul className={styles.points}>
            {points.map(({ icon: Icon, title, text }) => (
              <li key={title} className={styles.point}>
                <Icon aria-hidden="true" size={24} className={styles.icon} />
                <div>
                  <h2 className={styles.pointTitle}>{title}</h2>
                  <p>{text}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <section className={styles.card} aria-labelledby="enter">
          <h2 id="enter" className={styles.cardTitle}>
            {t('home.enterTitle')}
          </h2>
          <BackLink look="outlined" />
          <CodeForm />
          <ul className={styles.ways}>
            {ways.map(({ icon: Icon, who, how }) => (
              <li key={who} className={styles.way}>
                <Icon aria-hidden="true" size={20} />
                <p>
                  <strong>{who}</strong> {how}
                </p>
              </li>
            ))}
          </ul>
          <p className={styles.note}>
            {t('home.invited')} <Link href="/office">{t('home.signIn')}</Link>
          </p>
        </section>
      </main>
    </div>
  );
}
