import { err } from '@diem-cau/shared/kernel/result.ts';
import { type ErrorCode, traitsOf, type WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Response } from 'express';

const refusals = new WeakMap<Response, ErrorCode>();

/** The code that a request was refused with, once it is answered. */
export function refusalOf(response: Response): ErrorCode | undefined {
  return refusals.get(response);
}

/** Sends a reply with the status of its code. */
export function sendReply(response: Response, reply: Reply<unknown>): void {
  if (!reply.ok) refusals.set(response, reply.error.code);
  response.status(reply.ok ? 200 : traitsOf(reply.error.code).status).json(reply);
}

/** Sends a refusal. */
export function sendError(response: Response, error: WireError): void {
  sendReply(response, err(error));
}
