import { printable } from '#core/texts/printable.ts';
import type { ServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import type { CommandContext } from '../command-context.ts';

/** A service with who set it, in one line. */
export function shownService({ address, setBy, place }: ServiceAddress, { texts }: CommandContext): string {
  const who = setBy === 'person' ? 'person' : setBy === 'user-policy' ? 'user' : 'computer';
  return texts.say('service-set-by', { address: printable(address), setBy: who, place: place === null ? null : printable(place) });
}

/** A service in `--json`. */
export function serviceJson(service: ServiceAddress | null): Readonly<Record<string, unknown>> {
  return service === null ? { address: null, setBy: null, place: null } : { address: service.address, setBy: service.setBy, place: service.place };
}
