import { type RefObject, useEffect } from 'react';

/** How often two players are compared (ms). */
const COMPARE_MS = 250;
/** Two pictures and voices apart by more than this (s) are noticed by people. */
const APART_S = 0.04;
/** A larger difference (s) is not made up by playing a little faster or slower: the second player is set. */
const LEAP_S = 0.6;
/** How much faster or slower it plays at most meanwhile. */
const MAX_CHANGE = 0.15;

/**
 * Keeps a second player in step with the first: it begins, stops, seeks and speeds with it. `offsetMs` says how much later
 * the first file begins. Small differences are made up by the speed, since each seek takes a machine a moment.
 */
export function useFollower(
  leader: RefObject<HTMLVideoElement | null>,
  follower: RefObject<HTMLVideoElement | null>,
  offsetMs: number | undefined,
): void {
  useEffect(() => {
    const [first, second] = [leader.current, follower.current];
    if (!first || !second || offsetMs === undefined) return undefined;
    let soughtAt = 0;
    let seekS = 0;
    const align = () => {
      const wanted = first.currentTime + offsetMs / 1_000;
      second.volume = first.volume;
      second.muted = first.muted;
      const isWithin = wanted >= 0 && (Number.isNaN(second.duration) || wanted < second.duration);
      const plays = !first.paused && !first.ended && !first.seeking && first.readyState >= 3 && isWithin;
      if (plays && second.paused) second.play().catch(() => {});
      if (!plays && !second.paused) second.pause();
      if (!isWithin || second.seeking) return;
      const behind = wanted - second.currentTime;
      const isLeap = Math.abs(behind) > (plays ? LEAP_S : APART_S);
      if (isLeap) {
        soughtAt = performance.now();
        second.currentTime = wanted + (plays ? seekS : 0);
      }
      const change = Math.abs(behind) < APART_S || isLeap ? 0 : Math.max(-MAX_CHANGE, Math.min(MAX_CHANGE, behind));
      second.playbackRate = first.playbackRate * (1 + change);
    };
    const measureSeek = () => {
      // The first player has gone on while the second was set.
      seekS = Math.min(2, ((performance.now() - soughtAt) / 1_000) * first.playbackRate);
    };
    const events = ['play', 'playing', 'pause', 'seeking', 'seeked', 'waiting', 'ratechange', 'volumechange', 'ended'];
    for (const event of events) first.addEventListener(event, align);
    second.addEventListener('seeked', measureSeek);
    const timer = setInterval(align, COMPARE_MS);
    return () => {
      for (const event of events) first.removeEventListener(event, align);
      second.removeEventListener('seeked', measureSeek);
      clearInterval(timer);
    };
  }, [leader, follower, offsetMs]);
}
