import type { ApplicationKey } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../state/texts-context.tsx';

/** An application as a license or a decision has it. */
export interface NamedApplication extends ApplicationKey {
  readonly name: string;
  readonly version?: ApplicationVersion | null;
}

/** How applications are called in this window. */
export interface ApplicationTitles {
  /** Its name, or its product number where it has none. */
  readonly name: (application: NamedApplication) => string;
  /** Likewise, with the version where it is known: "Demo Modeler 10.16.2.34". */
  readonly title: (application: NamedApplication) => string;
}

/** Names applications for people; names come from license files and are made safe to show. */
export function useApplicationTitles(): ApplicationTitles {
  const say = useSay('common');
  const name = (application: NamedApplication): string =>
    application.name.trim() === ''
      ? say('product-number', { product: String(application.productId) })
      : printable(application.name);
  return {
    name,
    title: (application) => {
      const { version = null } = application;
      return version === null ? name(application) : `${name(application)} ${formatDottedVersion(version)}`;
    },
  };
}
