/** Pictures of categories and collections: several things on one shelf, 1200 x 800. */
import { moved } from "./shapes.ts";
import { MOODS, scene, type MoodName } from "./scene.ts";

/** A thing's drawing with the place of its middle, and its size. */
export type Placed = readonly [inner: string, x: number, size: number];

/** Stands the things side by side on the floor, those given first behind. */
export function shelf(mood: MoodName, things: readonly Placed[]): string {
  const stood = things.map(([inner, x, size], i) =>
    moved(x - 400 * size, 670 + (i % 2) * 26 - 640 * size, inner, size),
  );
  return scene(MOODS[mood], stood.join(""), 1200, 800);
}
