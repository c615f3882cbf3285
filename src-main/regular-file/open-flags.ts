import { constants } from 'node:fs';

/** The flags an operating system has; Windows lacks those that are about links, devices and terminals. */
const AVAILABLE: Partial<typeof constants> = constants;

/** Refuses a symbolic link in the last part of a path instead of following it; nothing on Windows. */
export const NO_FOLLOW: number = AVAILABLE.O_NOFOLLOW ?? 0;

/**
 * Opens for reading without ever waiting: for the other end of a FIFO, for a device, or for a terminal to become this
 * process's own; nothing on Windows.
 */
export const READ_WITHOUT_WAITING: number = constants.O_RDONLY | (AVAILABLE.O_NONBLOCK ?? 0) | (AVAILABLE.O_NOCTTY ?? 0);
