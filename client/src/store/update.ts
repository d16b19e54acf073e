import { createStore } from 'zustand/vanilla';
import { tabStorage } from '../platform/deviceStorage.ts';

/** What this page knows of a newer version of itself. */
interface UpdateState {
  /** The version that the server serves, where it is not this page's. */
  readonly build: string | undefined;
  /** The server does not serve this page's version any more: nothing works but a reload. */
  readonly required: boolean;
}

const RELOADED_FOR = 'diem-cau.reloaded-for';

/** Whether the server has a newer version of this page. */
export const updateStore = createStore<UpdateState>(() => ({ build: undefined, required: false }));

/** The version of this page, which its build wrote into it; undefined in development. */
export function ownBuild(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
}

/** Takes what the server says of its version. `required`: it does not talk to this one. */
export function noticeBuild(build: string | undefined, required: boolean): void {
  const isOther = build !== undefined && ownBuild() !== undefined && build !== ownBuild();
  updateStore.setState({ build: isOther || required ? (build ?? 'unknown') : undefined, required });
}

/** Whether this page was reloaded for a version already: a reload that did not help is not tried again by itself. */
export function wasReloadedFor(build: string): boolean {
  // Without storage a loop could not be seen.
  return !tabStorage.isAvailable() || tabStorage.read(RELOADED_FOR) === build;
}

/** Loads the page's newest version. Drafts are kept on the device. */
export function reloadFor(build: string): void {
  tabStorage.write(RELOADED_FOR, build);
  location.reload();
}

/**
 * A part of this page could not be loaded. After an update it no longer exists, and the screen that needed it is gone: then
 * the page is loaded again, once for each version.
 */
export async function handleMissingPart(): Promise<void> {
  const page = await fetch('/', { cache: 'no-store' }).then(
    (response) => response.text(),
    () => '',
  );
  const build = /<meta name="build" content="([\w-]+)"/.exec(page)?.[1];
  noticeBuild(build, false);
  const newer = updateStore.getState().build;
  if (newer !== undefined && !wasReloadedFor(newer)) reloadFor(newer);
}
