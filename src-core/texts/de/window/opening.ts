// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: 'Wird geöffnet …',
  'go-on': 'Weiter',
  'enter-code': 'Code eingeben',
  'where-the-code-is': 'Er steht im Terminal, in dem der Client gestartet wurde. Er gilt einmal, für dieses Fenster.',
  code: 'Code',
  open: 'Öffnen',
  'code-wrong':
    'Das ist nicht der Code. {tries, plural, one {Sie haben noch # Versuch} other {Sie haben noch # Versuche}}; danach müssen Sie etwas warten.',
  'code-wait':
    'Das war zu oft falsch. Warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}} und geben Sie dann den Code ein, der im Terminal steht.',
  'code-expired': 'Dieser Code ist zu alt. Im Terminal steht ein neuer. Geben Sie diesen ein.',
  'open-elsewhere': 'Dieses Fenster ist bereits geöffnet',
  'open-elsewhere-meaning':
    'Der Client zeigt immer nur ein Fenster, und es ist in einem anderen Fenster oder Tab geöffnet. Fahren Sie dort fort; dieses können Sie schließen.',
  'not-for-you': 'Hier geht es nicht hinein',
  'not-for-you-meaning':
    'Der Client öffnet sein Fenster selbst. Über diese Adresse kommt niemand hinein; starten Sie den Client erneut, um ein neues Fenster zu öffnen.',
  'other-address': 'Die Adresse ist eine andere',
  'other-address-meaning': 'Öffnen Sie {address}, genau wie es im Terminal steht.',
} as const satisfies WindowMessages['opening'];
