/**
 * How a device connects again, in milliseconds. The delays are those before the first try and at most, each half more or
 * less, so that a room of phones does not come back in one moment; a hall is back within 2 s of its line, everybody within
 * 5 s of a server. An attempt into a dead line is given up after `timeout`, for the next one to be made.
 */
export const RECONNECTION = { reconnectionDelay: 250, reconnectionDelayMax: 1_200, timeout: 5_000 };
