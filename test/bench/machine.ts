import { statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

const GIBIBYTE = 1_073_741_824;

/** File systems by the numbers that `statfs` gives on Linux, as far as anyone is likely to bench on one. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x01021994: 'tmpfs',
  0x794c7630: 'overlay',
};

/** What the bench ran on, in lines for people. */
export function machineLines(folder: string): readonly string[] {
  const { type: fileSystem } = statfsSync(folder);
  return [
    `Processor: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${String(availableParallelism())} logical`,
    `Memory: ${(totalmem() / GIBIBYTE).toFixed(1)} GiB`,
    `System: ${type()} ${release()}, file system ${FILE_SYSTEMS[fileSystem] ?? `0x${fileSystem.toString(16)}`}`,
    `Node: ${process.versions.node}, OpenSSL ${process.versions.openssl}`,
  ];
}

/** How many processes wanted a processor over the last minute, on average; 0 on Windows, which does not count. */
export function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
