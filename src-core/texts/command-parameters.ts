import type { ParameterKinds } from './parameters.ts';

/**
 * What the command line says beside codes and answers, in English only, with the values each sentence names. `program` is how the program is called
 * where the sentence is shown; the texts fill it in themselves.
 */
export const COMMAND_PARAMETERS = {
  interrupted: {},
  'answer-not-written': { errno: 'text' },
  progress: { done: 'count', known: 'count' },
  'usage-no-command': {},
  'usage-one-checkout': {},
  'usage-product-first': {},
  'usage-since': { given: 'text' },

  'every-check-passed': {},
  'verified-without-profile': {},
  'status-not-recorded': {},
  'checks-left-out': { count: 'count' },
  'application-until': { application: 'text', until: 'end' },
  'application-ended': { application: 'text', at: 'end' },
  'applications-counted': { count: 'count' },
  'revocations-of': { issuer: 'text' },
  'import-summary': { activity: 'text', count: 'count', outcomes: 'text' },
  'outcome-counted': { count: 'count', outcome: 'text' },
  'zip-not-opened': { path: 'text' },

  'signer-unconfirmed': { subject: 'text' },
  'trust-for-it': {},
  'trust-after-telephone': {},
  'trust-entry': {},
  'take-out-of-zip': { file: 'text' },
  'issuer-added': { name: 'text' },
  'issuer-there': {},
  'no-issuer-yet': {},
  'trusted-as': { name: 'text' },
  'not-trusted': {},
  'set-by-variable': { value: 'text', variable: 'text' },
  'valid-from-to': { from: 'instant', to: 'instant' },

  'no-licenses': {},
  'ask-for-a-license': { machine: 'text', program: 'text' },
  'no-application-known': { machine: 'text', program: 'text' },
  'state-since': { state: 'text', at: 'instant' },
  'state-ended-by-itself': { state: 'text' },
  'state-partly-ended': { state: 'text', count: 'count' },
  'cannot-be-used-here': {},
  'does-not-verify': {},
  'end-with-days': { until: 'end', days: 'count' },
  'for-the-administrator': {},

  'nothing-cleared': {},
  'confirm-clear': {},
  'receipt-written': { paths: 'text' },
  'message-written': { paths: 'text' },
  'cleared-file-missing': { count: 'count' },
  'receipt-lost': { checkout: 'text', at: 'instant' },

  'start-import-instead': { program: 'text' },
  'start-close-prompt': {},
  'start-continue': {},

  'nothing-happened-yet': {},
  'nothing-happened-since': { since: 'instant' },
  'report-written': { path: 'text' },
  'entries-counted': { count: 'count' },

  'demonstration-making': {},
  'demonstration-files': { folder: 'text' },
  'window-open': { host: 'text', browser: 'text' },
  'window-open-elsewhere': {},
  'window-without-sandbox': { browser: 'text' },
  'window-waiting': { address: 'text', code: 'text' },
  'window-through-ssh': { port: 'text', user: 'text', machine: 'text' },
  'window-ended-unexpectedly': {},
  'window-code-expired': { code: 'text' },
  'no-window-no-display': {},
  'no-window-not-installed': { host: 'text' },
  'no-window-confined': { host: 'text', browser: 'text' },
  'no-window-ended-early': { host: 'text', browser: 'text' },
  'no-window-not-ready-in-time': { host: 'text', browser: 'text' },
  'no-window-no-sandbox-as-root': {},
  'no-window-not-started': { host: 'text', browser: 'text', detail: 'text' },
  'no-window-last-words': { detail: 'text' },
} as const satisfies Record<string, ParameterKinds>;

/** One of these sentences. */
export type CommandText = keyof typeof COMMAND_PARAMETERS;
