/** How long somebody may take in the browser, in milliseconds. */
export const SIGN_IN_PATIENCE = 300_000;
