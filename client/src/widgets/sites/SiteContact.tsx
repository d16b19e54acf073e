import { dialledNumber } from '@diem-cau/shared/lists/phone.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SiteContact.module.css';

/** Whom to telephone about a room, the one way in which screens say it; a press on the number dials it where the device can. */
export function SiteContact({ site }: { readonly site: Pick<SiteView, 'contactName' | 'contactPhone'> }) {
  const { t } = useTranslation();
  const { contactName, contactPhone } = site;
  return (
    <span className={styles.contact}>
      {contactName}
      {contactPhone === undefined ? (
        <span className={styles.none}>{t('contacts.noPhone')}</span>
      ) : (
        <a href={`tel:${dialledNumber(contactPhone)}`}>
          <Phone aria-hidden="true" size={15} /> {contactPhone}
        </a>
      )}
    </span>
  );
}
