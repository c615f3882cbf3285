// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Overview page. */
export const overview = {
  title: 'Übersicht',
  'hero-online': 'Sie können arbeiten',
  'hero-online-body':
    'Ihre Anmeldung wurde{at, select, absent {} other { am {at}}} bestätigt.{until, select, absent {} other { Wenn dieser Computer offline geht, können Sie bis {until} weiterarbeiten.}}',
  'hero-offline': 'Sie können{until, select, absent {} other { bis {until}}} offline arbeiten',
  'hero-offline-body':
    '{service, select, none {Auf diesem Computer ist kein Berechtigungsdienst eingerichtet, daher kann Ihre Anmeldung nicht bestätigt werden. Importieren Sie vorher eine Lizenzdatei, um weiterzuarbeiten.} other {Ihre Anmeldung konnte nicht bestätigt werden. Melden Sie sich vorher einmal an, um weiterzuarbeiten.}}',
  'hero-last-days': 'Sie können nur noch bis {until} offline arbeiten',
  'hero-last-days-body':
    '{service, select, none {Importieren Sie vorher eine Lizenzdatei, damit Ihre Arbeit nicht unterbrochen wird.} other {Melden Sie sich vorher an, damit Ihre Arbeit nicht unterbrochen wird.}}',
  'hero-licensed': 'Sie können{until, select, absent {} other { bis {until}}} arbeiten',
  'hero-licensed-body':
    'Was Sie starten können, ist für diesen Computer, {machine}, ausgecheckt. Dafür sind weder Anmeldung noch Netzwerk nötig.',
  'hero-partly': 'Sie können mit {running, number} von {all, plural, one {# Anwendung} other {# Anwendungen}} arbeiten',
  'hero-partly-body': 'Die Anmeldung gilt nicht mehr, Lizenzdateien schon. Unten steht bei jeder Anwendung, warum und was hilft.',
  'checked-out-here':
    '{count, plural, one {{applications} ist auf diesen Computer ausgecheckt{until, select, absent {} other {, bis {until}}}.} other {{applications} sind auf diesen Computer ausgecheckt{until, select, absent {} other {, zuerst endet: {until}}}.}}',
  'hero-ended': 'Der Offline-Zeitraum ist vorbei',
  'hero-ended-body':
    '{service, select, none {Importieren Sie eine Lizenzdatei, um weiterzuarbeiten.} other {Melden Sie sich an, oder importieren Sie eine Lizenzdatei, um weiterzuarbeiten.}}{now, select, absent {} other { Die Uhr dieses Computers zeigt {now}. Falsch? Stellen Sie sie richtig.}}',
  'hero-forbidden': 'Ihre Organisation verlangt eine Anmeldung',
  'hero-forbidden-body':
    '{service, select, none {Auf diesem Computer ist kein Berechtigungsdienst eingerichtet, daher kann sich hier niemand anmelden. Eine Lizenzdatei funktioniert auch ohne.} other {Die letzte Anmeldung liegt zu lange zurück. Melden Sie sich an, oder importieren Sie eine Lizenzdatei.}}',
  'hero-clock': 'Prüfen Sie Datum und Uhrzeit dieses Computers',
  'hero-clock-body':
    'Angezeigt wird {now}. Wenn das falsch ist, stellen Sie die Uhr richtig, und aktualisieren Sie: Was Sie hatten, ist sofort wieder da.',
  'record-missing': 'Die Aufzeichnung Ihrer letzten Anmeldung fehlt oder ist beschädigt',
  'record-missing-meaning': 'Lizenzen bleiben. Der Offline-Zeitraum gilt bis zur nächsten Anmeldung als aufgebraucht.',
  'keystore-unreachable': 'Der Schlüsselspeicher des Betriebssystems ist derzeit nicht erreichbar',
  'keystore-unreachable-meaning':
    'Ausgecheckte Lizenzen funktionieren. Offline arbeiten nach einer Anmeldung geht erst, wenn der Schlüsselspeicher wieder erreichbar ist.',
  'hero-nothing-usable': 'Derzeit kann nichts gestartet werden',
  'hero-nothing-usable-body': 'Bei jeder Anwendung unten steht, warum, und was hilft.',
  'hero-nothing-yet': 'Noch ist keine Lizenz hier',
  'hero-nothing-yet-body': 'Es gibt drei Wege zu einer Lizenz. Nehmen Sie den, den Ihre Organisation nutzt.',
  'not-affected':
    '{count, plural, one {{applications} ist nicht betroffen: für diesen Computer ausgecheckt.} other {{applications} sind nicht betroffen: für diesen Computer ausgecheckt.}}',
  stopped:
    '{count, plural, one {{applications} kann derzeit nicht gestartet werden.} other {{applications} können derzeit nicht gestartet werden.}}',
  'stopped-counted': '{count, plural, one {# Anwendung kann jetzt nicht gestartet werden.} other {# Anwendungen können jetzt nicht gestartet werden.}}',
  'why-offline': 'Warum bin ich offline?',
  'why-application': 'Warum: {application}',
  'why-title': 'Worauf die Antwort für {application} beruht',
  'why-steps': 'Was geprüft wurde, der Reihe nach',
  'door-sign-in': 'Anmelden',
  'door-sign-in-body':
    '{service, select, none {Hier noch nicht möglich: Auf diesem Computer ist kein Berechtigungsdienst eingerichtet.} other {Mit dem Konto Ihrer Organisation. Die Anmeldung öffnet sich im Browser.}}',
  'door-import': 'Lizenzdatei importieren',
  'door-import-body': 'Sie haben eine Datei mit der Endung .belic oder .xml erhalten. Dafür ist kein Netzwerk nötig.',
  'door-send': 'Meine Angaben an den Administrator senden',
  'door-send-body': 'Kopiert {user} und {machine} genau so, wie ein Administrator sie eingeben muss.',
  'until-when': 'Bis wann',
  'show-as-table': 'Als Tabelle anzeigen',
  'show-as-timeline': 'Als Zeitachse anzeigen',
  'timeline-of-applications': 'Bis wann die einzelnen Anwendungen gestartet werden können',
  today: 'heute',
  'bar-signed-in': 'Angemeldet bis {until}',
  'bar-grace': 'Offline bis {until}',
  'bar-checkout': 'Ausgecheckt bis {until}',
  'bar-trial': 'Test bis {until}',
  'bar-evaluation': 'Evaluierung bis {until}',
  'bar-none': 'Kann derzeit nicht gestartet werden',
  'kind-signed-in': 'Angemeldet',
  'kind-grace': 'Offline-Zeitraum',
  'kind-checkout': 'Ausgecheckt',
  'kind-trial': 'Test',
  'kind-evaluation': 'Evaluierung',
  'column-application': 'Anwendung',
  'column-rests-on': 'Beruht auf',
  'column-from': 'Von',
  'column-until': 'Bis',
  applications: 'Anwendungen',
  'applications-counted': '{count, plural, one {# in diesem Profil} other {# in diesem Profil}}',
  'checked-out': 'Ausgecheckt',
  running: 'Läuft',
  start: 'Starten',
  'start-application': '{application} starten',
  'not-registered': 'Start außerhalb dieses Fensters',
  started: '{application} wurde gestartet.',
  nameless: 'Produkt {product}',
} as const satisfies WindowMessages['overview'];
