import type { HopCode, HopView, ServiceHop } from '#core/contract/service.ts';

/** A hop that works. */
export function goodHop(hop: ServiceHop, code: HopCode, facts: HopView['facts'] = {}): HopView {
  return { hop, state: 'good', code, facts };
}

/** A hop that works, and of which somebody should know something. */
export function hopToKnow(hop: ServiceHop, code: HopCode, facts: HopView['facts'] = {}): HopView {
  return { hop, state: 'attention', code, facts };
}

/** The hop at which the way ends. */
export function badHop(hop: ServiceHop, code: HopCode, facts: HopView['facts'] = {}): HopView {
  return { hop, state: 'bad', code, facts };
}

/** A hop behind the one at which the way ends. */
export function hopNotTried(hop: ServiceHop): HopView {
  return { hop, state: 'not-tried', code: 'not-tried', facts: {} };
}
