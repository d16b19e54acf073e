import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintedSheets } from './PrintedSheets.tsx';
import styles from './SlipSheets.module.css';

/** Ten slips fill a page of A4, two beside each other. */
const ON_A_PAGE = 10;

/** Whose slip a number of a room is; undefined where nobody is listed under it. */
export type PersonOf = (
  siteId: SiteId,
  number: number,
) => { readonly name: string; readonly position?: string | undefined } | undefined;

interface SlipSheetsProps {
  readonly conferenceTitle: string;
  readonly slips: readonly SlipInfo[];
  readonly nameOf: (siteId: SiteId) => string;
  readonly personOf?: PersonOf | undefined;
  /** Called once the browser's print dialog is closed. */
  readonly onPrinted: () => void;
}

interface SheetOfSlips {
  readonly siteId: SiteId;
  readonly slips: readonly SlipInfo[];
}

/** The slips of each room on pages of its own, to cut along the lines and give one to each delegate. */
export function SlipSheets({ conferenceTitle, slips, nameOf, personOf, onPrinted }: SlipSheetsProps) {
  const sheets = useMemo(() => listSheets(slips), [slips]);
  const urls = useMemo(() => slips.map(({ url }) => url), [slips]);
  return (
    <PrintedSheets urls={urls} testId="slip-sheets" onPrinted={onPrinted}>
      {(images) =>
        sheets.map((sheet) => (
          <Sheet
            key={`${sheet.siteId} ${sheet.slips[0]?.number}`}
            sheet={sheet}
            conferenceTitle={conferenceTitle}
            name={nameOf(sheet.siteId)}
            personOf={personOf}
            images={images}
          />
        ))
      }
    </PrintedSheets>
  );
}

interface SheetProps {
  readonly sheet: SheetOfSlips;
  readonly conferenceTitle: string;
  readonly name: string;
  readonly personOf: PersonOf | undefined;
  readonly images: ReadonlyMap<string, string>;
}

function Sheet({ sheet: { siteId, slips }, conferenceTitle, name, personOf, images }: SheetProps) {
  const { t } = useTranslation();
  const [first, last] = [slips[0]?.number, slips.at(-1)?.number];
  return (
    <article className={styles.sheet}>
      <header className={styles.heading}>
        <strong>{name}</strong>
        <span>{t('slips.range', { first, last })}</span>
      </header>
      <div className={styles.slips}>
        {slips.map(({ number, url }) => (
          <section key={number} className={styles.slip}>
            <div className={styles.words}>
              <p className={styles.title}>{conferenceTitle}</p>
              <p className={styles.place}>{name}</p>
              <Holder person={personOf?.(siteId, number)} />
              <p className={styles.number}>{t('slips.number', { number })}</p>
              <p className={styles.code}>{url.split('#')[1]}</p>
              <p className={styles.hint}>{t('slips.howTo', { address: new URL(url).host })}</p>
            </div>
            <img src={images.get(url)} alt="" />
          </section>
        ))}
      </div>
    </article>
  );
}

type HolderProps = { readonly person: ReturnType<PersonOf> };

/** Who is to get a slip. */
function Holder({ person }: HolderProps) {
  if (!person) return null;
  const { name, position } = person;
  return (
    <p className={styles.holder}>
      <strong>{name}</strong>
      {position !== undefined && <span>{position}</span>}
    </p>
  );
}

function listSheets(slips: readonly SlipInfo[]): readonly SheetOfSlips[] {
  const rooms = new Map<SiteId, SlipInfo[]>();
  for (const slip of slips) rooms.set(slip.siteId, [...(rooms.get(slip.siteId) ?? []), slip]);
  return [...rooms].flatMap(([siteId, ofRoom]) =>
    Array.from({ length: Math.ceil(ofRoom.length / ON_A_PAGE) }, (_, page) => ({
      siteId,
      slips: ofRoom.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
    })),
  );
}
