import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { ChosenFile } from './chosen-files.ts';

/** The argument of a request as a page gives it: dropped files as they are, which the bridge turns into paths or bytes. */
export type PageArgumentOf<Name extends RequestName> = Name extends 'previewFiles'
  ? { readonly files: readonly ChosenFile[] }
  : ArgumentOf<Name>;

/** The page's end of the contract, whichever host it runs in. */
export interface LicensingBridge {
  readonly host: 'electron' | 'browser';
  /** Never rejects: what went wrong is a problem with its code. */
  request<Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>): Promise<Reply<ValueOf<Name>>>;
  /** Gives the function that ends it. */
  onEvent(listener: (event: LicensingEvent) => void): () => void;
  /** Called once when the main process is gone for good. */
  onLost(listener: () => void): void;
}
