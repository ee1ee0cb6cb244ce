/** The few shapes that everything is made of, as SVG text. Coordinates are of an 800 x 800 sheet; things stand on y = 640. */
import type { Tones } from "./paint.ts";

const n = (value: number): string => String(Math.round(value * 10) / 10);

export interface Stroke {
  readonly width: number;
  readonly colour: string;
}

export const path = (d: string, fill: string, more = ""): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, { width, colour }: Stroke, more = ""): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more = "",
): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const circle = (cx: number, cy: number, r: number, fill: string, more = ""): string =>
  ellipse(cx, cy, r, r, fill, more);
export const box = (
  x: number,
  y: number,
  w: number,
  h: number,
  r: number,
  fill: string,
  more = "",
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}" fill="${fill}" ${more}/>`;
export const moved = (x: number, y: number, inner: string, scale = 1, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)})${scale === 1 ? "" : ` scale(${scale})`}${turn ? ` rotate(${turn})` : ""}">${inner}</g>`;
export const faded = (opacity: number, inner: string): string =>
  `<g opacity="${opacity}">${inner}</g>`;

/** The soft shadow of something that stands on the floor. */
export const shadow = (cx: number, cy: number, rx: number, ry = rx * 0.12): string =>
  ellipse(cx + rx * 0.1, cy, rx * 1.08, ry, "#4a3226", 'opacity="0.16"');

/** Half width of a turned thing at a height; heights grow downwards. */
export type Profile = readonly (readonly [y: number, halfWidth: number])[];

