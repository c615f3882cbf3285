/** A piece of the ring: from where to where, in turns clockwise from the top (0 to 1). */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** The empty and the filled pieces of a ring. */
export interface RingShape {
  readonly empty: readonly Arc[];
  readonly filled: readonly Arc[];
}

/** The gap between two segments, in turns. */
const GAP = 0.032;

/** More segments than this would be dots: the ring is then one piece. */
const MOST_SEGMENTS = 31;

/**
 * Divides a ring into a segment for each day of a period. What has passed lies at its beginning, at the top, and is empty; the day
 * under way is filled in part.
 *
 * @param days of the whole period
 * @param fractionLeft 0 to 1
 */
export function ringShape(days: number, fractionLeft: number): RingShape {
  const count = days >= 1 && days <= MOST_SEGMENTS ? Math.round(days) : 1;
  const gap = count === 1 ? 0 : Math.min(GAP, 0.25 / count);
  const left = Math.min(1, Math.max(0, fractionLeft));
  const passed = (1 - left) * count;
  const empty: Arc[] = [];
  const filled: Arc[] = [];
  for (let day = 0; day < count; day++) {
    const [from, to] = [day / count + gap / 2, (day + 1) / count - gap / 2];
    const turned = from + (to - from) * Math.min(1, Math.max(0, passed - day));
    if (turned > from) empty.push({ from, to: turned });
    if (turned < to) filled.push({ from: turned, to });
  }
  return { empty, filled };
}

/** The outline of a piece between two radii, as SVG path data around the origin. A whole turn is drawn as two halves. */
export function arcPath({ from, to }: Arc, outer: number, inner: number): string {
  if (to - from > 0.999) return `${arcPath({ from, to: from + 0.5 }, outer, inner)}${arcPath({ from: from + 0.5, to: from + 0.999 }, outer, inner)}`;
  const large = to - from > 0.5 ? 1 : 0;
  const [start, end] = [point(from, outer), point(to, outer)];
  const [backStart, backEnd] = [point(to, inner), point(from, inner)];
  return `M${start}A${outer} ${outer} 0 ${large} 1 ${end}L${backStart}A${inner} ${inner} 0 ${large} 0 ${backEnd}Z`;
}

function point(turn: number, radius: number): string {
  const angle = turn * 2 * Math.PI;
  return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;
}
