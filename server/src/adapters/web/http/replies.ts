import { err } from '@diem-cau/shared/kernel/result.ts';
import { traitsOf, type WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Response } from 'express';

/** Sends a reply with the status of its code. */
export function sendReply(response: Response, reply: Reply<unknown>): void {
  response.status(reply.ok ? 200 : traitsOf(reply.error.code).status).json(reply);
}

/** Sends a refusal. */
export function sendError(response: Response, error: WireError): void {
  sendReply(response, err(error));
}
