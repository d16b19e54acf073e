import type { Question } from '../domain/dialogue/state.ts';
import { floorOrder } from '../domain/floor/floorOrder.ts';
import { findInvited } from '../domain/floor/state.ts';
import { findDistrict, type RosterState, type Site } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { memoise, memoisePair } from './memoise.ts';
import type { AgendaView, AttendanceView, FloorView, PlaceView, QuestionView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/** Names a site the way a screen does. Places depend on the list of sites only, so one look per list is enough. */
export function placeOf(roster: RosterState, siteId: SiteId): PlaceView {
  const site = roster.sites[siteId];
  const district = findDistrict(roster, siteId);
  return {
    siteId,
    siteName: site?.name ?? siteId,
    ...(district && district.id !== siteId && { districtName: district.name }),
  };
}

/** The floor as everybody sees it: the same list in the same order on every screen. */
export const floorView = memoisePair((floor: ConferenceState['floor'], roster: RosterState): FloorView => {
  const order = floorOrder({ floor, roster });
  const invited = findInvited(floor);
  const { speaking } = floor;
  return {
    queue: order.map(({ hand, reasons }) => ({
      ...placeOf(roster, hand.siteId),
      handId: hand.id,
      kind: hand.kind,
      raisedAt: hand.raisedAt,
      reasons,
    })),
    ...(invited && { invited: { ...placeOf(roster, invited.siteId), handId: invited.id, kind: invited.kind } }),
    ...(speaking && { speaking: { ...placeOf(roster, speaking.siteId), ...speaking } }),
  };
});

/** A question as others may see it. Who asked leaves the server only if the asker agreed. */
export function questionView(question: Question, roster: RosterState): QuestionView {
  return describeQuestion(question, roster);
}

const describeQuestion = memoisePair((question: Question, roster: RosterState): QuestionView => {
  const { askedBy: _asker, siteId, askerName, ...open } = question;
  const place = placeOf(roster, siteId);
  if (question.anonymous) {
    return { ...open, ...(place.districtName !== undefined && { districtName: place.districtName }) };
  }
  return { ...open, ...place, ...(askerName !== undefined && { askerName }) };
});

export const agendaView = memoise(
  (agenda: ConferenceState['agenda']): AgendaView => ({
    items: agenda.items,
    ...(agenda.currentItemId !== undefined && { currentItemId: agenda.currentItemId }),
  }),
);

/** Sites and people in the room now. */
export function attendanceView({ state, presence }: ViewSource): AttendanceView {
  const counted = countPeople(state.roster.sites);
  return { ...counted, connected: Object.keys(presence).length };
}

const countPeople = memoise((sites: Readonly<Record<SiteId, Site>>) => {
  let expected = 0;
  let present = 0;
  const all = Object.values(sites);
  for (const site of all) {
    expected += site.expected;
    present += (site.verified ?? site.declared)?.count ?? 0;
  }
  return { sites: all.length, expected, present };
});
