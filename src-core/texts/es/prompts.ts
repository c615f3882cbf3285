// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {Esta aplicación} other {{application}}}';
const IT_INSIDE = '{application, select, absent {esta aplicación} other {{application}}}';
const LEFT = '{days, select, absent {} other { ({days, plural, one {queda # día} other {quedan # días}})}}';
const BEFORE_THEN = withService('Inicie sesión antes', 'Importe antes un archivo de licencia');
const NOT_ANEW = 'Continuar no reinicia el periodo.';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Iniciar sesión', body: `${IT} quiere confirmar su licencia.` },
  covered: {
    title: 'Puede cerrar esta ventana',
    body: `${IT} tiene licencia en este equipo{until, select, absent {} other { hasta el {until}}}.`,
  },
  'no-service': {
    title: '{until, select, absent {Importar un archivo de licencia} other {Su último inicio de sesión ya no es reciente}}',
    body: `En este equipo no hay configurado ningún servicio de derechos de uso, así que aquí nadie puede iniciar sesión. {until, select, absent {${IT} necesita un archivo de licencia.} other {Cierre esta ventana para seguir sin conexión con ${IT_INSIDE} hasta el {until}.}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: '¿Trabajar sin conexión por ahora?',
    body: `Puede trabajar hasta el {until}${LEFT}. ${BEFORE_THEN}. ${NOT_ANEW}`,
  },
  'in-grace': {
    title: '¿Seguir trabajando sin conexión?',
    body: `Puede trabajar hasta el {until}${LEFT}. ${NOT_ANEW}`,
  },
  'last-three-days': {
    title: withService('Inicie sesión pronto', 'Importe pronto un archivo de licencia'),
    body: `Solo puede trabajar sin conexión hasta el {until}${LEFT}. ${BEFORE_THEN}, para no interrumpir su trabajo.`,
  },
  ended: {
    title: 'El periodo sin conexión ha terminado',
    body: `${IT} necesita ahora ${withService('un inicio de sesión o un archivo de licencia', 'un archivo de licencia')}. Según el reloj de este equipo es {now}. ¿No es correcto? Corríjalo.`,
  },
  forbidden: {
    title: withService('Su organización exige iniciar sesión', 'Se necesita un archivo de licencia'),
    body: `${IT} se inicia ${withService('después de iniciar sesión, o con un archivo de licencia', 'con un archivo de licencia')}.`,
  },
  'never-signed-in': {
    title: withService('Inicie sesión primero', 'Importe primero un archivo de licencia'),
    body: 'Todavía no hay nada guardado en este equipo, así que no se puede trabajar sin conexión.',
  },
  'not-entitled': {
    title: `No se puede usar ${IT_INSIDE} ahora`,
    body: '{reason}',
  },
  'not-determined': {
    title: 'No se pudieron leer las licencias guardadas',
    body: `No se sabe si se puede usar ${IT_INSIDE}. Esto no dice nada sobre sus derechos de uso.`,
  },
} as const satisfies Messages['offlinePrompts'];