/** Slopes that never overshoot (monotone cubic), so that a wall stays as smooth as it was meant. */
function slopes(profile: Profile): number[] {
  const secants = profile.slice(1).map(([y, w], i) => (w - profile[i]![1]) / (y - profile[i]![0]));
  return profile.map((_, i) => {
    const [before, after] = [secants[i - 1], secants[i]];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

/** One side of the profile, scaled by `k` (-1 is the left edge, 1 the right one), from top to bottom or back. */
function side(cx: number, profile: Profile, k: number, down: boolean): string {
  const m = slopes(profile);
  const order = profile.map((_, i) => i);
  if (!down) order.reverse();
  return order
    .slice(1)
    .map((to, step) => {
      const from = order[step]!;
      const [[y0, w0], [y1, w1]] = [profile[from]!, profile[to]!];
      const third = (y1 - y0) / 3;
      const [ax, bx] = [w0 + m[from]! * third, w1 - m[to]! * third];
      return `C${n(cx + k * ax)} ${n(y0 + third)} ${n(cx + k * bx)} ${n(y1 - third)} ${n(cx + k * w1)} ${n(y1)}`;
    })
    .join("");
}

export interface Turned {
  readonly cx: number;
  readonly profile: Profile;
  /** How much of the top and bottom circles is seen: the tilt of the eye. */
  readonly tilt?: number | undefined;
}

/** A turned thing around `cx`: height and half width in turn, from the top down. */
export function form(cx: number, profile: readonly number[], tilt?: number): Turned {
  const pairs = profile.flatMap((y, i) => (i % 2 === 0 ? [[y, profile[i + 1]!] as const] : []));
  return { cx, profile: pairs, tilt };
}

/** The outline of a turned thing. */
export function outline({ cx, profile, tilt = 0.13 }: Turned): string {
  const [top, bottom] = [profile[0]!, profile.at(-1)!];
  const [rt, rb] = [top[1] * tilt, bottom[1] * tilt];
  return (
    `M${n(cx - top[1])} ${n(top[0])}${side(cx, profile, -1, true)}` +
    `A${n(bottom[1])} ${n(rb)} 0 0 0 ${n(cx + bottom[1])} ${n(bottom[0])}` +
    `${side(cx, profile, 1, false)}A${n(top[1])} ${n(rt)} 0 0 0 ${n(cx - top[1])} ${n(top[0])}Z`
  );
}

/** A band of a turned thing that follows its walls: from `a` to `b` of the half width (-1 left, 1 right). */
export function band({ cx, profile, tilt = 0.13 }: Turned, a: number, b: number): string {
  const [top, bottom] = [profile[0]!, profile.at(-1)!];
  const dip = (k: number, [y, w]: readonly [number, number]): number =>
    y + Math.sqrt(1 - k * k) * w * tilt;
  const [ya, yb] = [dip(a, bottom), dip(b, bottom)];
  return (
    `M${n(cx + a * top[1])} ${n(top[0])}${side(cx, profile, a, true)}L${n(cx + a * bottom[1])} ${n(ya)}` +
    `L${n(cx + b * bottom[1])} ${n(yb)}L${n(cx + b * bottom[1])} ${n(bottom[0])}${side(cx, profile, b, false)}Z`
  );
}

/** A turned thing in its tones: body, shade on the right, a sheen on the left. */
export function turned(thing: Turned, t: Tones, sheen = 0.55): string {
  const [first, last] = [thing.profile[0]!, thing.profile.at(-1)!];
  const inset = (last[0] - first[0]) * 0.06;
  const narrow: Turned = {
    ...thing,
    tilt: 0,
    profile: thing.profile.map(([y, w], i, all) => [
      i === 0 ? y + inset : i === all.length - 1 ? y - inset : y,
      w,
    ]),
  };
  return (
    path(outline(thing), t.base) +
    path(band(thing, 0.34, 1), t.shade) +
    path(band(thing, 0.74, 1), t.deep, 'opacity="0.55"') +
    path(band(narrow, -0.8, -0.58), t.light, `opacity="${sheen}"`)
  );
}

/** The open mouth of a turned thing: rim, inside, and what is in it. */
export function mouth(
  cx: number,
  cy: number,
  rx: number,
  t: Tones,
  inside?: string,
  tilt = 0.13,
): string {
  const ry = rx * tilt;
  const rim = Math.max(5, rx * 0.05);
  return (
    ellipse(cx, cy, rx, ry, t.light) +
    ellipse(cx, cy, rx - rim, ry - rim * 0.45, t.deep) +
    (inside ? ellipse(cx, cy + ry * 0.3, rx - rim * 1.6, ry - rim * 0.9, inside) : "")
  );
}

/** Wisps of steam above a point. */
export const steam = (x: number, y: number, colour = "#fffdf9"): string =>
  faded(
    0.75,
    [-34, 4, 40]
      .map((dx, i) =>
        line(`M${x + dx} ${y - i * 6}c-22 -26 20 -44 0 -74c-16 -24 8 -34 4 -48`, {
          width: 9 - i,
          colour,
        }),
      )
      .join(""),
  );

/** A leaf from its stem at (0, 0) towards the right. */
export const leaf = (length: number, width: number, fill: string, vein: string): string =>
  path(
    `M0 0C${n(length * 0.25)} ${n(-width)} ${n(length * 0.75)} ${n(-width)} ${length} 0C${n(length * 0.75)} ${n(width)} ${n(length * 0.25)} ${n(width)} 0 0Z`,
    fill,
  ) +
  line(`M${n(length * 0.08)} 0L${n(length * 0.86)} 0`, { width: 3, colour: vein }, 'opacity="0.6"');

/** A sprig: a stem with leaves in pairs, growing upwards from (0, 0). */
export function sprig(height: number, pairs: number, fill: string, vein: string): string {
  const leaves = Array.from({ length: pairs }, (_, i) => {
    const y = -height * ((i + 1) / (pairs + 0.6));
    const size = height * 0.3 * (1 - i * 0.1);
    return (
      moved(0, y, leaf(size, size * 0.28, fill, vein), 1, -32) +
      moved(0, y + 8, leaf(size, size * 0.28, fill, vein), 1, -148)
    );
  });
  return (
    line(`M0 0C6 ${n(-height * 0.4)} -4 ${n(-height * 0.7)} 0 ${-height}`, {
      width: 5,
      colour: vein,
    }) +
    leaves.join("") +
    moved(0, -height + 4, leaf(height * 0.24, height * 0.07, fill, vein), 1, -88)
  );
}
