import type { Request } from 'express';
import type { Caller } from '../../../application/securityLog.ts';

const callers = new WeakMap<Request, Caller>();

/** Remembers whose session a request has turned out to carry, or was given. */
export function noteCaller(request: Request, caller: Caller): void {
  callers.set(request, caller);
}

/** Whose session a request carries, as far as anything has looked. */
export function callerOf(request: Request): Caller | undefined {
  return callers.get(request);
}
