import { isSameApplication } from '#core/application/application.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { LicensingApiOptions } from './server-options.ts';

/**
 * The question a page asks, about the version that would start. Which one that is, is not the page's to choose: it is what whoever opened
 * the CONNECTION Client is going to start, else what is registered on this computer. Only of an application that is neither does the page's
 * own count, since nothing is started on that answer. What it is called where nothing else names it, is its opener's to say.
 */
export function questionOf(asked: StatusQuestion, { surface, applications }: Pick<LicensingApiOptions, 'surface' | 'applications'>): StatusQuestion {
  const opener = surface.kind === 'connection-client' && isSameApplication(surface.application, asked) ? surface.application : null;
  const registered = applications.registered().find((one) => isSameApplication(one, asked));
  const version = opener?.version ?? (registered === undefined ? asked.version : registered.version);
  return { ...asked, version, ownName: registered?.name ?? opener?.ownName ?? null };
}
