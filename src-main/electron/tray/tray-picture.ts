import type { Standing } from '#core/status/overview.ts';

/** A picture as Electron takes it: four bytes a pixel (blue, green, red, opacity; colours multiplied by the opacity), from the top left. */
export interface TrayPicture {
  /** Pixels across and down. */
  readonly size: number;
  readonly pixels: Buffer;
}

/** How far a point lies from a shape, in parts of the picture's side; below 0 inside it. */
type Shape = (x: number, y: number) => number;

type Colour = readonly [red: number, green: number, blue: number];

const INK: Colour = [255, 255, 255];

/** Samples across and down of each pixel: its edges are smooth by them. */
const SAMPLES = 4;

/**
 * What each standing looks like: a plate and a sign on it, each of its own shape, so that colour is never the only difference. Colours are those
 * of the window (screens.md, Look), in between light and dark, since a notification area may be either.
 */
const LOOKS: Readonly<Record<Standing, { readonly colour: Colour; readonly plate: Shape; readonly sign: Shape }>> = {
  online: { colour: [33, 140, 82], plate: disc(0.5, 0.5, 0.46), sign: tick() },
  licensed: { colour: [27, 110, 196], plate: plateOf(0.43, 0.14), sign: tick() },
  offline: { colour: [196, 128, 20], plate: disc(0.5, 0.5, 0.46), sign: either(line(0.5, 0.24, 0.5, 0.52, 0.05), line(0.5, 0.52, 0.7, 0.64, 0.05)) },
  'sign-in-required': { colour: [200, 52, 44], plate: plateOf(0.43, 0.14), sign: either(disc(0.5, 0.36, 0.13), outside(disc(0.5, 0.86, 0.28), line(0.1, 0.98, 0.9, 0.98, 0.14))) },
  attention: { colour: [196, 128, 20], plate: triangle(), sign: either(line(0.5, 0.42, 0.5, 0.62, 0.05), disc(0.5, 0.76, 0.06)) },
  'nothing-yet': { colour: [110, 121, 136], plate: outside(disc(0.5, 0.5, 0.46), disc(0.5, 0.5, 0.34)), sign: () => 1 },
};

/** Draws the icon of a standing. `isTemplate`: in black, for macOS, which colours it itself. */
export function trayPicture(standing: Standing, size: number, isTemplate: boolean): TrayPicture {
  const { colour, plate, sign } = LOOKS[standing];
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const [column, row] = [at % size, Math.floor(at / size)];
    const covered = coverage(column, row, size, (x, y) => Math.max(plate(x, y), -sign(x, y)));
    const signed = isTemplate ? 0 : coverage(column, row, size, (x, y) => Math.max(plate(x, y), sign(x, y)));
    const [red, green, blue] = (isTemplate ? [0, 0, 0] : colour).map((part, index) => Math.round(part * covered + (INK[index] ?? 0) * signed));
    pixels.set([blue ?? 0, green ?? 0, red ?? 0, Math.round(255 * (covered + signed))], at * 4);
  }
  return { size, pixels };
}

/** How much of a pixel a shape covers, 0 to 1. */
function coverage(column: number, row: number, size: number, shape: Shape): number {
  let inside = 0;
  for (let at = 0; at < SAMPLES * SAMPLES; at += 1) {
    const [across, down] = [(at % SAMPLES) + 0.5, Math.floor(at / SAMPLES) + 0.5];
    if (shape((column + across / SAMPLES) / size, (row + down / SAMPLES) / size) < 0) inside += 1;
  }
  return inside / (SAMPLES * SAMPLES);
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

/** A square with round corners in the middle. */
function plateOf(half: number, radius: number): Shape {
  const inner = half - radius;
  return (x, y) => Math.hypot(Math.max(Math.abs(x - 0.5) - inner, 0), Math.max(Math.abs(y - 0.5) - inner, 0)) - radius;
}

/** A line with round ends. */
function line(fromX: number, fromY: number, toX: number, toY: number, halfWidth: number): Shape {
  const [acrossX, acrossY] = [toX - fromX, toY - fromY];
  return (x, y) => {
    const along = ((x - fromX) * acrossX + (y - fromY) * acrossY) / (acrossX ** 2 + acrossY ** 2);
    const nearest = Math.min(Math.max(along, 0), 1);
    return Math.hypot(x - fromX - nearest * acrossX, y - fromY - nearest * acrossY) - halfWidth;
  };
}

function tick(): Shape {
  return either(line(0.29, 0.52, 0.44, 0.67, 0.055), line(0.44, 0.67, 0.72, 0.35, 0.055));
}

/** A triangle that stands. */
function triangle(): Shape {
  return (x, y) => Math.max(y - 0.84, 0.89 * Math.abs(x - 0.5) - 0.455 * (y - 0.1)) - 0.05;
}

function either(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

/** The first without the second. */
function outside(first: Shape, second: Shape): Shape {
  return (x, y) => Math.max(first(x, y), -second(x, y));
}
