import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { systemClock } from '../../server/src/application/clock.ts';
import { type Finding, type Judge, judgeOf, reasonOf } from './finding.ts';

const run = promisify(execFile);
/** Invitations and one-time codes bear this much (ms); shown times look wrong from here on. */
const BEARABLE_MS = 2_000;
const WRONG_MS = 30_000;
const TODO = 'Let chrony keep the clock: sudo apt-get install chrony; chronyc tracking shows whether it does.';

/**
 * How far the clock of this machine is off: by chrony where it runs, else by the `Date` of an answer of `reference`, which is
 * exact to a second.
 */
export async function checkClock(reference: string | undefined): Promise<Finding> {
  const judge = judgeOf('clock');
  const byChrony = reference === undefined ? await readChrony() : undefined;
  if (byChrony !== undefined) return judgeOffset(judge, byChrony, 'by chrony');
  if (reference === undefined) return judge('warn', 'not checked: chrony does not run here', TODO);
  try {
    const before = systemClock.wall();
    const { headers } = await fetch(reference, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    const now = (before + systemClock.wall()) / 2;
    const told = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(told)) return judge('warn', `not checked: ${reference} tells no time`, TODO);
    // The header leaves the fraction out.
    const off = now - told;
    return judgeOffset(judge, off < 0 ? off : Math.max(0, off - 1_000), `by ${reference}`);
  } catch (error) {
    return judge('warn', `not checked: ${reference} does not answer (${reasonOf(error)})`, TODO);
  }
}

function judgeOffset(judge: Judge, offsetMs: number, source: string): Finding {
  const found = `${(Math.abs(offsetMs) / 1_000).toFixed(3)} s off, ${source}`;
  if (Math.abs(offsetMs) >= WRONG_MS) return judge('fail', found, TODO);
  return Math.abs(offsetMs) >= BEARABLE_MS ? judge('warn', found, TODO) : judge('ok', found);
}

/** The offset in ms; undefined where chrony does not run or is not synchronised. */
async function readChrony(): Promise<number | undefined> {
  try {
    const { stdout } = await run('chronyc', ['-c', 'tracking'], { timeout: 5_000 });
    const fields = stdout.trim().split(',');
    const [stratum, seconds] = [Number(fields[2]), Number(fields[4])];
    return stratum > 0 && Number.isFinite(seconds) ? seconds * 1_000 : undefined;
  } catch {
    return undefined;
  }
}
