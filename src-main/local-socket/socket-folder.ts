import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';

/** Why an endpoint is not served or not spoken to. */
export interface LocalSocketProblem {
  readonly code:
    /** The folder that the socket lies in belongs to another user, who could put another socket there. */
    | 'socket-folder-of-another-owner'
    /** Others may write in that folder or look into it, or it is no folder. */
    | 'socket-folder-not-private'
    /** Something that is no socket lies in its place; it is left as it is. */
    | 'not-a-socket'
    /** The socket in its place belongs to another user. */
    | 'socket-of-another-owner'
    /** Another process has the endpoint, and answers nobody. */
    | 'not-answering'
    /** Any other answer of the operating system. */
    | 'socket-failed';
  readonly path: string;
  /** The operating system's name of the error (`EACCES`), or empty. */
  readonly errno: string;
}

/**
 * What is wrong with the folder in which a socket lies or is to lie, `null` if nothing is. Who may connect is decided by this folder alone:
 * Node tells nothing of a connection's other side.
 *
 * @param mayMake whether a folder that is missing is made (0700)
 */
export function socketFolderProblem(address: string, mayMake: boolean): LocalSocketProblem | null {
  const userId = process.geteuid?.();
  if (userId === undefined) return null;
  const path = dirname(address);
  try {
    if (mayMake && lstatSync(path, { throwIfNoEntry: false }) === undefined) mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it at this moment; what it is like is looked at below.
    const errno = errnoOf(error);
    if (errno !== 'EEXIST') return { code: 'socket-failed', path, errno };
  }
  try {
    const found = lstatSync(path);
    if (!found.isDirectory()) return { code: 'socket-folder-not-private', path, errno: '' };
    if (found.uid !== userId) return { code: 'socket-folder-of-another-owner', path, errno: '' };
    return (found.mode & 0o077) === 0 ? null : { code: 'socket-folder-not-private', path, errno: '' };
  } catch (error) {
    return { code: 'socket-failed', path, errno: errnoOf(error) };
  }
}

/** What is wrong with what lies in a socket's place; `null` for nothing, `absent` where nothing lies there. */
export function socketFileProblem(path: string): LocalSocketProblem | 'absent' | null {
  const userId = process.geteuid?.();
  if (userId === undefined) return null;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'absent';
    if (!found.isSocket()) return { code: 'not-a-socket', path, errno: '' };
    return found.uid === userId ? null : { code: 'socket-of-another-owner', path, errno: '' };
  } catch (error) {
    return { code: 'socket-failed', path, errno: errnoOf(error) };
  }
}
