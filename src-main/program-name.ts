import { IS_PACKAGED } from '#main/build-information.ts';

/** How people call this program where it runs: by its own name once it is installed, through npm in a checkout. */
export function programName(): string {
  return IS_PACKAGED ? 'licensing' : 'npm run -s licensing --';
}
