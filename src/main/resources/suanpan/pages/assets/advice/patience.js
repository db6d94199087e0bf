// A server that is busy with others, or stopped half-way, is asked again, for half a minute.
export const BUSY = 503;
export const AGAIN_MS = 3000;
export const TRIES = 10;
