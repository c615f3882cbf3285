import type { TerminalMessages } from '../messages.ts';

/** What the command line says beside codes and answers. */
export const command = {
  interrupted: 'Interrupted: the files above are done, the others were not looked at.',
  'answer-not-written': 'The command was carried out, but its answer could not be written{errno, select, absent {} other { ({errno})}}.',
  progress: '{done, plural, other {#}} of {known, plural, one {# file} other {# files}}',
  'usage-no-command': 'No command was given.',
  'usage-one-checkout': 'Name one checkout id, or one product with --product.',
  'usage-product-first': '--feature and --version go with --product.',
  'usage-since': '--since takes a day like 2026-11-21 or an instant like 2026-11-21T08:00:00Z, not "{given}".',

  'sign-in-open': 'Open this address in a browser on this computer, and sign in there within {minutes, plural, one {# minute} other {# minutes}}:',
  'sign-in-opened':
    'Sign in in the browser that opens now, within {minutes, plural, one {# minute} other {# minutes}}. If none opens, open this address in one on this computer:',
  'sign-in-wait': 'Asking the entitlement service …',
  'signed-in-as': '{account, select, absent {You are signed in.} other {You are signed in as {account}.}}',
  'sign-in-kept':
    '{place, select, keystore {The sign-in is kept under a key in the keystore of this computer, and is renewed by itself.} other {This computer has no keystore for this profile, so the sign-in ends with this command. The entitlements stay; sign in again to renew them.}}',
  'sign-in-not-sealed': 'The keystore of this computer is not at hand, so these entitlements give no time offline until it is.',
  'signed-out': '{account, select, absent {You are signed out.} other {{account} is signed out.}}',
  'nobody-signed-in': 'Nobody was signed in.',
  'sign-out-kept-licenses': 'Licenses that were checked out stay, and still serve.',
  'sign-out-unnoted': 'The sign-in is ended at the service all the same. Sign out again to note it here too.',
  'service-not-told':
    'The entitlement service could not be told. There the sign-in ends by itself. To end it at once, ask your administrator to end it at the service.',
  refreshed: 'The entitlements are the newest there are.',
  'service-set': 'The entitlement service is {address} now.',
  'service-unchanged': 'The entitlement service is {address} already.',
  'service-unset': 'No entitlement service is used now.',
  'service-none': 'No entitlement service is set. License files can be imported and used without one.',
  'service-set-by':
    '{address}{setBy, select, person {} other { (set by the policy of this {setBy, select, user {user} other {computer}}{place, select, absent {} other {, {place}}})}}',
  'trust-entry-written': 'Written to {file}. It is not trusted yet.',
  'trust-entry-next':
    'Ask whoever runs the entitlement service for the fingerprint by telephone. If it is the same, an administrator of this computer can trust it:',
  'usage-unset-alone': 'Give an address, or --unset, not both.',

  'every-check-passed': 'Good: every check passed.',
  'verified-without-profile': 'The files were verified all the same, without what this profile knows: what was imported, cleared or revoked here.',
  'status-not-recorded': 'Licenses that were imported hold all the same. Anything else has to wait until the store can be written again.',
  'checks-left-out': 'Not looked at after that: {count, plural, one {# more check} other {# more checks}}',
  'application-until': '{application}, until {until}',
  'application-ended': '{application}, ended on {at}',
  'applications-counted': '{count, plural, one {# application} other {# applications}}',
  'revocations-of': 'the list of ended licenses of {issuer, select, absent {its issuer} other {{issuer}}}',
  'list-ends':
    '{applications, select, absent {It ends nothing that is here.} other {{activity, select, trying {It would end} other {It ends}}: {applications}.}}',
  'import-summary':
    '{activity, select, trying {Nothing was changed. } other {}}{count, plural, one {# file} other {# files}}: {outcomes}.',
  'outcome-counted':
    '{count, plural, other {#}} {outcome, select, imported {imported} replaced {extended} unchanged {unchanged} refused {refused} other {passed over}}',
  'zip-not-opened': '{path} was not opened; import it by itself.',

  'signer-unconfirmed': '{subject} (as its certificate says; unconfirmed)',
  'trust-for-it': 'For your IT department, once the issuer has confirmed the fingerprint by telephone:',
  'trust-after-telephone':
    'Ask the issuer for this fingerprint by telephone. If it is the same, an administrator can trust the signer:',
  'trust-entry': 'To trust this issuer, as an administrator:',
  'trusts-one-certificate':
    "This line trusts one certificate: it takes no receipts, and ends with the issuer's next signing certificate. Where the issuer has a trust entry, have it sent and add that instead.",
  'take-out-of-zip': 'Take {file} out of the zip file first.',
  'issuer-added': 'Added: license files of {name} are accepted on this computer now.',
  'issuer-there': 'Already there; nothing changed.',
  'no-issuer-yet': 'No issuer is trusted on this computer yet.',
  'trusted-as': 'yes, as {name}',
  'not-trusted': 'no',
  'set-by-variable': '{value} (set by {variable})',
  'valid-from-to': '{from} to {to}',

  'no-licenses': 'This profile has no checked-out licenses.',
  'ask-for-a-license': 'Ask your administrator to create one for {machine}; `{program} whoami` shows what to send.',
  'no-application-known':
    'This profile knows no application yet. Import a license file, or send your administrator the machine name {machine} and your user name; `{program} whoami` shows both as they must be typed.',
  'state-since': '{state}, {at}',
  'state-ended-by-itself': '{state}, checked in automatically',
  'state-partly-ended': '{state}; {count, plural, one {# application of it has} other {# applications of it have}} ended',
  'cannot-be-used-here': 'Cannot be used here',
  'does-not-verify': 'Cannot be used',
  'end-with-days': '{until} ({days, plural, one {# day} other {# days}} left)',
  'for-the-administrator':
    '{email, select, absent {The lines above are for your administrator. Where your organisation has an entitlement service, send the e-mail address with which you sign in to it as well. On this computer:} other {The lines above are for your administrator. On this computer:}}',
  'not-signed-in-here': 'not signed in: no sign-in is kept on this computer. `{program} sign-in` renews the entitlements',

  'nothing-cleared': 'Nothing was cleared.',
  'confirm-clear': 'Type "clear" to clear, anything else to keep:',
  'receipt-written': 'Receipt written to {paths}.',
  'message-written': 'Message to your administrator written to {paths}.',
  'cleared-file-missing':
    '{count, plural, one {The license is cleared. Write its receipt to another file with} other {The licenses are cleared. Write their receipts to other files with}}',
  'receipt-lost':
    'Checkout {checkout} was cleared on {at}. Its receipt was lost when this profile was damaged. Tell your administrator that the license is cleared.',

  'start-import-instead': '`{program} import FILE` imports a license file; Ctrl+C leaves this as it is.',
  'start-close-prompt': 'Press Enter to close this:',
  'start-continue': 'Type "continue" to go on, anything else to stop:',

  'nothing-happened-yet': 'Nothing has happened in this profile yet.',
  'nothing-happened-since': 'Nothing has happened in this profile since {since}.',
  'report-written': 'Report written to {path}. It holds the lines above and the history; no license, key or password.',
  'entries-counted': '{count, plural, one {# entry} other {# entries}}',

  'demonstration-making': 'Making the demonstration: an organisation with its entitlement service, and license files for this computer …',
  'demonstration-files': 'This is a demonstration, with a profile of its own. License files to try lie in {folder}',
  'demonstration-history': 'Making 100,000 checkouts of former years for the history; this takes a minute or two …',
  'demonstration-history-not-made': 'The history was not made, because the window of the demonstration is open. Close it, and start this again.',
  'demonstration-service': 'Its entitlement service answers at {address}. Sign in there with one of these:',
  'demonstration-account': '{email}, password {password}: {shows}',
  'demonstration-service-ended': 'The entitlement service of the demonstration ended. The client goes on without it; to have both again, close the window and start this again.',
  'demonstration-service-failed': 'The entitlement service of the demonstration did not start: {why}. `npm start -- --fresh` makes the demonstration anew.',
  'window-open':
    '{host, select, electron {The window is open, with Electron.} other {The window is open, in {browser, select, absent {a browser} other {{browser}}}.}} Close it, or press Ctrl+C here, to end.',
  'window-open-elsewhere': 'The window is open in your browser. Close it, or press Ctrl+C here, to end.',
  'window-without-sandbox': '{browser, select, absent {The browser} other {{browser}}} runs without its own sandbox, because you are root. It has one for every other user.',
  'window-waiting':
    'The client is waiting for a browser on this computer:\n  address  {address}\n  code     {code}\nThe page asks for the code. It works once, for ten minutes. Press Ctrl+C here to end.',
  'window-through-ssh': 'From another computer, run this there first, and then open the same address:\n  ssh -L {port}:127.0.0.1:{port} {user}@{machine}\nNobody can sign in that way: signing in needs a browser that runs on this computer itself.',
  'window-ended-unexpectedly': 'The client ended unexpectedly. Nothing that was confirmed is lost; start it again.',
  'prompt-ended-unexpectedly': 'The window ended unexpectedly. What was chosen in it before that is stored.',
  'window-came-forward':
    'The window that is open came forward{files, plural, =0 {.} one {, and shows the file before it is imported.} other {, and shows the # files before they are imported.}}',
  'window-stayed-behind':
    'The window is open already, and could not be brought to the front: look for it among your windows{files, plural, =0 {.} one {. It has the file.} other {. It has the # files.}}',
  'window-served-in-terminal':
    'The client is running already: open the address that the terminal shows in which it was started{files, plural, =0 {.} one {. It has the file.} other {. It has the # files.}}',
  'window-no-answer': 'The window is open already and does not answer, so nothing was opened. Wait for it, or end it, and start this again.',
  'demonstration-not-made-anew': 'The demonstration was not made anew, because its window is open. Close it, and start this again.',
  'window-code-expired': 'The code was too old. The new code is {code}',
  'no-window-no-display': 'There is no display here to show a window on.',
  'no-window-not-installed': '{host, select, electron {Electron is not installed here.} other {No Chromium, Chrome or Edge is installed here.}}',
  'no-window-confined':
    '{host, select, electron {Electron} other {{browser, select, absent {The browser} other {{browser}}}}} is installed as a snap, which may not read the page that opens the window.',
  'no-window-ended-early': '{host, select, electron {Electron} other {{browser, select, absent {The browser} other {{browser}}}}} ended before its window was ready.',
  'no-window-not-ready-in-time': '{host, select, electron {Electron} other {{browser, select, absent {The browser} other {{browser}}}}} had no window ready within five seconds.',
  'no-window-no-sandbox-as-root': 'Electron is not used by root, because it would have no sandbox.',
  'no-window-not-started':
    '{host, select, electron {Electron} other {{browser, select, absent {The browser} other {{browser}}}}} could not be started{detail, select, absent {} other { ({detail})}}.',
  'no-window-last-words': '  its last words: {detail}',

  'gate-listening': 'Answering applications at {address}',
  'gate-answers-already': 'Another process answers applications already, at {address}',
  'gate-scenario':
    'A scenario, for tests only: it answers as for "{name}", and not from licenses. Applications find it with LICENSING_PROFILE_DIR={folder}',
  'gate-scenario-other-profile':
    'The folder {folder} holds something that no scenario made, and is left alone. Set LICENSING_PROFILE_DIR to a folder that is not there yet.',
  'gate-scenario-other-reason': 'The scenario "{name}" would answer with the reason "{reason}" here. That is a fault of this build, or of a LICENSING_NOW that is set.',
  'gate-ended': 'Nobody needed it for a while: it ended. An application starts it again.',
  'gate-socket-folder-of-another-owner': 'The folder {path} belongs to another user, who could answer in its place.',
  'gate-socket-folder-not-private': 'Others can open the folder {path}, and could listen.',
  'gate-not-a-socket': '{path} is something else than a socket. It is left as it is.',
  'gate-socket-of-another-owner': '{path} belongs to another user. It is left as it is.',
  'gate-not-answering':
    'Another process should answer applications at {path}, but it does not. It makes its socket again within seconds; where it does not go on, end it.',
  'gate-socket-failed': '{path} cannot be used{errno, select, absent {} other { ({errno})}}.',
  'gate-hello-expected': 'The first line has to be a hello, within ten seconds.',
  'gate-version-not-supported': 'The gate does not speak any of these versions of the protocol.',
  'gate-not-json': 'The line is not JSON in UTF-8.',
  'gate-line-too-long': 'A line has at most 65,536 bytes.',
  'gate-not-an-object': 'The line is JSON, but not an object.',
  'gate-unknown-request': 'There is no request of this name.',
  'gate-bad-request': '{field, select, absent {A field} other {The field "{field}"}} is missing, or not what it has to be.',
  'gate-id-in-use': 'A request or a subscription with this id is still open.',
  'gate-too-many-requests': 'Too much is open on this connection already.',
  'gate-too-many-connections': 'Too many programs are connected to the gate.',
  'gate-no-such-session': 'This connection has no open session of this name.',
  'gate-prompt-unavailable': 'Somebody has to be asked first, and no window can be shown here.',
  'gate-prompt-declined': 'Somebody was asked and did not go on.',
  'gate-prompt-timed-out': 'Somebody was asked and did not answer in time.',
  'gate-may-not-run': 'The application may not run; the decision says why.',
  'gate-profile-unavailable': 'The profile cannot be used now.',
  'gate-gate-ending': 'The gate is ending.',
  'gate-unexpected': 'A fault in the gate; it goes on.',
} as const satisfies TerminalMessages['command'];
