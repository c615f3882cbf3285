// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'Hilfe',
  keys: 'Tasten',
  'with-control': 'Strg+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'Lizenzdatei importieren',
  'key-pages': 'Zu einer Seite wechseln, in der Reihenfolge der Liste',
  'key-filter': 'Auf dieser Seite suchen oder filtern',
  'key-refresh': 'Alles neu lesen',
  'key-settings': 'Einstellungen',
  'key-help': 'Diese Hilfe',
  'key-close': 'Schließen, was obenauf liegt',
  states: 'Was die Zustände bedeuten',
  'state-online': 'Sie sind angemeldet. Ihre Anwendungen funktionieren.',
  'state-offline':
    'Ihre Anmeldung konnte nicht bestätigt werden. Die Anwendungen funktionieren bis zum angezeigten Zeitpunkt; melden Sie sich vorher einmal an.',
  'state-licensed': 'Ihre Anwendungen funktionieren mit Lizenzdateien, die für diesen Computer ausgecheckt sind.',
  'state-sign-in-required': 'Ohne Anmeldung oder Lizenzdatei starten Ihre Anwendungen nicht.',
  'state-attention': 'Etwas erfordert Ihre Aufmerksamkeit. Näheres steht in der Übersicht.',
  'state-nothing-yet':
    'Auf diesem Computer ist noch nichts gespeichert. Melden Sie sich an, oder importieren Sie eine Lizenzdatei.',
  'who-helps': 'Wer hilft',
  'ask-administrator':
    'Lizenzen erhalten Sie vom Lizenzadministrator Ihrer Organisation. Senden Sie ihm Ihren Benutzernamen, {user}, und den Namen dieses Computers, {machine}.',
  version: 'Version {version}',
} as const satisfies WindowMessages['help'];
