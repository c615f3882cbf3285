import type { Messages } from '../messages.ts';

const KEPT_IN = "{keptIn, select, keystore {the operating system's keystore} other {a file of the profile that only this user can read}}";
const TIMES = "By what this program knows it is {now}; this computer's clock says {wall}.";
const COUNTS = '{stored, plural, one {# stored license} other {# stored licenses}}, {cleared, plural, other {#}} cleared.';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': 'No developer override is set.',
  'overrides-in-force': 'Developer overrides are in force: {variables}.',
  'overrides-ignored': 'Developer overrides are set, and this packaged build ignores them: {variables}.',
  'machine-named': 'This computer is known as {names}.',
  'machine-nameless': 'This computer has no name, so no license can be for it.',
  'trust-folder-refused': 'The trust folder {folder} is refused, so no issuer in it counts.',
  'trust-entry-not-counted': '{file} does not count.',
  'trust-none-yet': 'No issuer is trusted yet ({folder}), so no license file can be imported.',
  'trust-issuers': '{count, plural, one {# trusted issuer} other {# trusted issuers}} in {folder}.',
  'applications-folder-refused': 'The folder of registered applications {folder} is refused, so none in it can be started from here.',
  'application-entry-not-counted': '{file} does not count.',
  'applications-none': 'No application is registered on this computer ({folder}).',
  'applications-registered':
    '{count, plural, one {# application is} other {# applications are}} registered in {folder}{names, select, absent {} other {: {names}}}.',
  'policies-none':
    'No policy is set for this computer ({place}).',
  'policies-in-force':
    "{count, plural, one {# setting is} other {# settings are}} settled by your organisation's policy: {names}.",
  'policy-value-wrong':
    '{place}: “{name}” is “{given}”, where {expected, select, boolean {yes or no} number {a whole number of days from 0 to 365} address {an https address, or http to this computer} proxy {system, none, or the address of a proxy without a password} folder {the full path of a folder} other {one of the words that are allowed}} is expected. This value is ignored, the others count; whoever manages this computer sets it right.',
  'policy-name-unknown':
    '{place}: “{name}” is not a setting that this version knows. It is ignored; whoever manages this computer checks its spelling.',
  'policy-layer-not-counted':
    "The policies in {place} do not count: {path, select, absent {} other {{path}: }}{cause, select, link {it is a link} nofile {it is no file} nofolder {it is no folder} owner {it does not belong to an administrator} writable {others than administrators can write there} other {it cannot be told who can write there}}. Whoever manages this computer makes it an administrator's alone.",
  'policies-unreadable':
    'The policies in {place} cannot be read ({cause}). Until they can, working offline counts as forbidden; checked-out licenses work. Whoever manages this computer puts the file right or removes it.',
  'gate-at': 'Programs ask at {address}.',
  'gate-in-file': 'Programs find the way to ask in the file {file}, once one has asked.',
  'gate-has-no-place': 'Programs cannot ask whether they may run: {path} cannot be used ({cause}).',
  'import-folder-none':
    'There is no folder of license files for everybody on this computer ({folder}).',
  'import-folder-missing': 'License files are not imported: the policy names the folder {folder}, which is not there. Whoever manages this computer makes the folder or corrects the policy.',
  'import-folder-files':
    'License files are imported from {folder} by themselves: {count, plural, one {# was} other {# were}} looked at for this profile.',
  'import-folder-open': 'Everybody on this computer can write in {folder}, which the policy names: a license file that anybody puts there is imported in every profile, after the usual checks. Whoever manages this computer settles whether that is meant.',
  'import-folder-refused':
    'Nothing is imported from {folder}: {path, select, absent {} other {{path}: }}{cause, select, link {it is a link} nofile {it is no file} nofolder {it is no folder} owner {it does not belong to an administrator} writable {others than administrators can write there} other {it cannot be told who can write there}}. Whoever manages this computer puts it right.',
  'import-folder-not-read':
    '{folder} could not be read the last time: {cause, select, slow {it did not answer in time} many_files {it holds more files than are taken in} large {its files are larger than what is taken in} other {error {cause}}}. What was imported from it before stays.',
  'service-set':
    'The entitlement service is {address}, set {setBy, select, person {in Settings or by command} other {by your organisation}}; {proxy, select, system {the proxy of the system is used, if there is one} none {no proxy is used} other {it is asked through the proxy {proxy}}}.',
  'service-none': 'No entitlement service is set on this computer. Nothing is sent anywhere.',
  'profile-usable': 'The profile {folder} belongs to {user}.',
  'profile-binding-restored': 'The profile {folder} belongs to {user}. A damaged copy of what says so was written again.',
  'profile-not-usable': 'The profile {folder} cannot be used.',
  'key-kept': `The profile key is kept in ${KEPT_IN}.`,
  'key-made-anew': `The profile key was lost and made anew, in ${KEPT_IN}. Offline use needs a new sign-in.`,
  'key-unreachable':
    "The operating system's keystore cannot be reached now. Licenses work; offline use after a sign-in does not until it can.",
  'store-sound': 'The store of licenses is sound (journal: {journal}).',
  'store-was-repaired': 'The store of licenses is sound. It was repaired on {at}; the damaged file is kept beside it.',
  'store-not-readable': 'The stored licenses cannot be read.',
  'store-not-writable': 'The stored licenses can be read, and nothing can be stored or cleared.',
  'store-copy-missing':
    '{copy, select, backup {The newest backup of the stored licenses} other {The second copy of the record of the time}} cannot be written ({cause}). Everything is stored; only this copy is missing.',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES} The clock is {days, plural, one {# day} other {# days}} behind; check date and time.`,
  'clock-ahead': `${TIMES} The clock has jumped ahead by more than a day; check date and time.`,
  'clock-record-lost': `${TIMES} The record of the time was lost, so offline use needs a new sign-in.`,
  'notifications-none':
    'This system has no program here that shows notifications (on Linux: notify-send and a desktop session). What ends soon is said in the window alone.',
  'settings-usable': 'The settings of the window are in order.',
  'settings-not-understood':
    'The settings in {file} are not understood, so the usual ones hold. When you choose settings again, the file is kept under another name.',
  'login-start-on':
    'The gate is started when you sign in to this computer ({place}).',
  'login-start-missing':
    'Start at sign-in was chosen in Settings, but the entry is gone ({place}). Switch it off and on again in Settings.',
  'login-start-kept-from-it':
    'Start at sign-in was chosen in Settings, but it is switched off in the system ({place}). Switch it on there, or off in Settings.',
  'login-start-left':
    'The gate is started when you sign in to this computer, although that is off in Settings ({place}). Switch it on and off again in Settings to take the entry away.',
  'login-start-gone':
    'The entry that starts the gate at sign-in leads to a program that is gone ({place}). Choose in Settings once more whether it starts.',
  'login-start-app-image':
    'Start at sign-in is on, but an AppImage cannot be started then. Install the deb or rpm package, or unpack the tar.gz, for that.',
  'login-start-not-here':
    "Start at sign-in is on, but it cannot be set from here. Open the installed program's window to set it.",
  'settings-not-saved': 'Your last choice in Settings could not be saved. It holds until the window is closed.',
  'updates-package-manager': "New versions of this program come by the system's package manager. It fetches none by itself.",
  'updates-next-package': 'New versions of this program are installed by whoever manages this computer. It fetches none by itself.',
  'updates-sources': 'This program runs from its sources, and is as new as they are.',
  'updates-not-possible':
    'A policy asks for updates ({value}; {place}), but this build has no place to fetch them from, so nothing is fetched. Install new versions as packages.',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} one { # is for another computer and covers nothing here.} other { # are for another computer and cover nothing here.}}{unverified, plural, =0 {} one { # does not pass its checks now and covers nothing.} other { # do not pass their checks now and cover nothing.}} {program, select, absent {The page Checked-out licenses says} other {\`{program} list\` says}} why.`,
} as const satisfies Messages['health'];
