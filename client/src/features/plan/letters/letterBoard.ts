import { isDueSoon, isLate } from '@diem-cau/shared/domain/commitments/due.ts';
import { type Contact, contactOf } from '@diem-cau/shared/domain/contact.ts';
import { type Respondent, UNANSWERED_STATES } from '@diem-cau/shared/domain/dialogue/state.ts';
import { actorOfRecipient, type Recipient, recipientOfOwner } from '@diem-cau/shared/letters/recipient.ts';
import type { Channel, DeliveryInfo, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { CommitmentView, ControlView, DeskQuestionView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** Which rows the board shows. */
export const BOARD_FILTERS = ['all', 'notEntered', 'noAddress', 'troubled'] as const;

/** Which rows the board shows. */
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** A site or a unit that letters go to, as the desk knows it. */
export interface BoardRecipient {
  /** The actor that enters by its link; tells rows apart. */
  readonly id: string;
  readonly recipient: Recipient;
  readonly name: string;
  readonly contact: Contact;
}

/** A recipient with its letters, and when its link was used first. */
export interface BoardRow extends BoardRecipient {
  readonly deliveries: readonly DeliveryInfo[];
  readonly enteredAt: number | undefined;
}

const TROUBLED: ReadonlySet<DeliveryInfo['state']> = new Set(['refused', 'bounced', 'failed']);

/** Every site, and then every unit. */
export function recipientsOf({ sites, respondents }: Pick<ControlView, 'sites' | 'respondents'>) {
  const described = (recipient: Recipient, known: Contact & { readonly name: string }): BoardRecipient => {
    return { id: actorOfRecipient(recipient), recipient, name: known.name, contact: contactOf(known) };
  };
  return {
    sites: Object.values<SiteView>(sites).map((site) => described({ kind: 'site', siteId: site.id }, site)),
    units: Object.values<Respondent>(respondents).map((unit) =>
      described({ kind: 'unit', respondentId: unit.id }, unit),
    ),
  };
}

/** The rows of the board: those who have not entered first, sites before units, by name. */
export function boardRows(
  control: Pick<ControlView, 'sites' | 'respondents'>,
  { deliveries, entered }: Pick<LetterBoard, 'deliveries' | 'entered'>,
): readonly BoardRow[] {
  const { sites, units } = recipientsOf(control);
  const enteredBy: Readonly<Record<string, number>> = entered;
  const lettersTo = new Map<string, DeliveryInfo[]>();
  for (const delivery of deliveries) {
    const id = actorOfRecipient(delivery.recipient);
    lettersTo.set(id, [...(lettersTo.get(id) ?? []), delivery]);
  }
  return [...sites, ...units]
    .map((one) => ({ ...one, deliveries: lettersTo.get(one.id) ?? [], enteredAt: enteredBy[one.id] }))
    .toSorted(
      (one, other) =>
        Number(one.enteredAt !== undefined) - Number(other.enteredAt !== undefined) ||
        Number(one.recipient.kind === 'unit') - Number(other.recipient.kind === 'unit') ||
        one.name.localeCompare(other.name, 'vi'),
    );
}

/** Whether a row belongs to what the filter shows. */
export function isShown({ contact, deliveries, enteredAt }: BoardRow, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'notEntered':
      return enteredAt === undefined;
    case 'noAddress':
      return contact.email === undefined && contact.contactPhone === undefined;
    case 'troubled':
      return deliveries.some(({ state }) => TROUBLED.has(state));
  }
}

/** Whether letters can reach somebody by one of the channels. */
export function isReachable({ email, contactPhone }: Contact, channels: readonly Channel[]): boolean {
  return channels.some((channel) => (channel === 'mail' ? email : contactPhone) !== undefined);
}

/** The units to which questions are routed that they have not answered. */
export function unitsWithQuestions(
  units: readonly BoardRecipient[],
  { questions }: Pick<ControlView, 'questions'>,
): readonly BoardRecipient[] {
  const waiting = Object.values<DeskQuestionView>(questions).filter(({ state }) => UNANSWERED_STATES.includes(state));
  const routed = new Set<unknown>(waiting.map(({ routedTo }) => routedTo));
  return units.filter(({ recipient }) => recipient.kind === 'unit' && routed.has(recipient.respondentId));
}

/** The sites and units with a commitment that is late or comes due, on a day of the conference's time zone. */
export function owingRecipients(
  control: Pick<ControlView, 'sites' | 'respondents' | 'commitments'>,
  today: string,
): readonly BoardRecipient[] {
  const { sites, units } = recipientsOf(control);
  const owners = Object.values<CommitmentView>(control.commitments)
    .filter((one) => isLate(one, today) || isDueSoon(one, today))
    .flatMap(({ owner }) => recipientOfOwner(owner, control.respondents) ?? []);
  const owing = new Set<string>(owners.map(actorOfRecipient));
  return [...sites, ...units].filter(({ id }) => owing.has(id));
}
