// The stream of one conference: a process of its own that takes the packets of the programme and has `ffmpeg` make
// segments of them. It may fail without the conference.
import { mkdirSync } from 'node:fs';
import { Programme } from './programme.ts';
import type { StreamOrder, StreamReport } from './streamOrders.ts';

const [folder = '', prefix = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const programme = new Programme({ folder, prefix }, (detail) => tell({ type: 'encoderLost', detail }));

function tell(report: StreamReport): void {
  process.send?.(report);
}

process.on('message', (order: StreamOrder) => {
  switch (order.type) {
    case 'card':
      return programme.setCard(order.words);
    case 'open':
      return programme.open(order.id, (port) => tell({ type: 'opened', id: order.id, port }));
    case 'describe':
      return programme.describe(order.id, order.streams);
    case 'close':
      programme.close(order.id);
      return tell({ type: 'closed', id: order.id });
    case 'end':
      return void programme.end().finally(() => process.exit());
  }
});
// Its server has ended; it will go on with the stream when it is back.
process.on('disconnect', () => process.exit());
