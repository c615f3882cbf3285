import { networkInterfaces } from 'node:os';

/**
 * Tells by which addresses other computers reach this one, as one text; empty where there is no network. Asks nobody but this computer, so
 * that looking once a second costs nothing and tells nobody anything.
 */
export function networkHere(): string {
  try {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter((one) => !one.internal).map(({ address }) => address));
    // What a computer gives itself where no network answers says that there is none.
    return addresses.filter((address) => !address.startsWith('fe80:') && !address.startsWith('169.254.')).sort().join(' ');
  } catch {
    // Some sandboxes forbid the question; then only time tells when to try again.
    return '';
  }
}
