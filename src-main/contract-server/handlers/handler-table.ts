import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { CheckedArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { LicensingServer } from '../licensing-server.ts';

/** Does what one request asks; an error that it throws is a broken promise. */
export type Handler<Name extends RequestName> = (
  server: LicensingServer,
  argument: CheckedArgumentOf<Name>,
) => Reply<ValueOf<Name>> | Promise<Reply<ValueOf<Name>>>;

/** The handlers of some requests. */
export type HandlersOf<Names extends RequestName> = { readonly [Name in Names]: Handler<Name> };
