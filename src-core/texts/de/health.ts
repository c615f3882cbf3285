// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const KEPT_IN =
  '{keptIn, select, keystore {im Schlüsselspeicher des Betriebssystems} other {in einer Datei des Profils, die nur dieser Benutzer lesen kann}}';
const TIMES = 'Nach dem, was dieses Programm weiß, ist es {now}; die Uhr dieses Computers zeigt {wall}.';
const COUNTS = '{stored, plural, one {# gespeicherte Lizenz} other {# gespeicherte Lizenzen}}, {cleared, plural, other {#}} entfernt.';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': 'Es ist keine Entwicklervorgabe gesetzt.',
  'overrides-in-force': 'Entwicklervorgaben sind wirksam: {variables}.',
  'overrides-ignored': 'Entwicklervorgaben sind gesetzt, und diese fertige Programmversion ignoriert sie: {variables}.',
  'machine-named': 'Dieser Computer ist bekannt als {names}.',
  'machine-nameless': 'Dieser Computer hat keinen Namen, daher kann keine Lizenz für ihn gelten.',
  'trust-folder-refused': 'Der Vertrauensordner {folder} wird abgelehnt, daher zählt kein Aussteller darin.',
  'trust-entry-not-counted': '{file} zählt nicht.',
  'trust-none-yet': 'Noch wird keinem Aussteller vertraut ({folder}), daher kann keine Lizenzdatei importiert werden.',
  'trust-issuers':
    '{count, plural, one {# vertrauenswürdiger Aussteller} other {# vertrauenswürdige Aussteller}} in {folder}.',
  'applications-folder-refused':
    'Der Ordner der registrierten Anwendungen {folder} wird abgelehnt, daher kann keine daraus von hier gestartet werden.',
  'application-entry-not-counted': '{file} zählt nicht.',
  'applications-none': 'Auf diesem Computer ist keine Anwendung registriert ({folder}).',
  'applications-registered':
    '{count, plural, one {# Anwendung ist} other {# Anwendungen sind}} in {folder} registriert{names, select, absent {} other {: {names}}}.',
  'policies-none':
    'Für diesen Computer ist keine Richtlinie gesetzt ({place}).',
  'policies-in-force':
    'Die Richtlinie Ihrer Organisation legt {count, plural, one {# Einstellung} other {# Einstellungen}} fest: {names}.',
  'policy-value-wrong':
    '{place}: „{name}“ ist „{given}“, erwartet wird {expected, select, boolean {Ja oder Nein} number {eine ganze Zahl von Tagen zwischen 0 und 365} address {eine https-Adresse oder http zu diesem Computer} proxy {system, none oder die Adresse eines Proxys ohne Kennwort} folder {der vollständige Pfad eines Ordners} other {eines der erlaubten Wörter}}. Dieser Wert wird ignoriert, die anderen gelten; wer diesen Computer verwaltet, stellt ihn richtig.',
  'policy-name-unknown':
    '{place}: „{name}“ ist keine Einstellung, die diese Version kennt. Sie wird ignoriert; wer diesen Computer verwaltet, prüft die Schreibweise.',
  'policy-layer-not-counted':
    'Die Richtlinien in {place} zählen nicht: {path, select, absent {} other {{path}: }}{cause, select, link {es ist eine Verknüpfung} nofile {es ist keine Datei} nofolder {es ist kein Ordner} owner {es gehört keinem Administrator} writable {andere als Administratoren können dort schreiben} other {wer dort schreiben kann, ist nicht festzustellen}}. Wer diesen Computer verwaltet, sorgt dafür, dass nur Administratoren dort schreiben.',
  'policies-unreadable':
    'Die Richtlinien in {place} können nicht gelesen werden ({cause}). Bis dahin gilt das Arbeiten offline als verboten; ausgecheckte Lizenzen funktionieren. Wer diesen Computer verwaltet, stellt die Datei richtig oder entfernt sie.',
  'gate-at': 'Programme fragen bei {address}.',
  'gate-in-file': 'Programme finden in der Datei {file}, wo sie fragen, sobald eines gefragt hat.',
  'gate-has-no-place': 'Programme können nicht fragen, ob sie laufen dürfen: {path} ist nicht verwendbar ({cause}).',
  'import-folder-none':
    'Auf diesem Computer gibt es keinen Ordner mit Lizenzdateien für alle ({folder}).',
  'import-folder-missing': 'Lizenzdateien werden nicht importiert: Die Richtlinie nennt den Ordner {folder}, den es nicht gibt. Wer diesen Computer verwaltet, legt ihn an oder berichtigt die Richtlinie.',
  'import-folder-files':
    'Lizenzdateien aus {folder} werden von selbst importiert: {count, plural, one {# wurde} other {# wurden}} für dieses Profil angesehen.',
  'import-folder-open': 'In {folder}, den die Richtlinie nennt, kann jeder auf diesem Computer schreiben: Was jemand dort ablegt, wird nach den üblichen Prüfungen in jedes Profil importiert. Wer diesen Computer verwaltet, klärt, ob das so gewollt ist.',
  'import-folder-refused':
    'Aus {folder} wird nichts importiert: {path, select, absent {} other {{path}: }}{cause, select, link {es ist eine Verknüpfung} nofile {es ist keine Datei} nofolder {es ist kein Ordner} owner {es gehört keinem Administrator} writable {andere als Administratoren können dort schreiben} other {wer dort schreiben kann, ist nicht festzustellen}}. Wer diesen Computer verwaltet, bringt das in Ordnung.',
  'import-folder-not-read':
    'Der Ordner {folder} konnte zuletzt nicht gelesen werden: {cause, select, slow {er hat nicht rechtzeitig geantwortet} many_files {er enthält mehr Dateien, als aufgenommen werden} large {seine Dateien sind größer als das, was aufgenommen wird} other {Fehler {cause}}}. Was zuvor daraus importiert wurde, bleibt.',
  'service-set':
    'Der Berechtigungsdienst ist {address}, festgelegt {setBy, select, person {in den Einstellungen oder mit einem Befehl} other {von Ihrer Organisation}}; {proxy, select, system {der Proxy des Systems wird verwendet, falls es einen gibt} none {es wird kein Proxy verwendet} other {er wird über den Proxy {proxy} gefragt}}.',
  'service-none': 'Auf diesem Computer ist kein Berechtigungsdienst eingerichtet. Es wird nichts gesendet.',
  'notifications-none':
    'Dieses System hat hier kein Programm, das Benachrichtigungen anzeigt (unter Linux: notify-send und eine Desktop-Sitzung). Was bald endet, steht nur im Fenster.',
  'settings-usable': 'Die Einstellungen des Fensters sind in Ordnung.',
  'settings-not-understood':
    'Die Einstellungen in {file} werden nicht verstanden, daher gelten die üblichen. Wenn Sie erneut Einstellungen wählen, wird die Datei unter einem anderen Namen aufbewahrt.',
  'login-start-on':
    'Das Gate wird gestartet, wenn Sie sich an diesem Computer anmelden ({place}).',
  'login-start-missing':
    'Der Start bei der Anmeldung ist in den Einstellungen gewählt, aber der Eintrag fehlt ({place}). Schalten Sie ihn dort aus und wieder ein.',
  'login-start-kept-from-it':
    'Der Start bei der Anmeldung ist in den Einstellungen gewählt, aber im System ausgeschaltet ({place}). Schalten Sie ihn dort ein oder in den Einstellungen aus.',
  'login-start-left':
    'Das Gate wird bei der Anmeldung an diesem Computer gestartet, obwohl das in den Einstellungen aus ist ({place}). Schalten Sie es dort ein und wieder aus, damit der Eintrag verschwindet.',
  'login-start-gone':
    'Der Eintrag, der das Gate bei der Anmeldung startet, führt zu einem Programm, das nicht mehr da ist ({place}). Wählen Sie in den Einstellungen noch einmal, ob es startet.',
  'login-start-app-image':
    'Der Start bei der Anmeldung ist an, aber ein AppImage kann dann nicht gestartet werden. Installieren Sie dafür das deb- oder rpm-Paket, oder entpacken Sie das tar.gz.',
  'login-start-not-here':
    'Der Start bei der Anmeldung ist an, kann aber von hier aus nicht eingerichtet werden. Öffnen Sie dazu das Fenster des installierten Programms.',
  'settings-not-saved': 'Ihre letzte Auswahl in den Einstellungen konnte nicht gespeichert werden. Sie gilt, bis das Fenster geschlossen wird.',
  'profile-usable': 'Das Profil {folder} gehört {user}.',
  'profile-binding-restored':
    'Das Profil {folder} gehört {user}. Eine beschädigte Kopie dieser Angabe wurde neu geschrieben.',
  'profile-not-usable': 'Das Profil {folder} kann nicht verwendet werden.',
  'key-kept': `Der Profilschlüssel liegt ${KEPT_IN}.`,
  'key-made-anew': `Der Profilschlüssel ging verloren und wurde neu erstellt; er liegt ${KEPT_IN}. Offline arbeiten erfordert eine neue Anmeldung.`,
  'key-unreachable':
    'Der Schlüsselspeicher des Betriebssystems ist derzeit nicht erreichbar. Lizenzen gelten; offline arbeiten nach einer Anmeldung geht erst, wenn er wieder erreichbar ist.',
  'store-sound': 'Der Lizenzspeicher ist in Ordnung (Journal: {journal}).',
  'store-was-repaired':
    'Der Lizenzspeicher ist in Ordnung. Er wurde am {at} repariert; die beschädigte Datei liegt daneben.',
  'store-not-readable': 'Die gespeicherten Lizenzen können nicht gelesen werden.',
  'store-not-writable': 'Die gespeicherten Lizenzen können gelesen werden, aber es kann nichts gespeichert oder entfernt werden.',
  'store-copy-missing':
    '{copy, select, backup {Die neueste Sicherung der gespeicherten Lizenzen} other {Die zweite Kopie der Zeitaufzeichnung}} kann nicht geschrieben werden ({cause}). Alles ist gespeichert; nur diese Kopie fehlt.',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES} Die Uhr geht {days, plural, one {# Tag} other {# Tage}} nach; prüfen Sie Datum und Uhrzeit.`,
  'clock-ahead': `${TIMES} Die Uhr ist um mehr als einen Tag vorgesprungen; prüfen Sie Datum und Uhrzeit.`,
  'clock-record-lost': `${TIMES} Die Zeitaufzeichnung ging verloren, daher erfordert offline arbeiten eine neue Anmeldung.`,
  'updates-package-manager': 'Neue Versionen dieses Programms kommen über die Paketverwaltung des Systems. Es lädt selbst keine.',
  'updates-next-package': 'Neue Versionen dieses Programms installiert, wer diesen Computer verwaltet. Es lädt selbst keine.',
  'updates-sources': 'Dieses Programm läuft aus seinen Quellen und ist so neu wie sie.',
  'updates-not-possible':
    'Eine Richtlinie verlangt Aktualisierungen ({value}; {place}), aber diese Version kennt keine Stelle, von der sie kämen, und lädt nichts. Installieren Sie neue Versionen als Pakete.',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} one { # ist für einen anderen Computer und gilt hier für nichts.} other { # sind für einen anderen Computer und gelten hier für nichts.}}{unverified, plural, =0 {} one { # besteht die Prüfungen derzeit nicht und gilt für nichts.} other { # bestehen die Prüfungen derzeit nicht und gelten für nichts.}} {program, select, absent {Die Seite „Ausgecheckte Lizenzen“ zeigt} other {\`{program} list\` zeigt}}, warum.`,
} as const satisfies Messages['health'];
