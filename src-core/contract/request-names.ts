/**
 * Every request a window can make, by the name of the function that makes it. The preload is made of this list alone; the table
 * of requests (requests.ts) has exactly one row for each, or does not compile.
 */
export const REQUEST_NAMES = [
  'getSnapshot',
  'refresh',
  'previewFiles',
  'handOverFiles',
  'handOverRest',
  'previewHandedOver',
  'previewPath',
  'chooseFiles',
  'takeNextImport',
  'commitImport',
  'discardPreview',
  'cancelWork',
  'planClear',
  'clearCheckout',
  'getReceipt',
  'verifyAgain',
  'signIn',
  'openSignInAgain',
  'cancelSignIn',
  'chooseAccount',
  'checkSignIn',
  'signOut',
  'testConnection',
  'setServiceAddress',
  'askToStart',
  'dismissSignIn',
  'continueOffline',
  'startApplication',
  'getHistory',
  'getDiagnostics',
  'saveDiagnostics',
  'dismissNotification',
  'changeSettings',
  'folderNewsSeen',
  'moveDemonstrationClock',
  'copyText',
  'closeWindow',
] as const;

/** The name of one request. */
export type RequestName = (typeof REQUEST_NAMES)[number];

/** Every event that the main process sends a window. */
export const EVENT_NAMES = ['licensingChanged', 'workProgressed', 'menuChosen', 'closeAsked', 'notificationsDue'] as const;

/** The name of one event. */
export type EventName = (typeof EVENT_NAMES)[number];
