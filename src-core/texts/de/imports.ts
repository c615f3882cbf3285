// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const NOTHING_TO_DO = 'Es ist nichts zu tun.';
const CHECK_CLOCK = 'Prüfen Sie Datum und Uhrzeit dieses Computers.';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: 'Eine Lizenz für dieselben Anwendungen, die später endet, ist bereits vorhanden.',
    meaning: 'Es gilt die spätere{until, select, absent {} other {: Sie können bis {until} arbeiten}}.',
    next: NOTHING_TO_DO,
  },
  'not-yet-valid': {
    happened: 'Die Lizenz gilt noch nicht{validFrom, select, absent {} other {: Sie beginnt am {validFrom}}}.',
    meaning: 'Sie wird aufbewahrt und gilt von da an automatisch.',
    next: NOTHING_TO_DO,
  },
  'other-user': {
    happened: 'Die Lizenz nennt einen anderen Benutzer{user, select, absent {} other {, {user}}}.',
    meaning: 'Auf diesem Computer gilt sie trotzdem für Sie.',
    next: NOTHING_TO_DO,
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {Die Lizenz gilt für eine andere Version.} other {Die Lizenz gilt für Version {licensedVersion}{askedVersion, select, absent {} other {, angefragt hat Version {askedVersion}}}.}}',
    meaning: 'Die Anwendung läuft trotzdem.',
    next: NOTHING_TO_DO,
  },
  'clock-behind': {
    happened: 'Die Uhr dieses Computers geht mehr als einen Tag nach{now, select, absent {} other {: Es ist {now}}}.',
    meaning: 'Lizenzen werden nach der Zeit beurteilt, die sicher vergangen ist.',
    next: CHECK_CLOCK,
  },
  'clock-ahead': {
    happened: 'Die Uhr dieses Computers ist um mehr als einen Tag vorgesprungen.',
    meaning:
      'Bis sie richtig gestellt ist, scheinen Lizenzen womöglich zu früh zu enden. Wird sie innerhalb eines Tages gestellt, geht nichts verloren.',
    next: CHECK_CLOCK,
  },
  'revocations-stale': {
    happened:
      'Die Liste vorzeitig beendeter Lizenzen des Ausstellers ist alt{issuedAt, select, absent {} other {: Sie ist vom {issuedAt}}}.',
    meaning: 'Lizenzen gelten hier wie bisher.',
    next: 'Bitten Sie Ihren Administrator um eine neuere Liste, und importieren Sie sie.',
  },
  'ends-soon': {
    happened: 'Die Lizenz endet bald{until, select, absent {} other {: am {until}}}.',
    meaning: 'Bis dahin können Sie arbeiten.',
    next: 'Wenn Sie sie länger brauchen, bitten Sie Ihren Administrator, sie zu verlängern.',
  },
} as const satisfies Messages['notices'];

/** The outcomes of an import. */
export const outcomes = {
  imported:
    '{activity, select, trying {Würde importiert} other {Importiert}}{profile, select, absent {} other { für {profile}}}: {applications, select, absent {die Lizenz} other {{applications}}}{until, select, absent {} other {, bis {until}}}.',
  unchanged:
    '{activity, select, trying {Nichts würde sich ändern: bereits vorhanden{profile, select, absent {} other { für {profile}}}} other {Bereits vorhanden{profile, select, absent {} other { für {profile}}}; nichts musste geändert werden}}.',
  replaced:
    '{activity, select, trying {Würde verlängert} other {Verlängert}}{profile, select, absent {} other { für {profile}}}: {applications, select, absent {die Lizenz} other {{applications}}}{until, select, absent {} other {, jetzt bis {until}}}.',
  refused: '{activity, select, trying {Würde nicht importiert} other {Nicht importiert}}.',
  ignored: 'Übergangen: keine Lizenzdatei.',
} as const satisfies Messages['outcomes'];

const SKIPPED =
  'Nicht angesehen: Eine frühere Prüfung hat bereits entschieden, oder für eine Datei dieser Art gibt es diese Prüfung nicht.';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': {
    passed: 'Größe{size, select, absent { passt zu einer Lizenzdatei} other {: {size}}}',
    failed: 'Weder Größe noch Kodierung einer Lizenzdatei',
    skipped: SKIPPED,
  },
  kind: { passed: 'Eine Lizenzdatei', failed: 'Keine Lizenzdatei', skipped: SKIPPED },
  envelope: { passed: 'Vollständig', failed: 'Beschädigt oder von unbekannter Form', skipped: SKIPPED },
  certificate: {
    passed: 'Von einem vertrauenswürdigen Aussteller unterzeichnet{subject, select, absent {} other { ({subject})}}',
    failed: 'Dem Unterzeichner wird hier nicht vertraut{subject, select, absent {} other { ({subject})}}',
    skipped: SKIPPED,
  },
  signature: { passed: 'Seit der Unterzeichnung unverändert', failed: 'Seit der Unterzeichnung verändert', skipped: SKIPPED },
  claims: {
    passed: 'Der Inhalt kann gelesen werden',
    failed: 'Der Inhalt ist beschädigt, oder der Unterzeichner darf ihn nicht aussagen',
    skipped: SKIPPED,
  },
  'certificate-valid-at-issue': {
    passed: 'Unterzeichnet, während das Zertifikat gültig war',
    failed:
      'Unterzeichnet, während das Zertifikat nicht gültig war{validFrom, select, absent {} other {{validUntil, select, absent {} other { (gültig war es von {validFrom} bis {validUntil})}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'Eine ausgecheckte Lizenz', failed: 'Keine ausgecheckte Lizenz', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: 'Ausgestellt{issuedAt, select, absent { in der Vergangenheit} other { am {issuedAt}}}',
    failed: 'Später als jetzt ausgestellt{issuedAt, select, absent {} other { ({issuedAt})}}',
    skipped: SKIPPED,
  },
  length: {
    passed:
      '{days, select, absent {Gilt nicht länger, als ein Checkout darf} other {Gilt {days, plural, one {# Tag} other {# Tage}}}}',
    failed: 'Länger als jeder Checkout, oder vorbei, bevor er beginnt',
    skipped: SKIPPED,
  },
  machine: {
    passed: 'Für diesen Computer{licensed, select, absent {} other { ({licensed})}}',
    failed:
      'Für einen anderen Computer{licensed, select, absent {} other {: Angegeben ist {licensed}{thisComputer, select, absent {} other {, dieser Computer ist {thisComputer}}}}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: 'Gültig{expiresAt, select, absent {} other { bis {expiresAt}}}',
    failed: 'Abgelaufen{endedAt, select, absent {} other { am {endedAt}}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'Nicht vorzeitig beendet',
    failed:
      'Vorzeitig beendet{clearedAt, select, absent {} other {: am {clearedAt} hier entfernt}}{revokedAt, select, absent {} other {: am {revokedAt} vom Aussteller}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {Bereits in diesem Profil} other {Neu in diesem Profil}}',
    failed: 'Nicht mit dem vergleichbar, was hier ist',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
