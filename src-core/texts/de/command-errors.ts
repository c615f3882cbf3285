// Machine-made translation, not reviewed by a native speaker.
import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {Die Datei} other {{path}}}';
const VARIABLE = '{variable, select, absent {Eine Variable dieses Programms} other {Die Variable {variable}}}';
const NOT_WRITTEN = 'Es wurde nichts geschrieben.';
const NOT_DONE = 'Es wurde nichts getan.';
const NOT_CHANGED = 'Es wurde nichts geändert.';
const REAL_PROFILE = 'Es wurde nichts getan, damit Ihr echtes Profil nicht versehentlich verändert wird.';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'In diesem Programm ist ein unerwarteter Fehler aufgetreten.',
    meaning: 'Der Vorgang wurde nicht ausgeführt. Gespeicherte Lizenzen sind weiterhin gespeichert.',
    next:
      'Versuchen Sie es erneut. Falls es wieder geschieht, {program, select, absent {speichern Sie den Bericht auf der Seite „Diagnose“ und senden Sie ihn} other {führen Sie `{program} diagnose` aus und senden Sie den Bericht}} an Ihren Administrator.',
  },
  usage: {
    happened: '{detail, select, absent {Der Befehl wurde nicht verstanden.} other {{detail}}}',
    meaning: NOT_DONE,
    next:
      '{program, select, absent {Verwenden Sie, was das Fenster anbietet.} other {`{program} {command, select, absent {--help} other {help {command}}}` zeigt, was es gibt.}}',
  },
  'confirmation-needed': {
    happened: 'Das Entfernen einer Lizenz muss bestätigt werden, und es ist niemand da, der gefragt werden kann.',
    meaning: 'Es wurde nichts entfernt.',
    next: 'Führen Sie den Befehl in einem Terminal aus, oder fügen Sie --yes hinzu.',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {Das Produkt} other {Produkt {product}}} ist in mehr als einer Form ausgecheckt{choices, select, absent {} other {: {choices}}}.',
    meaning: 'Es wurde nichts entfernt, weil nicht klar ist, welche Lizenz gemeint ist.',
    next:
      '{program, select, absent {Wählen Sie sie auf der Seite „Ausgecheckte Lizenzen“.} other {Geben Sie das Feature oder den Checkout an; `{program} list` zeigt sie.}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {Diese Datei gibt es nicht.} other {Die Datei {path} gibt es nicht.}}',
    meaning: NOT_DONE,
    next: 'Prüfen Sie den Namen und den Ordner.',
  },
  'no-such-checkout': {
    happened:
      'In diesem Profil gibt es keinen Checkout {target, select, absent {{product, select, absent {dieser Art} other {des Produkts {product}}}} other {{target}}}.',
    meaning: NOT_CHANGED,
    next:
      '{program, select, absent {Die Seite „Ausgecheckte Lizenzen“} other {`{program} list`}} zeigt die Checkouts dieses Profils.',
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {Der Beleg dieses Checkouts ging verloren, als dieses Profil beschädigt wurde.} other {Für diesen Checkout gibt es keinen Beleg, weil er nicht hier entfernt wurde.}}',
    meaning: NOT_CHANGED,
    next: 'Ein Beleg entsteht, wenn eine Lizenz entfernt wird.',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {Darin ist keine Lizenzdatei.} other {In {path} ist keine Lizenzdatei.}}',
    meaning: '{activity, select, looking {Es gibt nichts anzusehen.} other {Es wurde nichts importiert und nichts geändert.}}',
    next: 'Wählen Sie den Ordner oder die ZIP-Datei, die Ihr Administrator gesendet hat.',
  },
  'forbidden-by-policy': {
    happened: 'Die Einstellungen dieses Computers lassen dies nicht zu.',
    meaning: NOT_CHANGED,
    next: 'Wenden Sie sich an die Person, die diesen Computer verwaltet.',
  },
  'needs-administrator': {
    happened: 'Dafür sind Administratorrechte auf diesem Computer erforderlich.',
    meaning: NOT_CHANGED,
    next: 'Führen Sie es als Administrator aus, oder wenden Sie sich an Ihre IT-Abteilung.',
  },
  'fingerprint-needed': {
    happened: 'Einer Lizenzdatei kann nur zusammen mit dem Fingerabdruck ihres Unterzeichners vertraut werden.',
    meaning: 'Es wurde kein Aussteller hinzugefügt.',
    next:
      'Erfragen Sie den Fingerabdruck telefonisch beim Aussteller, und {program, select, absent {vergleichen Sie ihn mit dem, den die Vorschau der Datei zeigt.} other {fügen Sie --fingerprint mit der Auskunft hinzu; `{program} trust inspect` zeigt, was die Datei enthält.}}',
  },
  'issuer-already-there': {
    happened:
      'Diesem Aussteller wird bereits vertraut, und eine andere Datei sagt etwas anderes über ihn{file, select, absent {} other {: {file}}}.',
    meaning: 'Es wurde kein Aussteller hinzugefügt, und der vorhandene bleibt, wie er ist.',
    next: 'Vergleichen Sie die beiden. Um den Aussteller zu ändern, entfernt ein Administrator zuerst die alte Datei.',
  },
  'fingerprint-differs': {
    happened:
      'Der angegebene Fingerabdruck ist nicht der des Ausstellers dieser Datei{found, select, absent {} other {; dieser ist {found}}}.',
    meaning: 'Es wurde kein Aussteller hinzugefügt.',
    next: 'Vergleichen Sie den Fingerabdruck telefonisch mit dem Aussteller, bevor Sie ihn hinzufügen.',
  },
  'network-unavailable': {
    happened: 'Der Berechtigungsdienst ist nicht erreichbar.',
    meaning: 'Die hier gespeicherten Lizenzen und Berechtigungen gelten weiterhin.',
    next: 'Prüfen Sie das Netzwerk, und versuchen Sie es erneut, sobald es wieder da ist.',
  },
  'service-not-configured': {
    happened: 'Auf diesem Computer ist kein Berechtigungsdienst eingerichtet.',
    meaning: 'Lizenzdateien können auch ohne ihn importiert und verwendet werden.',
    next: 'Fragen Sie Ihren Administrator nach der Adresse des Berechtigungsdienstes.',
  },
  'may-not-run': {
    happened: 'Die Anwendung darf derzeit nicht ausgeführt werden.',
    meaning: 'Sie wurde nicht gestartet.',
    next: '{program, select, absent {Die Übersicht} other {`{program} status`}} zeigt, warum, und was zu tun ist.',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE} ist gesetzt, aber leer.`,
    meaning: REAL_PROFILE,
    next: 'Geben Sie ihr einen Wert, oder entfernen Sie sie.',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE} ist ohne LICENSING_PROFILE_DIR gesetzt.`,
    meaning: REAL_PROFILE,
    next: 'Setzen Sie auch LICENSING_PROFILE_DIR, auf einen Wegwerfordner.',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE} ist gesetzt, und LICENSING_PROFILE_DIR führt zu Ihrem echten Profil.`,
    meaning: REAL_PROFILE,
    next: 'Setzen Sie LICENSING_PROFILE_DIR auf einen Wegwerfordner.',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE} ist {value, select, absent {auf einen Wert gesetzt, der} other {auf „{value}“ gesetzt, was}} kein Zeitpunkt ist.`,
    meaning: NOT_DONE,
    next: 'Schreiben Sie ihn wie 2020-01-15T12:00:00Z.',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE} ist {value, select, absent {auf einen Wert gesetzt, der} other {auf „{value}“ gesetzt, was}} kein Computername ist.`,
    meaning: NOT_DONE,
    next: 'Geben Sie einen Namen ohne Leerzeichen an.',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: '{path, select, absent {Der Ordner, in den geschrieben werden soll,} other {Der Ordner von {path}}} ist nicht vorhanden.',
    meaning: NOT_WRITTEN,
    next: 'Erstellen Sie zuerst den Ordner, oder wählen Sie einen anderen.',
  },
  'not-a-file': {
    happened: `${PATH} ist keine gewöhnliche Datei.`,
    meaning: NOT_WRITTEN,
    next: 'Wählen Sie den Namen einer Datei.',
  },
  'exists-already': {
    happened: `${PATH} ist bereits vorhanden, mit anderem Inhalt.`,
    meaning: NOT_WRITTEN,
    next: 'Wählen Sie einen anderen Namen, oder verschieben Sie die andere Datei.',
  },
  'no-permission': {
    happened: '{path, select, absent {Sie dürfen dort nicht schreiben.} other {Sie dürfen {path} nicht schreiben.}}',
    meaning: NOT_WRITTEN,
    next: 'Wählen Sie einen eigenen Ordner.',
  },
  'read-only': {
    happened: '{path, select, absent {Dieser Ort ist schreibgeschützt.} other {{path} liegt an einem schreibgeschützten Ort.}}',
    meaning: NOT_WRITTEN,
    next: 'Wählen Sie einen Ordner, in den geschrieben werden kann.',
  },
  'disk-full': {
    happened: 'Auf dem Datenträger ist kein Platz mehr{path, select, absent {} other { für {path}}}.',
    meaning: NOT_WRITTEN,
    next: 'Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.',
  },
  'write-failed': {
    happened: `${PATH} konnte nicht geschrieben werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_WRITTEN,
    next: 'Versuchen Sie es erneut, oder wählen Sie einen anderen Ordner.',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
