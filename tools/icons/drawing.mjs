/**
 * The program's icon, drawn: a tile with the ring of seven days, five of which are left, around a tick. At sizes where seven parts cannot
 * be told apart, the ring is one.
 */

const TILE = ['#1a6bc0', '#0a519b'];
const FULL = '#ffffff';
const SPENT = 'rgba(255,255,255,0.36)';

/** The parts of the ring, and how many of them are left. */
const [PARTS, LEFT] = [7, 5];

/** Below this many pixels the ring is one. */
const LEAST_FOR_PARTS = 48;

/**
 * The icon as SVG, for one size.
 *
 * @param {number} size in pixels
 * @param {{ margin: number }} look `margin`: how much of each side stays empty, in parts of the whole (macOS leaves a tenth)
 */
export function iconSvg(size, { margin }) {
  const scale = 1 - 2 * margin;
  const inner = `<g transform="translate(${String(1024 * margin)} ${String(1024 * margin)}) scale(${String(scale)})">${tile()}${mark(size * scale)}</g>`;
  return svg(size, inner);
}

/**
 * The icon of a license file: a sheet with the same ring.
 *
 * @param {number} size in pixels
 */
export function fileSvg(size) {
  const sheet = 'M232 48h384l208 208v648a72 72 0 0 1-72 72H232a72 72 0 0 1-72-72V120a72 72 0 0 1 72-72z';
  const fold = 'M616 48l208 208H688a72 72 0 0 1-72-72z';
  const edge = size < LEAST_FOR_PARTS ? 40 : 20;
  const ring = `<g transform="translate(175 283) scale(0.62)">${mark(size * 0.62, { full: TILE[0] ?? '', spent: '#b9cfe6' })}</g>`;
  return svg(size, `<path d="${sheet}" fill="#fff" stroke="#7d8794" stroke-width="${String(edge)}"/><path d="${fold}" fill="#dfe3e8" stroke="#7d8794" stroke-width="${String(edge)}" stroke-linejoin="round"/>${ring}`);
}

/**
 * @param {number} size
 * @param {string} content on a field of 1024 by 1024
 */
function svg(size, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}" viewBox="0 0 1024 1024">${content}</svg>`;
}

function tile() {
  const [top, bottom] = TILE;
  const stops = `<stop stop-color="${String(top)}"/><stop offset="1" stop-color="${String(bottom)}"/>`;
  return `<defs><linearGradient id="t" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs><rect x="24" y="24" width="976" height="976" rx="216" fill="url(#t)"/>`;
}

/**
 * The ring and the tick.
 *
 * @param {number} size how large the whole comes out, in pixels
 * @param {{ full: string, spent: string }} colours
 */
function mark(size, colours = { full: FULL, spent: SPENT }) {
  const isSmall = size < LEAST_FOR_PARTS;
  const [radius, width] = isSmall ? [316, 104] : [316, 84];
  const tick = `<path d="${isSmall ? 'M376 520l96 100 188-208' : 'M392 522l84 88 160-180'}" fill="none" stroke="${colours.full}" stroke-width="${isSmall ? '104' : '76'}" stroke-linecap="round" stroke-linejoin="round"/>`;
  if (isSmall) return `<circle cx="512" cy="512" r="${String(radius)}" fill="none" stroke="${colours.full}" stroke-width="${String(width)}"/>${tick}`;
  const arcs = Array.from({ length: PARTS }, (_, part) => arc(part, radius, width, part < LEFT ? colours.full : colours.spent));
  return arcs.join('') + tick;
}

/**
 * One part of the ring, clockwise from the top.
 *
 * @param {number} part
 * @param {number} radius
 * @param {number} width
 * @param {string} colour
 */
function arc(part, radius, width, colour) {
  const turn = (2 * Math.PI) / PARTS;
  const gap = turn * 0.09;
  const [from, to] = [part * turn + gap, (part + 1) * turn - gap].map((angle) => {
    const [x, y] = [512 + radius * Math.sin(angle), 512 - radius * Math.cos(angle)];
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `<path d="M${String(from)}A${String(radius)} ${String(radius)} 0 0 1 ${String(to)}" fill="none" stroke="${colour}" stroke-width="${String(width)}"/>`;
}
