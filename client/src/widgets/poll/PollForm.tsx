import { POLL_LIMITS } from '@diem-cau/shared/domain/poll/limits.ts';
import {
  type PollForm as BallotShape,
  optionKeys,
  PLAIN_RULES,
  POLL_BASES,
  POLL_THRESHOLDS,
  POLL_VOTERS,
  type PollGroup,
  type PollKind,
  type PollRules,
  TALLY_VISIBILITIES,
} from '@diem-cau/shared/domain/poll/rules.ts';
import { cleanLine, findTwin, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader, useTypedNumber } from '../../ui/fields/useNumberReader.ts';
import { agendaInOrder } from '../agenda/agendaOrder.ts';
import { useBlockReason } from '../commands/CommandButton.tsx';
import { CHOSEN_OPTIONS, QUORUM, RATING_SCALE } from '../commands/numberRules.ts';
import styles from './PollForm.module.css';
import { PollGroupFields } from './PollGroupFields.tsx';

const KINDS: readonly PollKind[] = ['yesNoAbstain', 'single', 'several', 'rating'];
const EMPTY = {
  kind: 'yesNoAbstain' as PollKind,
  options: '',
  min: '1',
  max: '1',
  scale: '5',
  quorum: '0',
  weights: '',
};

const NUMBER_RULES = { min: CHOSEN_OPTIONS, max: CHOSEN_OPTIONS, scale: RATING_SCALE, quorum: QUORUM } as const;

type NumberKey = keyof typeof NUMBER_RULES;

interface PollFormProps {
  readonly control: ControlView;
  /** The draft that is edited; without one the form makes another. */
  readonly editing?: PollView;
  readonly onSaved?: () => void;
}

