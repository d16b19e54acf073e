import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import { type SaidSpeech, sameSpeech, speechOf } from '@diem-cau/shared/domain/floor/speech.ts';
import { RUNNING_ORDER_LIMITS } from '@diem-cau/shared/domain/runningOrder/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId, EntryId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { ControlView, EntryView, RegistrationView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader, useTypedNumber } from '../../../ui/fields/useNumberReader.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { CommandForm } from '../../commands/CommandForm.tsx';
import { ENTRY_MINUTES } from '../../commands/numberRules.ts';
import { speechText } from '../speakers/speechText.ts';
import { entriesOf } from './entries.ts';
import styles from './RunningOrderEditor.module.css';

interface DraftEntry {
  readonly id: EntryId;
  /** Empty for a person in the chair's hall. */
  readonly siteId: SiteId | '';
  readonly name: string;
  readonly minutes: string;
  /** Called or spoken: its site and time stay. */
  readonly fixed: boolean;
  /** What stood about its speaker when the form opened, or what its registration says. */
  readonly said: SaidSpeech;
  /** It stood in the order when the form opened. */
  readonly kept: boolean;
}

interface RunningOrderEditorProps {
  readonly control: ControlView;
  readonly itemId: AgendaItemId;
  readonly onClose: () => void;
}

/** Writes the running order of an item as a whole; nothing changes until it is saved. */
export function RunningOrderEditor({ control, itemId, onClose }: RunningOrderEditorProps) {
  const { t } = useTranslation();
  const written = useTypedNumber();
  const read = useNumberReader();
  // A name is typed over what stood when the form opened. The plan that is saved before changes no such name.
  const { send } = useCommand('opening');
  const [entries, setEntries] = useState<readonly DraftEntry[]>(() =>
    entriesOf(control.runningOrders[itemId]).map((entry) => draftOf(entry, written)),
  );
  const readings = entries.map(({ minutes }) => read(minutes, ENTRY_MINUTES));
  const wrong = readings.find(({ value }) => value === undefined);
  const unnamed = entries.some(({ siteId, name }) => siteId === '' && isBlank(name));
  const { entries: most } = RUNNING_ORDER_LIMITS;
  const problem =
    entries.length > most
      ? t('order.tooMany', { most })
      : unnamed
        ? t('errors.ENTRY_UNNAMED')
        : (wrong?.problem ?? wrong?.missing);
  const add = (drafts: readonly DraftEntry[]) => setEntries([...entries, ...drafts]);
  const change = (index: number, part: Partial<DraftEntry>) =>
    setEntries(entries.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  const usual = entries.at(-1)?.minutes ?? written(control.floor.turnSeconds / 60);
  return (
    <CommandForm
      command="PlanRunningOrder"
      seenAt="opening"
      submit={t('order.save')}
      problem={problem}
      make={() => {
        if (problem !== undefined) return undefined;
        return {
          type: 'PlanRunningOrder',
          itemId,
          entries: entries.map(({ id, siteId, name, kept }, index) => ({
            id,
            ...(siteId !== '' && { siteId }),
            // A kept site's speaker is described apart: its room may have named another meanwhile.
            ...(!isBlank(name) && !(kept && siteId !== '') && { name }),
            seconds: Math.round((readings[index]?.value ?? 0) * 60),
          })),
        };
      }}
      onRecorded={() => {
        describeSpeakers(itemId, entries, (command) => void send(command));
        onClose();
      }}
    >
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <li key={entry.id} className={styles.row}>
            <EntryFields entry={entry} sites={control.sites} onChange={(part) => change(index, part)} />
            <span className={styles.actions}>
              <Button
                variant="quiet"
                label={t('order.moveUp', { n: index + 1 })}
                blockedBecause={index === 0 ? t('order.isFirst') : undefined}
                icon={<ArrowUp aria-hidden="true" size={18} />}
                onClick={() => setEntries(movedUp(entries, index))}
              />
              <Button
                variant="quiet"
                label={t('order.remove', { n: index + 1 })}
                blockedBecause={entry.fixed ? t('order.fixed') : undefined}
                icon={<Trash2 aria-hidden="true" size={18} />}
                onClick={() => setEntries(entries.filter((_, at) => at !== index))}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.adds}>
        <Button
          icon={<Plus aria-hidden="true" size={18} />}
          onClick={() => add([newEntry(firstUnused(control.sites, entries), '', usual)])}
        >
          {t('order.addSite')}
        </Button>
        <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => add([newEntry('', '', usual)])}>
          {t('order.addPerson')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => add(unusedSites(control.sites, entries).map(({ id }) => newEntry(id, '', usual)))}
        >
          {t('order.addAll')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
      </p>
      <Registrations
        registrations={Object.values<RegistrationView>(control.registrations).filter(
          (one) => !entries.some(({ siteId, name }) => siteId === one.siteId && name === one.speaker?.name),
        )}
        onAdd={({ siteId, ...said }) =>
          add([{ ...newEntry(siteId, said.speaker?.name ?? '', usual), said: speechOf(said) }])
        }
      />
    </CommandForm>
  );
}

