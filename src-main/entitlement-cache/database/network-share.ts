import { statfsSync } from 'node:fs';

/** File system types, as `statfs` reports them on Linux, that reach over a network or through another program. */
const SHARED_TYPES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, and much else whose locks and shared memory are not known
  0x01021997, // 9p
  0x5346414f, // AFS
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x7461636f, // OCFS2
  0x01161970, // GFS2
  0x786f4256, // VirtualBox shared folder
]);

/**
 * Whether a folder lies on a network share, where WAL's shared memory does not work. Where nothing can be known the
 * answer errs towards yes for paths that name a server or a mounted volume; the mode for shares is right on every disk,
 * only slower. A Windows drive letter that stands for a share cannot be told.
 */
export function isNetworkShare(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'win32') return /^[\\/]{2}/.test(folder);
  if (platform === 'darwin') return /^\/(?:Volumes|Network)\//.test(folder);
  return SHARED_TYPES.has(statfsSync(folder).type);
}
