// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {Diese Anwendung} other {{application}}}';
const IT_INSIDE = '{application, select, absent {diese Anwendung} other {{application}}}';
const WITH_IT = '{application, select, absent {dieser Anwendung} other {{application}}}';
const LEFT = '{days, select, absent {} other { (noch {days, plural, one {# Tag} other {# Tage}})}}';
const BEFORE_THEN = withService('Melden Sie sich vorher an', 'Importieren Sie vorher eine Lizenzdatei');
const NOT_ANEW = 'Wenn Sie fortfahren, beginnt der Zeitraum nicht neu.';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Anmelden', body: `${IT} möchte Ihre Lizenz bestätigen.` },
  covered: {
    title: 'Sie können dieses Fenster schließen',
    body: `${IT} ist auf diesem Computer{until, select, absent {} other { bis {until}}} lizenziert.`,
  },
  'no-service': {
    title: '{until, select, absent {Lizenzdatei importieren} other {Ihre letzte Anmeldung liegt zu lange zurück}}',
    body: `Auf diesem Computer ist kein Berechtigungsdienst eingerichtet, daher kann sich hier niemand anmelden. {until, select, absent {${IT} benötigt eine Lizenzdatei.} other {Schließen Sie dieses Fenster, um bis {until} offline mit ${WITH_IT} weiterzuarbeiten.}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: 'Vorerst offline arbeiten?',
    body: `Sie können bis {until} arbeiten${LEFT}. ${BEFORE_THEN}. ${NOT_ANEW}`,
  },
  'in-grace': {
    title: 'Weiter offline arbeiten?',
    body: `Sie können bis {until} arbeiten${LEFT}. ${NOT_ANEW}`,
  },
  'last-three-days': {
    title: withService('Bald anmelden', 'Bald eine Lizenzdatei importieren'),
    body: `Sie können nur noch bis {until} offline arbeiten${LEFT}. ${BEFORE_THEN}, damit Ihre Arbeit nicht unterbrochen wird.`,
  },
  ended: {
    title: 'Der Offline-Zeitraum ist vorbei',
    body: `${IT} benötigt jetzt ${withService('eine Anmeldung oder eine Lizenzdatei', 'eine Lizenzdatei')}. Nach der Uhr dieses Computers ist es {now}. Falsch? Stellen Sie sie richtig.`,
  },
  forbidden: {
    title: withService('Ihre Organisation verlangt eine Anmeldung', 'Eine Lizenzdatei ist erforderlich'),
    body: `${IT} startet ${withService('nach einer Anmeldung oder mit einer Lizenzdatei', 'mit einer Lizenzdatei')}.`,
  },
  'never-signed-in': {
    title: withService('Zuerst anmelden', 'Zuerst eine Lizenzdatei importieren'),
    body: 'Auf diesem Computer ist noch nichts gespeichert, daher ist offline arbeiten hier nicht möglich.',
  },
  'not-entitled': {
    title: `${IT} kann derzeit nicht verwendet werden`,
    body: '{reason}',
  },
  'not-determined': {
    title: 'Die gespeicherten Lizenzen konnten nicht gelesen werden',
    body: `Ob ${IT_INSIDE} verwendet werden darf, ist nicht bekannt. Über Ihre Berechtigungen sagt das nichts aus.`,
  },
} as const satisfies Messages['offlinePrompts'];
