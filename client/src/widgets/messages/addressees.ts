import { siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { fold } from '../../i18n/fold.ts';

/** Somebody whom the desk may write to. */
export interface Addressee {
  readonly id: ActorId;
  readonly name: string;
  /** The group of a site; absent for a unit. */
  readonly group?: string | undefined;
}

/** Every unit and site, units first, each by its name. */
export function addresseesOf({ sites, respondents }: Pick<ControlView, 'sites' | 'respondents'>): readonly Addressee[] {
  const byName = (a: Addressee, b: Addressee) => a.name.localeCompare(b.name, 'vi');
  return [
    ...Object.values(respondents)
      .map(({ id, name }): Addressee => ({ id: respondentActorId(id), name }))
      .sort(byName),
    ...Object.values(sites)
      .map(({ id, name, groupId }): Addressee => {
        const group = groupId === undefined || groupId === id ? undefined : sites[groupId]?.name;
        return { id: siteActorId(id), name, group };
      })
      .sort(byName),
  ];
}

/** Those whose names hold every word typed, with or without accents. */
export function findAddressees(all: readonly Addressee[], query: string): readonly Addressee[] {
  const words = fold(query).split(' ').filter(Boolean);
  return all.filter(({ name, group = '' }) => {
    const text = fold(`${name} ${group}`);
    return words.every((word) => text.includes(word));
  });
}
