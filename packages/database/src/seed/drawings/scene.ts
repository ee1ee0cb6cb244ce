/** Rooms that things stand in. */
import { box, circle, ellipse, path } from "./shapes.ts";

/** A mood of the shop: wall, floor and the shape behind the thing. */
export interface Mood {
  readonly wall: string;
  readonly floor: string;
  readonly form: string;
  readonly backdrop: "SUN" | "ARCH" | "HILLS" | "WINDOW" | "PEBBLE";
}

export const MOODS = {
  coffee: { wall: "#f6e7d5", floor: "#ecd3b8", form: "#f9d9ba", backdrop: "SUN" },
  home: { wall: "#f3ebdf", floor: "#e4d5c1", form: "#fbf6ec", backdrop: "ARCH" },
  care: { wall: "#e6ede1", floor: "#d3dfcc", form: "#f4f6ea", backdrop: "PEBBLE" },
  outdoor: { wall: "#dfe9ea", floor: "#c5d6cd", form: "#cfdfdc", backdrop: "HILLS" },
  paper: { wall: "#f7edd3", floor: "#ead9b0", form: "#fffaf0", backdrop: "WINDOW" },
} as const satisfies Record<string, Mood>;
export type MoodName = keyof typeof MOODS;

function backdrop({ form, backdrop: kind, wall }: Mood, width: number): string {
  const cx = width / 2;
  switch (kind) {
    case "SUN":
      return circle(cx, 372, 262, form);
    case "ARCH":
      return path(`M${cx - 224} 640V340a224 224 0 0 1 448 0V640Z`, form);
    case "PEBBLE":
      return path(
        `M${cx - 282} 420c-10 -150 120 -276 282 -268c168 8 290 96 288 252c-2 160 -128 268 -300 262c-150 -6 -262 -110 -270 -246Z`,
        form,
      );
    case "WINDOW":
      return (
        path(`M${cx - 250} 130h330l180 460h-330Z`, form, 'opacity="0.75"') +
        path(`M${cx - 92} 130h16l180 460h-16ZM${cx - 172} 340h330l6 16h-330Z`, wall)
      );
    case "HILLS":
      return (
        circle(cx + 150, 236, 74, "#fbf3df") +
        path(
          `M0 520C120 400 210 360 320 420S520 330 640 300S${width - 60} 380 ${width} 400V640H0Z`,
          form,
        ) +
        path(`M0 560C160 480 280 500 400 540S${width - 160} 450 ${width} 500V640H0Z`, "#b9d0c6")
      );
  }
}

/** Makes one thing, drawn to stand on y = 640 of the sheet, fill a square picture. */
export const placed = (inner: string): string =>
  `<g transform="translate(400 676) scale(1.14) translate(-400 -640)">${inner}</g>`;

/** A finished picture: the room, and what stands in it. */
export function scene(mood: Mood, inner: string, width = 800, height = 800): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    box(0, 0, width, height, 0, mood.wall) +
    backdrop(mood, width) +
    path(`M0 596C${width * 0.3} 580 ${width * 0.7} 580 ${width} 596V${height}H0Z`, mood.floor) +
    ellipse(width / 2, 600, width * 0.46, 9, "#ffffff", 'opacity="0.22"') +
    inner +
    "</svg>"
  );
}
