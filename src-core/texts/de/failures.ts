// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "… zählt nicht: Ihrem Aussteller wird hier nicht vertraut". */
export const failures = {
  unreadable: 'Lesen war nicht möglich',
  'too-large': 'größer als jede Lizenzdatei',
  'not-a-license-file': 'nicht das, was gespeichert wurde',
  damaged: 'beschädigt',
  'unsupported-version': 'von einer Form, die diese Programmversion nicht kennt',
  'not-a-checkout': 'damit wurde keine Lizenz ausgecheckt',
  'untrusted-issuer': 'dem Aussteller wird auf diesem Computer nicht mehr vertraut',
  'certificate-not-valid-at-issue': 'außerhalb der Gültigkeit des Zertifikats ausgestellt, mit dem unterzeichnet wurde',
  'signature-invalid': 'die Signatur passt nicht zum Inhalt',
  'issued-in-the-future': 'später als jetzt ausgestellt',
  'other-machine': 'für einen anderen Computer',
  expired: 'abgelaufen',
  'cleared-earlier': 'bereits entfernt',
  revoked: 'vom Aussteller vorzeitig beendet',
  'is-a-checkout': 'eine Lizenzdatei, nicht das Dokument einer Anmeldung',
  'nonce-differs': 'die Antwort auf eine andere Anmeldung',
  'revocations-differ': 'die Liste dessen, was vorzeitig beendet wurde, liegt nicht bei',
  'store-unavailable': 'am Speicherort war das Lesen nicht möglich',
} as const satisfies Messages['failures'];
