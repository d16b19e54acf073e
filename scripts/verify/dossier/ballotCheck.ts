import { checkBallots } from '../../../server/src/application/checkBallots.ts';
import { type RawList, type Recounted, recountVotes } from '../../recount/recount.ts';
import type { UnpackedDossier } from './archiveCheck.ts';
import type { Finding } from './findings.ts';

/** The votes of a dossier, each counted twice. */
export interface CheckedVotes {
  readonly votes: readonly Recounted[];
  readonly findings: readonly Finding[];
}

/** Counts each vote by the product's own rules, and again by the second tally, which shares no code with them. */
export function checkVotes({ files }: Pick<UnpackedDossier, 'files'>, logLines: readonly string[]): CheckedVotes {
  const lists = new Map<string, RawList>();
  const own = [...files].flatMap(([file, content]): readonly Finding[] => {
    if (!file.startsWith('ballots/')) return [];
    const list = parse(content);
    if (isRawList(list)) lists.set(idIn(file), list);
    return checkBallots(list).problems.map((problem) => ({ file, kind: 'ballots', problem }));
  });
  const votes = recountVotes(logLines, lists);
  const second = votes.flatMap(({ id, title, differences }) =>
    differences.map((difference): Finding => ({ file: fileOf(id), kind: 'recount', title, difference })),
  );
  return { votes, findings: [...own, ...second] };
}

function fileOf(id: string): string {
  return `ballots/${id}.json`;
}

function idIn(file: string): string {
  return file.slice('ballots/'.length, -'.json'.length);
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}

function isRawList(list: unknown): list is RawList {
  const { ballots } = (list ?? {}) as { readonly ballots?: unknown };
  return (
    Array.isArray(ballots) &&
    ballots.every((ballot) => Array.isArray(ballot) && ballot.every((part) => typeof part === 'string'))
  );
}
