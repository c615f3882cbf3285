import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  'import-a-license-file': 'Import a license file',
  'sign-in': 'Sign in',
  close: 'Close',
  'copy-details': 'Copy details',
  copied: 'Copied.',
} as const satisfies WindowMessages['common'];
