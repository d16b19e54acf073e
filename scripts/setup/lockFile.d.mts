interface LockFile {
  readonly packages: Readonly<Record<string, object>>;
}

export function incompleteEntries(lock: LockFile): string[];
export function withoutIncomplete(lock: LockFile, alsoParents: boolean): LockFile;
