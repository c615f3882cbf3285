import { IS_PACKAGED } from '#main/build-information.ts';

/**
 * How new versions come to this copy of the program. None of them is that it fetches one by itself: this build names no place for
 * updates (ADR 0023).
 */
export type UpdateWay =
  /** The system's package manager, which a deb or rpm belongs to. */
  | 'package-manager'
  /** Whoever manages this computer installs the next package. */
  | 'next-package'
  /** The sources it runs from. */
  | 'sources';

/** Where deb and rpm put the program, and nothing else does (electron-builder.yml). */
const OF_PACKAGE_MANAGERS = '/opt/Licensing Client/';

/** Tells how new versions come to this copy, by where its executable lies. */
export function updateWay(executable: string = process.execPath, isPackaged: boolean = IS_PACKAGED): UpdateWay {
  if (!isPackaged) return 'sources';
  return executable.startsWith(OF_PACKAGE_MANAGERS) ? 'package-manager' : 'next-package';
}
