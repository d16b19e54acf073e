import type { obstacles as vietnamese } from '../vi/obstacles.ts';
import type { Words } from '../words.ts';

/** What is in the way of a connection, and whom to ask for what. */
export const obstacles: Words<typeof vietnamese> = {
  connection: {
    obstacles: {
      offline:
        'This device has no network. Check the cable, the Wi-Fi or the mobile data; once there is a network the page reconnects by itself and sends what you have done.',
      unreachable:
        'The server {{host}} cannot be reached. Try another web page: if it does not open, check the local network; if it does, tell the organisers to check the server, or ask your IT staff whether the network blocks this address. The page keeps trying.',
      untrusted:
        'The server {{host}} cannot be reached. Try another web page: if it does not open, check the local network. If it does, open https://{{host}} in a new tab: if the browser warns of the certificate, check the date and time of this device and tell your IT staff; if not, tell the organisers to check the server. The page keeps trying.',
      serverDown:
        'The {{meeting}} server has a fault or is restarting. Tell the organisers if this lasts more than two minutes; the page reconnects by itself and sends what you have done.',
      storeAway:
        'The server cannot store anything for the moment and takes no commands. Tell the organisers if this lasts more than two minutes; the page reconnects by itself.',
      foreignOrigin:
        'The server does not accept this page’s address {{host}}. Open the link of your invitation again; if that does not help, tell the organisers to check the server’s PUBLIC_URL setting.',
      webSocketBlocked:
        'Your network blocks WebSocket connections: the page loads but gets no news of the {{meeting}}. Ask your IT staff to allow WebSocket to {{host}} on the proxy or firewall, or use another network such as mobile data. The page keeps trying.',
      busy: 'The server refuses for the moment, since too many connections come from this network. Please wait, the page reconnects by itself; do not reload it again and again.',
    },
  },
};
