import { findGroup, groupNameOf } from '../domain/roster/groups.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import type { BlockTable } from './blocks.ts';
import type { Draft, DraftContext } from './draft.ts';
import { capital } from './words/capital.ts';

/** How many people are in a room: as the desk verified, else as the room declared. */
export function presentAt({ verified, declared }: Site): number {
  return (verified ?? declared)?.count ?? 0;
}

/** The sites from which nobody was counted, in the order of the list. The chair's hall is never absent: the chair sits there. */
export function absentSites({ sites, chairsHall }: Pick<RosterState, 'sites' | 'chairsHall'>): readonly Site[] {
  return Object.values<Site>(sites).filter((site) => presentAt(site) === 0 && site.id !== chairsHall);
}

/** When and where it began, who was there and who was not, who led and who wrote. */
export function attendanceBlocks(context: DraftContext): readonly Draft[] {
  const { state, words, format } = context;
  const { conference, roster, minutes } = state;
  const { wentLiveAt } = conference;
  const sites = Object.values<Site>(roster.sites);
  const absent = absentSites(roster);
  const { venue, chair, secretary } = minutes.details;
  const hall = roster.chairsHall === undefined ? undefined : nameOf(roster, roster.chairsHall);
  const sum = (count: (site: Site) => number) => sites.reduce((total, site) => total + count(site), 0);
  const [present, expected] = [sum(presentAt), sum((site) => site.expected)];
  const table = attendanceTable(context);
  return [
    {
      id: 'head:start',
      generated:
        wentLiveAt === undefined ? words.notStarted : words.start(format.clock(wentLiveAt), format.day(wentLiveAt)),
      about: ['ConferenceWentLive'],
    },
    {
      id: 'head:place',
      generated: words.place(venue ?? hall, format.number(sites.length - (hall === undefined ? 0 : 1))),
      about: ['ChairsHallSet', 'PaperDetailsSet'],
    },
    {
      id: 'head:attendance',
      generated: words.attendance({
        sites: format.number(sites.length),
        presentSites: format.number(sites.length - absent.length),
        present: format.number(present),
        expected: format.number(expected),
        share: format.share(present, expected),
      }),
      ...(table && { table }),
      about: ['attendance'],
    },
    {
      id: 'head:absent',
      generated: words.absent(
        format.number(absent.length),
        absent.map(({ id }) => nameOf(roster, id)),
      ),
      about: ['attendance'],
    },
    { id: 'head:chair', generated: words.chair(chair), about: ['PaperDetailsSet'] },
    { id: 'head:secretary', generated: words.secretary(secretary), about: ['PaperDetailsSet'] },
  ];
}

/** The name of a site as every paper has it. */
export function nameOf({ places, sites }: Pick<RosterState, 'places' | 'sites'>, siteId: SiteId): string {
  return places[siteId]?.name ?? sites[siteId]?.name ?? siteId;
}

/** By group: rooms and people who are there, of those who are expected. Absent where every site is a group of its own. */
function attendanceTable({ state: { roster }, words, format, language }: DraftContext): BlockTable | undefined {
  if (roster.groupLevel === 0) return undefined;
  const groups = new Map<SiteId | undefined, Site[]>();
  for (const site of Object.values<Site>(roster.sites)) {
    const id = findGroup(roster, site.id)?.id;
    groups.set(id, [...(groups.get(id) ?? []), site]);
  }
  const { one } = groupNameOf(roster)[language];
  // Rooms outside every group come last.
  const inOrder = [...groups].sort(([one], [other]) => Number(one === undefined) - Number(other === undefined));
  const rows = inOrder.map(([id, sites]) => {
    const present = sites.reduce((sum, site) => sum + presentAt(site), 0);
    const expected = sites.reduce((sum, site) => sum + site.expected, 0);
    const rooms = sites.filter((site) => presentAt(site) > 0).length;
    return [
      id === undefined ? words.outsideGroups : nameOf(roster, id),
      `${rooms}/${sites.length}`,
      present,
      expected,
      format.share(present, expected),
    ];
  });
  return { columns: [capital(one), ...words.attendanceColumns], rows };
}
