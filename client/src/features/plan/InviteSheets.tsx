import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaperFormat } from '../../i18n/zones.ts';
import { PrintedSheets } from '../../widgets/papers/PrintedSheets.tsx';
import { groupBeside } from '../../widgets/sites/groupBeside.ts';
import styles from './InviteSheets.module.css';

interface InviteSheetsProps {
  readonly control: ControlView;
  readonly invites: readonly InviteInfo[];
  /** Called once the browser's print dialog is closed. */
  readonly onPrinted: () => void;
}

interface SheetOfSite {
  readonly site: SiteView;
  readonly siteUrl: string;
  readonly phoneUrl: string;
}

/** One sheet a site to print: how its operator joins and tests, and the room's code for phones to cut off and put up. */
export function InviteSheets({ control, invites, onPrinted }: InviteSheetsProps) {
  const sheets = useMemo(() => listSheets(control, invites), [control, invites]);
  const urls = useMemo(() => sheets.flatMap(({ siteUrl, phoneUrl }) => [siteUrl, phoneUrl]), [sheets]);
  return (
    <PrintedSheets urls={urls} testId="invite-sheets" onPrinted={onPrinted}>
      {(images) => sheets.map((sheet) => <Sheet key={sheet.site.id} sheet={sheet} control={control} images={images} />)}
    </PrintedSheets>
  );
}

interface SheetProps {
  readonly sheet: SheetOfSite;
  readonly control: ControlView;
  readonly images: ReadonlyMap<string, string>;
}

function Sheet({ sheet: { site, siteUrl, phoneUrl }, control, images }: SheetProps) {
  const { t } = useTranslation();
  const paper = usePaperFormat();
  const { plannedStart } = control.agenda;
  const { contact } = control.conference;
  const group = site.groupId === undefined || site.groupId === site.id ? undefined : control.sites[site.groupId];
  return (
    <article className={styles.sheet}>
      <header className={styles.heading}>
        <p>{t('sheets.invitation')}</p>
        <h1>{control.conference.title}</h1>
        {plannedStart !== undefined && (
          <p>{t('sheets.when', { ...paper.parts(plannedStart), zone: paper.zone(plannedStart) })}</p>
        )}
        <h2>{[site.name, groupBeside(site.name, group?.name)].filter(Boolean).join(' · ')}</h2>
      </header>
      <section className={styles.operator}>
        <div>
          <h3>{t('sheets.join')}</h3>
          <ol>
            {(['join1', 'join2', 'join3', 'join4'] as const).map((step) => (
              <li key={step}>{t(`sheets.${step}`, addressOf(siteUrl))}</li>
            ))}
          </ol>
          <h3>{t('sheets.test')}</h3>
          <p>{t('sheets.testHint')}</p>
          <p className={styles.link}>{siteUrl}</p>
          <p>{t('sheets.guide', { address: `${new URL(siteUrl).host}/guide/site` })}</p>
          <p className={styles.warning}>{t('sheets.keep')}</p>
          {contact && <p>{t('session.call', { ...contact })}</p>}
        </div>
        <img src={images.get(siteUrl)} alt="" />
      </section>
      <section className={styles.poster}>
        <img src={images.get(phoneUrl)} alt="" />
        <div>
          <h3>{t('sheets.phones')}</h3>
          <p className={styles.place}>{site.name}</p>
          <p>{t('sheets.phonesHint')}</p>
          <p className={styles.link}>{phoneUrl}</p>
        </div>
      </section>
    </article>
  );
}

/** Where an invitation is typed, and its code in groups of four as the way in shows it. */
function addressOf(url: string): { readonly address: string; readonly code: string } {
  const { host, hash, searchParams } = new URL(url);
  const code = searchParams.get('code') ?? hash.slice(1);
  return { address: host, code: code.match(/.{1,4}/g)?.join('-') ?? code };
}

function listSheets({ sites }: ControlView, invites: readonly InviteInfo[]): readonly SheetOfSite[] {
  const urls = new Map(invites.map(({ actor, url }) => [`${actor.role} ${actor.siteId}`, url]));
  return Object.values(sites)
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .flatMap((site) => {
      const siteUrl = urls.get(`site ${site.id}`);
      const phoneUrl = urls.get(`delegate ${site.id}`);
      return siteUrl !== undefined && phoneUrl !== undefined ? [{ site, siteUrl, phoneUrl }] : [];
    });
}