interface EntryFieldsProps {
  readonly entry: DraftEntry;
  readonly sites: ControlView['sites'];
  readonly onChange: (part: Partial<DraftEntry>) => void;
}

function EntryFields({ entry, sites, onChange }: EntryFieldsProps) {
  const { t } = useTranslation();
  const options = (Object.values(sites) as SiteView[]).map(({ id, name }) => ({
    value: id as SiteId | '',
    label: name,
  }));
  return (
    <>
      {entry.fixed ? (
        <p>
          {sites[entry.siteId as SiteId]?.name ?? entry.name}
          <br />
          {t('order.fixed')}
        </p>
      ) : (
        <Select
          label={t('order.who')}
          value={entry.siteId}
          options={[{ value: '', label: t('order.personInHall') }, ...options]}
          onChange={(siteId) => onChange(newEntry(siteId, '', entry.minutes))}
        />
      )}
      <TextField
        label={t('speech.name')}
        value={entry.name}
        maxLength={FLOOR_LIMITS.speakerName}
        onChange={(name) => onChange({ name })}
      />
      {!entry.fixed && (
        <NumberField
          label={t('order.minutes')}
          value={entry.minutes}
          rule={ENTRY_MINUTES}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
    </>
  );
}

interface RegistrationsProps {
  readonly registrations: readonly RegistrationView[];
  readonly onAdd: (registration: RegistrationView) => void;
}

/** Who has registered to speak, to be put into the order. */
function Registrations({ registrations, onAdd }: RegistrationsProps) {
  const { t } = useTranslation();
  if (registrations.length === 0) return null;
  return (
    <details open>
      <summary>{t('order.registered', { count: registrations.length })}</summary>
      <ul className={styles.registered}>
        {registrations.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.siteName}</strong>: {speechText(one)}
            </span>
            <Button size="small" onClick={() => onAdd(one)}>
              {t('order.addRegistered')}
            </Button>
            <CommandButton
              size="small"
              variant="quiet"
              command="WithdrawRegistration"
              make={() => ({ type: 'WithdrawRegistration', registrationId: one.id })}
              label={`${t('speech.withdraw')}: ${[one.siteName, speechText(one)].filter(Boolean).join(', ')}`}
            >
              {t('speech.withdraw')}
            </CommandButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * The plan of an order has names only: what registrations say beyond them follows, and another name that was typed for a
 * site which stood in the order already. Where its room has named somebody meanwhile, that is refused as stale.
 */
function describeSpeakers(
  itemId: AgendaItemId,
  entries: readonly DraftEntry[],
  send: (command: ClientCommand) => void,
): void {
  for (const { id: entryId, siteId, name, said, kept, fixed } of entries) {
    const isSame = name === (said.speaker?.name ?? '');
    const isTold = kept
      ? isSame || siteId === '' || fixed
      : !isSame || sameSpeech(said, { speaker: said.speaker && { name } });
    if (isTold) continue;
    const speaker = isSame ? said.speaker : isBlank(name) ? undefined : { name };
    send({ type: 'DescribeEntry', itemId, entryId, ...speechOf({ speaker, topic: said.topic }) });
  }
}

function draftOf(
  { id, siteId, speaker, topic, seconds, state }: EntryView,
  written: (value: number) => string,
): DraftEntry {
  const fixed = state === 'called' || state === 'speaking' || state === 'spoken';
  const said = speechOf({ speaker, topic });
  return {
    id,
    siteId: siteId ?? '',
    name: speaker?.name ?? '',
    minutes: written(seconds / 60),
    fixed,
    said,
    kept: true,
  };
}

function newEntry(siteId: SiteId | '', name: string, minutes: string): DraftEntry {
  return { id: `entry_${nanoid(12)}` as EntryId, siteId, name, minutes, fixed: false, said: {}, kept: false };
}

function movedUp(entries: readonly DraftEntry[], index: number): readonly DraftEntry[] {
  const next = [...entries];
  next.splice(index - 1, 0, ...next.splice(index, 1));
  return next;
}

function unusedSites(sites: ControlView['sites'], entries: readonly DraftEntry[]): readonly SiteView[] {
  const used = new Set(entries.map(({ siteId }) => siteId));
  return (Object.values(sites) as SiteView[]).filter(({ id }) => !used.has(id));
}

function firstUnused(sites: ControlView['sites'], entries: readonly DraftEntry[]): SiteId | '' {
  return unusedSites(sites, entries)[0]?.id ?? '';
}
