import type { InspectedFile } from '#main/use-cases/license-files/inspect-file.ts';
import type { Presentation } from '../presentation.ts';
import { explanation, type Activity } from '../command-result.ts';

/** What stands in the way where none of the folders and zips that were given holds a license file. */
export function nothingInsideOf(paths: readonly string[], presentation: Presentation, activity: Activity): string {
  return explanation(presentation, 'no-license-file-inside', { path: presentation.texts.list(paths) }, activity);
}

/** The zips that were passed over inside folders and other zips: there may be licenses in them. */
export function notOpenedLines(
  ignored: readonly Pick<InspectedFile, 'path' | 'facts'>[],
  { texts, layout }: Presentation,
): string {
  const zips = ignored.filter(({ facts }) => facts['cause'] === 'zip-inside');
  return layout.lines(zips.map(({ path }) => texts.say('zip-not-opened', { path })));
}
