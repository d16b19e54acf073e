import { MAX_FRAME_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import type { Random } from '../support/random.ts';
import type { SocketCase } from './messages.ts';

const TOO_LARGE = MAX_FRAME_BYTES + 1_000;

/** Inputs that end a connection: invalid packets and a message over the limit. */
const LAST_WORDS: readonly string[] = [
  '2',
  '2[',
  '2{}',
  '2[]',
  '2[null]',
  '2[{}]',
  '2["disconnect"]',
  '2["connect",1]',
  '2/other,["command",{}]',
  '2999999999999999999999["command",{}]',
  '3["ack of nothing"]',
  '377[]',
  '4"error"',
  '5',
  '51-["command",{"_placeholder":true,"num":0}]',
  '52-["command",{"_placeholder":true,"num":7}]',
  '5-1-["command"]',
  '51-["command",{"_placeholder":true,"num":"__proto__"}]',
  '9["nothing"]',
  '\u0000',
  `2["command",${'['.repeat(15_000)}`,
  `2["command",${'['.repeat(15_000)}${']'.repeat(15_000)}]`,
  `2["command","${'x'.repeat(TOO_LARGE)}"]`,
  `2["command",{"commandId":"fuzz-large-1","command":{"type":"GoLive","x":[${'0,'.repeat(TOO_LARGE / 2)}0]}}]`,
];

/** The last input of a connection, because the server may close it. */
export function lastCase(random: Random): SocketCase {
  return { kind: 'packet', raw: random.draw(LAST_WORDS) };
}
