/** What coffee is made with. */
import { tones } from "../paint.ts";
import { circle, ellipse, line, mouth, path, shadow, turned, form } from "../shapes.ts";

const COFFEE = "#5b3524";
const WOOD = tones("#b98350");
const STEEL = tones("#b9bcb8");

export function dripper(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 648, 150) +
    line("M540 340C640 330 640 440 520 452", { width: 30, colour: t.shade }) +
    line("M540 338C620 332 622 424 524 440", { width: 10, colour: t.base }) +
    turned(form(400, [300, 176, 420, 120, 520, 66, 560, 58]), t) +
    [-0.55, -0.2, 0.18]
      .map((k, i) =>
        line(
          `M${400 + k * 176} 330C${400 + k * 120 + 10} 420 ${400 + k * 66 + 8} 480 ${400 + k * 60 + 6} 540`,
          { width: 6, colour: i === 2 ? t.deep : t.shade },
          'opacity="0.5"',
        ),
      )
      .join("") +
    turned(form(400, [556, 128, 576, 132, 588, 122], 0.16), t) +
    ellipse(400, 556, 128, 20, t.light) +
    turned(form(400, [560, 64, 592, 60, 640, 72], 0.14), t, 0.3) +
    mouth(400, 300, 176, t) +
    path("M240 300C300 264 500 264 560 300L470 330H330Z", "#f4ead8") +
    ellipse(400, 312, 112, 13, COFFEE) +
    ellipse(372, 310, 46, 5, "#9a6a45")
  );
}

export function glassServer(_tint?: string, hasLid = true): string {
  const glass = tones("#cfe0e0");
  const jug = form(385, [300, 78, 350, 92, 450, 150, 560, 162, 640, 132]);
  return (
    shadow(395, 648, 180) +
    line("M520 420C640 400 650 560 528 580", { width: 22, colour: glass.shade }, 'opacity="0.85"') +
    line("M520 418C626 404 634 546 530 566", { width: 7, colour: "#ffffff" }, 'opacity="0.7"') +
    `<g opacity="0.55">${turned(jug, glass)}</g>` +
    turned(form(385, [490, 154, 560, 154, 634, 126], 0.1), tones("#7a4526"), 0.25) +
    ellipse(385, 490, 154, 17, "#a2673d") +
    path(
      "M240 520C250 470 276 420 312 372L326 380C290 430 270 480 262 524Z",
      "#ffffff",
      'opacity="0.7"',
    ) +
    path("M300 300L270 286L306 322Z", glass.shade) +
    ellipse(385, 300, 80, 12, "#eef6f4") +
    ellipse(385, 300, 68, 8, glass.shade) +
    (hasLid ? woodenLid() : "")
  );
}

const woodenLid = (): string =>
  turned(form(385, [330, 88, 372, 100], 0.1), WOOD, 0.4) +
  circle(385, 268, 24, WOOD.base) +
  path("M393 246a24 24 0 0 1 4 45Z", WOOD.shade) +
  turned(form(385, [288, 60, 300, 76], 0.1), WOOD, 0.3);

export function kettle(tint: string): string {
  const t = tones(tint);
  return (
    shadow(410, 648, 190) +
    line("M268 560C180 548 214 420 168 372C154 356 134 354 112 362", {
      width: 26,
      colour: t.shade,
    }) +
    line(
      "M264 552C190 536 216 420 172 368C158 350 136 348 114 356",
      { width: 9, colour: t.light },
      'opacity="0.7"',
    ) +
    line("M470 372C560 250 690 300 660 420C648 476 620 520 600 548", {
      width: 34,
      colour: WOOD.shade,
    }) +
    line("M472 366C560 252 676 300 650 414C642 452 626 490 610 516", {
      width: 13,
      colour: WOOD.light,
    }) +
    line("M452 392C470 366 486 346 504 332", { width: 20, colour: STEEL.deep }) +
    turned(form(400, [392, 96, 440, 124, 540, 158, 610, 172, 640, 164]), t) +
    ellipse(400, 392, 96, 15, t.light) +
    turned(form(400, [372, 74, 392, 88], 0.16), t) +
    ellipse(400, 372, 74, 12, t.light) +
    line("M400 370V344", { width: 12, colour: STEEL.deep }) +
    circle(400, 330, 24, WOOD.base) +
    path("M408 308a24 24 0 0 1 2 44Z", WOOD.shade)
  );
}

export function grinder(tint: string): string {
  const t = tones(tint);
  return (
    shadow(390, 648, 130) +
    line("M390 232L560 206", { width: 16, colour: STEEL.deep }) +
    line("M390 228L560 202", { width: 6, colour: STEEL.light }) +
    turned(form(560, [148, 28, 176, 36, 206, 26], 0.2), WOOD) +
    ellipse(560, 148, 28, 7, WOOD.light) +
    turned(form(390, [222, 34, 240, 40], 0.2), STEEL) +
    turned(form(390, [246, 78, 266, 96], 0.14), t) +
    turned(form(390, [266, 98, 430, 98], 0.12), t) +
    turned(form(390, [430, 102, 462, 102], 0.12), STEEL) +
    turned(form(390, [466, 98, 560, 92, 640, 94], 0.12), WOOD) +
    [300, 334, 368]
      .map((y) =>
        line(
          `M294 ${y}C330 ${y + 13} 450 ${y + 13} 486 ${y}`,
          { width: 5, colour: t.deep },
          'opacity="0.45"',
        ),
      )
      .join("") +
    bean(560, 632, 20) +
    bean(604, 642, -30) +
    bean(528, 650, 60)
  );
}

/** A coffee bean lying on the floor. */
export function bean(x: number, y: number, turn: number, scale = 1): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${ellipse(0, 0, 19, 12, COFFEE)}${ellipse(-3, -3, 13, 6, "#7a4b33")}${line("M-17 1C-6 -6 6 7 17 -1", { width: 3, colour: "#3a2015" })}</g>`;
}
