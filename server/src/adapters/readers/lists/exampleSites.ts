import { readFile } from 'node:fs/promises';
import { initialRoster, type SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import { hasErrors } from '@diem-cau/shared/lists/outcome.ts';
import { previewList } from '@diem-cau/shared/lists/previewList.ts';
import { levelsOfRoster, recordFromList } from '@diem-cau/shared/lists/rosterList.ts';
import { Fault } from '../../../application/fault.ts';
import { readDelimited } from './delimitedText.ts';

/**
 * The sites of the example's list, a text file of this project: it is read here and not in a process of its own. Rejects with
 * `INVALID` where the list has errors.
 */
export async function readExampleSites(path: string): Promise<readonly SiteRecord[]> {
  const sheet = readDelimited(await readFile(path, 'utf8'));
  const context = { known: [], levels: levelsOfRoster(initialRoster, 'vi') };
  const preview = previewList({ sheets: [sheet] }, context);
  const sites = preview.rows.flatMap(({ site }) => (site ? [recordFromList(site)] : []));
  if (hasErrors(preview) || sites.length === 0) {
    throw new Fault('INVALID', `The list of example sites cannot be read: ${path}.`);
  }
  return sites;
}
