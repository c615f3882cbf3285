/**
 * What the matchers of one conversation stand for, as far as it has gone: `<id a>` and `<session a>` mean the same wherever they stand.
 *
 * @typedef {Map<string, unknown>} Bound
 */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Why a received value is not the recorded one; `null` when it is. Members that the record does not name are passed over, as the
 * protocol demands of both sides.
 *
 * @param {unknown} recorded
 * @param {unknown} received
 * @param {Bound} bound is added to
 * @param {string} at where in the message
 * @returns {string | null}
 */
export function difference(recorded, received, bound, at = '') {
  if (typeof recorded === 'string' && recorded.startsWith('<')) return matcherDifference(recorded, received, bound, at);
  if (Array.isArray(recorded)) {
    if (!Array.isArray(received) || received.length !== recorded.length) return `${at || 'the message'}: not a list of ${String(recorded.length)}`;
    return recorded.map((item, index) => difference(item, received[index], bound, `${at}[${String(index)}]`)).find((found) => found !== null) ?? null;
  }
  if (typeof recorded === 'object' && recorded !== null) {
    if (typeof received !== 'object' || received === null || Array.isArray(received)) return `${at || 'the message'}: not an object`;
    for (const [key, value] of Object.entries(recorded)) {
      const name = key.replace(/\?$/, '');
      const member = /** @type {Record<string, unknown>} */ (received)[name];
      if (member === undefined && key.endsWith('?')) continue;
      const found = difference(value, member, bound, at === '' ? name : `${at}.${name}`);
      if (found !== null) return found;
    }
    return null;
  }
  return recorded === received ? null : `${at || 'the message'}: ${JSON.stringify(received)} instead of ${JSON.stringify(recorded)}`;
}

/**
 * @param {string} matcher
 * @param {unknown} received
 * @param {Bound} bound
 * @param {string} at
 */
function matcherDifference(matcher, received, bound, at) {
  const fits = FORMS[formOf(matcher)];
  if (fits === undefined) throw new Error(`there is no matcher ${matcher}`);
  if (!fits(received)) return `${at}: ${JSON.stringify(received)} instead of ${matcher}`;
  if (!/^<(?:id|session) /.test(matcher)) return null;
  if (!bound.has(matcher)) bound.set(matcher, received);
  return bound.get(matcher) === received ? null : `${at}: ${JSON.stringify(received)} instead of ${JSON.stringify(bound.get(matcher))}, which ${matcher} is`;
}

/** @type {Readonly<Record<string, (received: unknown) => boolean>>} */
const FORMS = {
  id: (received) => Number.isSafeInteger(received) && /** @type {number} */ (received) >= 0,
  session: (received) => typeof received === 'string' && received !== '',
  instant: (received) => typeof received === 'string' && INSTANT.test(received),
  'instant or null': (received) => received === null || (typeof received === 'string' && INSTANT.test(received)),
  text: (received) => typeof received === 'string',
  'text or null': (received) => received === null || typeof received === 'string',
  list: (received) => Array.isArray(received),
  any: () => true,
};

/** @param {string} matcher `<id a>`, `<instant +6d>`, `<text or null>` */
function formOf(matcher) {
  return matcher.slice(1, -1).replace(/^(id|session) .*$/, '$1').replace(/^instant [+-]\d+[smhd]$/, 'instant');
}

/**
 * The recorded message with something real in the place of each matcher, to be sent.
 *
 * @param {unknown} recorded
 * @param {Bound} bound is added to
 * @returns {unknown}
 */
export function filled(recorded, bound) {
  if (typeof recorded === 'string' && recorded.startsWith('<')) return filledMatcher(recorded, bound);
  if (Array.isArray(recorded)) return recorded.map((item) => filled(item, bound));
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  return Object.fromEntries(Object.entries(recorded).map(([key, value]) => [key.replace(/\?$/, ''), filled(value, bound)]));
}

/**
 * @param {string} matcher
 * @param {Bound} bound
 */
function filledMatcher(matcher, bound) {
  const form = formOf(matcher);
  if (form === 'id' || form === 'session') {
    const known = bound.get(matcher) ?? (form === 'id' ? bound.size + 1 : `session-${String(bound.size + 1)}`);
    bound.set(matcher, known);
    return known;
  }
  if (form === 'instant') return new Date(Date.now() + offsetOf(matcher)).toISOString();
  if (form === 'list') return [];
  if (form.endsWith('or null')) return null;
  return 'text';
}

/** @param {string} matcher */
function offsetOf(matcher) {
  const [, sign, count, unit] = /([+-])(\d+)([smhd])>$/.exec(matcher) ?? [];
  if (count === undefined) return 0;
  const milliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit ?? 's'] ?? 0;
  return (sign === '-' ? -1 : 1) * Number(count) * milliseconds;
}
