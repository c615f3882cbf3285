// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {Eine Lizenz} other {Die Lizenz für {applications}}}';
const FROM_FILE =
  '{origin, select, folder { aus dem Ordner Ihrer Organisation{file, select, absent {} other { ({file})}}} other {{file, select, absent {} other { aus {file}}}}}';
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other { für das Produkt {product}}}} other { für {application}}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `${LICENSE} wurde${FROM_FILE} importiert{until, select, absent {} other {, gültig bis {until}}}.`,
  replaced: `${LICENSE} wurde${FROM_FILE} verlängert{until, select, absent {} other {, gültig bis {until}}}.`,
  unchanged: `${LICENSE} wurde${FROM_FILE} erneut importiert; sie war bereits vorhanden.`,
  refused: '{file, select, absent {Eine Datei} other {{file}}} wurde nicht importiert{origin, select, folder { (aus dem Ordner Ihrer Organisation)} other {}}.{because, select, absent {} other { {because}}}',
  cleared: `${LICENSE} wurde{because, select, linked { zusammen mit einer anderen Fassung davon} other {}} entfernt.`,
  ended: `${LICENSE} ist{endedAt, select, absent {} other { am {endedAt}}} abgelaufen und wurde damit automatisch eingecheckt.`,
  'holds-again': `Die Uhr wurde richtig gestellt. ${LICENSE} gilt wieder{until, select, absent {} other {, bis {until}}}.`,
  'revocations-accepted':
    'Eine Liste beendeter Lizenzen{issuer, select, absent {} other { von {issuer}}} wurde angenommen{origin, select, folder { (aus dem Ordner Ihrer Organisation)} other {}}{checkouts, select, absent {} other {; {checkouts, plural, =0 {sie beendet keine, die nicht schon beendet war} one {sie beendet # Lizenz} other {sie beendet # Lizenzen}}}}.',
  'signed-in': '{user, select, absent {Jemand} other {{user}}} hat sich angemeldet.',
  'signed-out': '{user, select, absent {Jemand} other {{user}}} hat sich abgemeldet.',
  'refresh-failed': 'Die Anmeldung konnte nicht bestätigt werden.{because, select, absent {} other { {because}}}',
  'sign-in-dismissed': `Die Anmeldung${APPLICATION} wurde geschlossen; der Offline-Zeitraum hat begonnen.`,
  'continued-offline': `Die Arbeit ging offline weiter${APPLICATION}{until, select, absent {} other {, möglich bis {until}}}.`,
  'application-started':
    '{application, select, absent {{product, select, absent {Eine Anwendung} other {Produkt {product}}}} other {{application}}} wurde{status, select, Offline { offline} Trial { als Test} other {}} gestartet{until, select, absent {} other {; Ausführung erlaubt bis {until}}}.',
  notified:
    '{ending, select, grace {{threshold, select, ended {Eine Benachrichtigung meldete, dass der Offline-Zeitraum vorbei ist.} other {Eine Benachrichtigung meldete, bis wann offline gearbeitet werden kann{endsAt, select, absent {} other {: {endsAt}}}.}}} other {Eine Benachrichtigung meldete, wann {applications, select, absent {eine Lizenz} other {die Lizenz für {applications}}} endet{endsAt, select, absent {} other {: {endsAt}}}.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Der Berechtigungsdienst hat den Beleg für {applications, select, absent {eine Lizenz} other {die Lizenz für {applications}}}. Damit ist die Lizenz eingecheckt und ihre Nutzung beendet.} other {Der Dienst Ihres Administrators hat den Beleg für {applications, select, absent {eine Lizenz} other {die Lizenz für {applications}}}. Die Nutzung endet, wenn Ihr Administrator die Lizenz eincheckt.}}',
  'receipt-refused': 'Der Berechtigungsdienst hat den Beleg für {applications, select, absent {eine Lizenz} other {die Lizenz für {applications}}} nicht angenommen. Senden Sie ihn Ihrem Administrator.',
  'store-repaired':
    'Die gespeicherten Lizenzen wurden repariert.{keptAs, select, absent {} other { Die beschädigte Datei ist als {keptAs} aufbewahrt.}}',
} as const satisfies Messages['activities'];
