/** What Chromium is started with for tests: quietly, and as root without the sandbox that does not work for root. */
export const CHROMIUM_WORDS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
