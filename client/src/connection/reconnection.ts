/**
 * How long a device waits before it tries again to connect, in milliseconds: the first time and at most, each time half
 * more or less, so that a room of phones does not come back in one moment. Everybody is back within 5 s of a server.
 */
export const RECONNECTION = { reconnectionDelay: 250, reconnectionDelayMax: 1_500 };
