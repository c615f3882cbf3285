/** Written into the bundle by `tools/build/make-service.mjs`; sources that run without being bundled do not have it. */
declare const __LICENSING_VERSION__: string | undefined;

/** The service's own version, as `package.json` has it; `unbundled` where the sources run as they are. */
export const SERVICE_VERSION: string = typeof __LICENSING_VERSION__ === 'undefined' ? 'unbundled' : __LICENSING_VERSION__;
