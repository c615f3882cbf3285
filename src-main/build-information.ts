import { parseIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** Written into the bundle by `tools/build/make-bundle.mjs`; sources that run without being bundled do not have them. */
declare const __LICENSING_PACKAGED__: boolean | undefined;
declare const __LICENSING_BUILD_TIME__: string | undefined;
declare const __LICENSING_VERSION__: string | undefined;

/**
 * Whether this is a packaged build, which ignores every developer override (command-line.md). A constant of the bundle:
 * nothing at run time can change it. Sources that run as they are belong to a developer and are not packaged.
 */
export const IS_PACKAGED: boolean = typeof __LICENSING_PACKAGED__ === 'undefined' ? false : __LICENSING_PACKAGED__;

/**
 * When this program was built (the commit's own time): no clock that shows less is right, which makes it a lower bound
 * of the clock rules. `null` where the sources run without having been bundled.
 */
export const BUILD_TIME: Instant | null =
  typeof __LICENSING_BUILD_TIME__ === 'undefined' ? null : parseIsoInstant(__LICENSING_BUILD_TIME__);

/** The program's own version, as `package.json` has it; `unbundled` where the sources run as they are. */
export const PROGRAM_VERSION: string = typeof __LICENSING_VERSION__ === 'undefined' ? 'unbundled' : __LICENSING_VERSION__;
