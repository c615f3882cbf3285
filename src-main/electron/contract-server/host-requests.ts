import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { CheckedArgumentOf, ValueOf } from '#core/contract/requests.ts';

/** The requests that only a host with a window of the operating system's can answer. */
export type HostRequest = Extract<RequestName, 'chooseFiles' | 'copyText' | 'closeWindow'>;

/** What is done for each of them, with an argument that was checked. */
export type HostRequests = {
  readonly [Name in HostRequest]: (argument: CheckedArgumentOf<Name>) => Promise<Reply<ValueOf<Name>>> | Reply<ValueOf<Name>>;
};