/** Drafts a poll, for the running item of the agenda unless another is chosen, or edits a draft. */
export function PollForm({ control, editing, onSaved }: PollFormProps) {
  const { agenda } = control;
  const { t } = useTranslation();
  const { send, pending } = useCommand(editing ? 'opening' : 'press');
  const blocked = useBlockReason(editing ? 'EditPoll' : 'CreatePoll');
  const written = useTypedNumber();
  const [title, setTitle] = useState(editing?.title ?? '');
  const [typed, setTyped] = useState(() => (editing ? typedOf(editing, written) : EMPTY));
  const [rules, setRules] = useState<PollRules>(() =>
    editing ? withGroup(editing.rules, editing.draft?.group) : PLAIN_RULES,
  );
  const [chosen, setChosen] = useState<AgendaItemId | '' | undefined>(editing && (editing.itemId ?? ''));
  const items = agendaInOrder(agenda);
  const wanted = chosen ?? agenda.currentItemId;
  const itemId = wanted === '' ? undefined : items.find(({ id }) => id === wanted)?.id;
  const change = (changed: Partial<typeof EMPTY>) => setTyped({ ...typed, ...changed });
  const rule = (changed: Partial<PollRules>) => setRules({ ...rules, ...changed });
  const options = typed.options.split('\n').filter((line) => !isBlank(line));
  const choosing = typed.kind === 'single' || typed.kind === 'several';
  const weighable = rules.voters === 'site' && !rules.secret && !rules.informal;
  const weights = readWeights(typed.weights);
  const read = useNumberReader();
  const numbers = readNumbers(typed, read);
  const twin = choosing ? findTwin(options) : undefined;
  const alike = twin === undefined ? undefined : t('errors.OPTIONS_ALIKE', { option: cleanLine(twin) });
  const wrongOptions = choosing ? (wordOptions(t, options) ?? alike) : undefined;
  const unweighed = weighable && weights === undefined ? t('poll.weightsInvalid', POLL_LIMITS.weight) : undefined;
  const unasked = asksNobody(rules.group) ? t('poll.groupEmpty') : undefined;
  const incomplete = isBlank(title) ? t('ask.empty') : (wrongOptions ?? numbers.problem ?? unweighed ?? unasked);
  const create = async () => {
    if (pending || blocked !== undefined || incomplete !== undefined) return;
    const { weights: _, ...plain } = rules;
    const whole = {
      ...plain,
      quorum: numbers.quorum,
      form: shapeOf(typed.kind, numbers, options),
      ...(weighable && weights && Object.keys(weights).length > 0 && { weights }),
    };
    const said = { title, rules: whole, ...(itemId !== undefined && { itemId }) };
    const recorded = await send(
      editing
        ? { type: 'EditPoll', pollId: editing.id, ...said }
        : { type: 'CreatePoll', pollId: `poll_${nanoid(12)}` as PollId, ...said },
    );
    if (!recorded) return;
    onSaved?.();
    if (editing) return;
    setTitle('');
    setTyped(EMPTY);
    setRules(PLAIN_RULES);
    setChosen(undefined);
  };
  const number = (key: NumberKey) => (
    <NumberField
      label={t(`poll.${key}`)}
      value={typed[key]}
      rule={NUMBER_RULES[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        label={t('poll.newTitle')}
        placeholder={t('poll.newPlaceholder')}
        value={title}
        maxLength={POLL_LIMITS.title}
        onChange={setTitle}
      />
      <Select<AgendaItemId | ''>
        label={t('poll.item')}
        value={itemId ?? ''}
        options={[
          { value: '', label: t('poll.noItem') },
          ...items.map(({ id, position, title: name }) => ({ value: id, label: `${position}. ${name}` })),
        ]}
        onChange={setChosen}
      />
      <Select
        label={t('poll.kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((value) => ({ value, label: t(`poll.kinds.${value}`) }))}
      />
      {choosing && (
        <TextArea
          label={t('poll.options')}
          error={alike}
          value={typed.options}
          onChange={(value) => change({ options: value })}
        />
      )}
      {typed.kind === 'several' && number('min')}
      {typed.kind === 'several' && number('max')}
      {typed.kind === 'rating' && number('scale')}
      <Select
        label={t('poll.voters')}
        value={rules.voters}
        onChange={(voters) => rule({ voters })}
        options={POLL_VOTERS.map((value) => ({ value, label: t(`poll.voterKinds.${value}`) }))}
      />
      <PollGroupFields control={control} group={rules.group} onChange={(group) => setRules(withGroup(rules, group))} />
      {rules.voters !== 'site' && (
        <Checkbox
          label={t('poll.allowDeclared')}
          checked={rules.allowDeclared ?? false}
          onChange={(allowDeclared) => rule({ allowDeclared })}
        />
      )}
      {!rules.secret && (
        <Checkbox
          label={t('poll.informal')}
          hint={t('poll.informalHint')}
          checked={rules.informal ?? false}
          onChange={(informal) => rule({ informal })}
        />
      )}
      {rules.voters !== 'head' && !rules.informal && (
        <Checkbox label={t('poll.secret')} checked={rules.secret} onChange={(secret) => rule({ secret })} />
      )}
      {weighable && (
        <TextArea
          label={t('poll.weights')}
          error={unweighed}
          value={typed.weights}
          rows={2}
          onChange={(value) => change({ weights: value })}
        />
      )}
      <Select
        label={t('poll.visibility')}
        value={rules.visibility}
        onChange={(visibility) => rule({ visibility })}
        options={TALLY_VISIBILITIES.map((value) => ({ value, label: t(`poll.visibilities.${value}`) }))}
      />
      <Select
        label={t('poll.threshold')}
        value={rules.threshold}
        onChange={(threshold) => rule({ threshold })}
        options={POLL_THRESHOLDS.map((value) => ({ value, label: t(`poll.thresholds.${value}`) }))}
      />
      <Select
        label={t('poll.base')}
        value={rules.base}
        onChange={(base) => rule({ base })}
        options={POLL_BASES.map((value) => ({ value, label: t(`poll.bases.${value}`) }))}
      />
      {number('quorum')}
      <Button type="submit" pending={pending} blockedBecause={blocked ?? incomplete}>
        {t(editing ? 'poll.save' : 'poll.create')}
      </Button>
    </form>
  );
}

function asksNobody(group: PollGroup | undefined): boolean {
  const { sites, levels, statuses } = { sites: [1], levels: [1], statuses: [1], ...group };
  return [sites, levels, statuses].some(({ length }) => length === 0);
}

/** Without a group, every site is asked. */
function withGroup({ group: _, ...rules }: PollRules, group: PollGroup | undefined): PollRules {
  return group ? { ...rules, group } : rules;
}

/** A draft as its form shows it. */
function typedOf({ rules: { form, quorum }, draft }: PollView, written: (value: number) => string): typeof EMPTY {
  const weights = Object.entries(draft?.votesBySite ?? {}).map(([site, weight]) => `${site} ${weight}`);
  return {
    ...EMPTY,
    kind: form.kind,
    quorum: written(quorum),
    weights: weights.join('\n'),
    ...('options' in form && {
      options: optionKeys(form.options)
        .map((key) => form.options[key])
        .join('\n'),
    }),
    ...(form.kind === 'several' && { min: written(form.min), max: written(form.max) }),
    ...(form.kind === 'rating' && { scale: written(form.scale) }),
  };
}

/** What is wrong with the options of a poll by their number or length, in words; undefined where nothing is. */
function wordOptions(t: TFunction, options: readonly string[]): string | undefined {
  const { options: count, option: most } = POLL_LIMITS;
  if (options.length < count.min || options.length > count.max) {
    return t('poll.optionCount', { ...count, n: options.length });
  }
  const long = options.map(cleanLine).find(({ length }) => length > most);
  return long === undefined ? undefined : t('poll.optionTooLong', { option: `${long.slice(0, 40)}…`, most });
}

/** Weights by site, one a line; undefined where a line is none or names a site again. Sites without a line weigh 1. */
function readWeights(text: string): Readonly<Record<SiteId, number>> | undefined {
  const weights: Record<SiteId, number> = {};
  for (const line of text.split('\n').filter((one) => !isBlank(one))) {
    const [, code, weight] = /^\s*([A-Za-z0-9][A-Za-z0-9-]{0,23})[\s,;=:]+(\d{1,4})\s*$/.exec(line) ?? [];
    const siteId = code?.toUpperCase() as SiteId | undefined;
    const twice = siteId !== undefined && weights[siteId] !== undefined;
    const { min, max } = POLL_LIMITS.weight;
    if (siteId === undefined || twice || Number(weight) < min || Number(weight) > max) return undefined;
    weights[siteId] = Number(weight);
  }
  return weights;
}

/** The numbers of the rules, and what is wrong with the first wrong one among those that this kind of poll has. No quorum is 0. */
function readNumbers(typed: typeof EMPTY, read: ReturnType<typeof useNumberReader>) {
  const asked: readonly NumberKey[] =
    typed.kind === 'several' ? ['min', 'max', 'quorum'] : typed.kind === 'rating' ? ['scale', 'quorum'] : ['quorum'];
  const numbers = { min: 1, max: 1, scale: 5, quorum: 0, problem: undefined as string | undefined };
  for (const key of asked) {
    const { value, problem, missing } = read(typed[key], NUMBER_RULES[key]);
    numbers.problem ??= problem ?? (key === 'quorum' ? undefined : missing);
    if (value !== undefined) numbers[key] = value;
  }
  return numbers;
}

function shapeOf(
  kind: PollKind,
  { min, max, scale }: Readonly<Record<NumberKey, number>>,
  labels: readonly string[],
): BallotShape {
  const options = Object.fromEntries(labels.map((label, index) => [`o${index + 1}`, label]));
  switch (kind) {
    case 'yesNoAbstain':
      return { kind };
    case 'single':
      return { kind, options };
    case 'several':
      return { kind, options, min, max };
    case 'rating':
      return { kind, scale };
  }
}
