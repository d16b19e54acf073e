import { lastingStorage } from '../platform/deviceStorage.ts';

/** The page of a conference that this device had open last. */
interface LastPage {
  readonly path: string;
  /** Who acts there. */
  readonly name: string;
  /** The conference. */
  readonly title: string;
}

const KEY = 'diem-cau.last-page';

/** Remembers the page, for the way back from the start page. */
export function rememberPage(page: LastPage): void {
  lastingStorage.writeJson(KEY, page);
}

/** Forgets the page of a session that is over. */
export function forgetPage(): void {
  lastingStorage.remove(KEY);
}

/** The page to go back to, if there is one. */
export function findLastPage(): LastPage | undefined {
  const { path, name, title } = Object(lastingStorage.readJson(KEY)) as Partial<LastPage>;
  // Only a page of this product: what stands in the storage is not to be trusted as a link.
  if (path === undefined || name === undefined || title === undefined || !/^\/[a-z]+\/[\w-]{12}$/.test(path)) {
    return undefined;
  }
  return { path, name, title };
}
