/** Turned things: what is drunk from, and what else stands on a table. */
import { mix, tones } from "../paint.ts";
import { circle, ellipse, line, mouth, path, shadow, steam, turned, form } from "../shapes.ts";

const COFFEE = "#5b3524";

export function mug(tint: string): string {
  const t = tones(tint);
  const body = form(385, [380, 138, 500, 136, 600, 124, 640, 104]);
  return (
    shadow(400, 648, 165) +
    steam(385, 345) +
    line("M508 428C600 408 622 540 500 566", { width: 36, colour: t.shade }) +
    line("M510 424C588 410 604 528 502 556", { width: 12, colour: t.base }) +
    turned(body, t) +
    path(
      "M252 566C300 596 470 596 518 566L509 612C498 636 470 656 385 656S276 640 262 614Z",
      mix(tint, "#f3e4cc", 0.72),
    ) +
    path(
      "M432 582C470 578 500 574 518 566L509 612C500 632 480 646 440 652Z",
      mix(tint, "#c9ab88", 0.72),
    ) +
    mouth(385, 380, 138, t, COFFEE) +
    ellipse(350, 384, 46, 5, "#b98558", 'opacity="0.5"')
  );
}

export function tumbler(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 648, 120) +
    turned(form(400, [300, 104, 430, 100, 560, 88, 640, 82], 0.12), t) +
    turned(form(400, [428, 106, 520, 98], 0.12), tones(mix(tint, "#f3e4cc", 0.8)), 0.2) +
    circle(372, 486, 16, t.base) +
    path("M366 486c8 -10 14 -10 18 0c-6 6 -12 6 -18 0Z", t.light) +
    turned(form(400, [236, 92, 252, 108, 300, 112], 0.14), tones("#40393a")) +
    ellipse(400, 236, 92, 13, "#5c5354") +
    ellipse(432, 236, 20, 5, "#2a2525") +
    line("M316 276C350 290 450 290 484 276", { width: 4, colour: "#2a2525" }, 'opacity="0.6"')
  );
}

export function enamelCup(tint: string): string {
  const t = tones(tint);
  return (
    shadow(390, 648, 170) +
    line("M500 448C610 420 616 590 494 588", { width: 24, colour: t.shade }) +
    line("M500 445C600 422 604 576 496 577", { width: 8, colour: t.light }) +
    turned(form(385, [400, 142, 520, 138, 620, 130, 640, 112]), t, 0.7) +
    ellipse(385, 400, 146, 21, "#3f4b57") +
    ellipse(385, 398, 138, 18, "#fbf7f0") +
    ellipse(385, 405, 126, 13, "#c69a5d") +
    line(
      "M300 512L340 470L364 500L402 448L452 512",
      { width: 8, colour: "#fbf7f0" },
      'opacity="0.9"',
    ) +
    line("M284 532C330 544 420 544 470 530", { width: 5, colour: "#fbf7f0" }, 'opacity="0.7"')
  );
}

export function vase(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 648, 130) +
    line("M404 330C410 250 470 210 476 140", { width: 6, colour: "#7b6a4d" }) +
    line("M398 330C390 240 330 220 322 130", { width: 6, colour: "#7b6a4d" }) +
    line("M400 330C404 260 396 190 410 112", { width: 6, colour: "#7b6a4d" }) +
    [
      [476, 140],
      [462, 190],
      [322, 130],
      [340, 186],
      [410, 112],
      [404, 168],
    ]
      .map(
        ([x, y]) =>
          ellipse(x!, y!, 20, 30, "#e3d3b4", `transform="rotate(${(x! - 400) * 0.3} ${x} ${y})"`) +
          ellipse(x! - 5, y! - 6, 8, 16, "#f6ecd6"),
      )
      .join("") +
    turned(form(400, [330, 44, 356, 40, 420, 84, 500, 134, 570, 132, 640, 78]), t) +
    mouth(400, 330, 44, t) +
    line("M282 470C330 492 470 492 518 470", { width: 5, colour: t.line }, 'opacity="0.35"') +
    line("M270 500C320 524 480 524 530 500", { width: 9, colour: t.light }, 'opacity="0.5"')
  );
}

export function pot(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 650, 240) +
    [
      [168, 452],
      [632, 452],
    ]
      .map(
        ([x, y]) =>
          path(`M${x! - 44} ${y}h88v26c0 18 -88 18 -88 0Z`, t.deep) +
          path(`M${x! - 44} ${y! - 6}h88v12h-88Z`, t.shade),
      )
      .join("") +
    turned(form(400, [440, 214, 540, 214, 610, 204, 640, 184], 0.09), t) +
    turned(form(400, [424, 222, 446, 224], 0.1), t) +
    turned(form(400, [356, 60, 372, 132, 398, 198, 424, 222], 0.08), t) +
    turned(form(400, [338, 18, 360, 24], 0.2), tones("#c9a25a")) +
    turned(form(400, [312, 36, 336, 38], 0.2), tones("#c9a25a")) +
    ellipse(400, 312, 36, 8, "#efd79a") +
    steam(560, 380)
  );
}

export function candle(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 648, 140) +
    circle(400, 276, 92, "#ffe9b8", 'opacity="0.5"') +
    turned(form(400, [400, 122, 600, 122, 640, 114], 0.14), t) +
    mouth(400, 400, 122, t, "#fbf1dc", 0.14) +
    line("M400 402V352", { width: 6, colour: "#4a3a33" }) +
    path("M400 246C440 300 432 350 400 356C368 350 362 304 400 246Z", "#f2a341") +
    path("M400 296C420 322 416 348 400 350C384 348 382 324 400 296Z", "#fff0c2") +
    path("M322 474C360 486 440 486 478 474V570C440 584 360 584 322 570Z", "#fbf7f0") +
    line("M372 540L400 492L428 540M384 522H416M400 540V556", { width: 6, colour: "#5a845c" })
  );
}

export function teaTin(tint: string): string {
  const t = tones(tint);
  return (
    shadow(390, 648, 130) +
    turned(form(390, [326, 118, 640, 118], 0.13), t) +
    turned(form(390, [270, 122, 336, 122], 0.13), tones(mix(tint, "#2b1d22", 0.25))) +
    ellipse(390, 270, 122, 16, t.light) +
    ellipse(390, 270, 98, 11, t.base) +
    path("M296 424C340 438 440 438 484 424V566C440 580 340 580 296 566Z", "#fbf3e2") +
    path("M390 456C430 470 434 518 390 548C346 518 350 470 390 456Z", "#5a845c") +
    line("M390 468V540M390 500L410 486M390 512L370 498", { width: 4, colour: "#e0eadd" }) +
    `<g transform="translate(560 640)">${ellipse(0, 0, 60, 8, "#4a3226", 'opacity="0.14"')}${line("M-40 -4C-20 -20 0 -16 10 -4M0 -6C16 -24 34 -20 44 -6M-16 -10C-8 -26 6 -26 12 -14", { width: 9, colour: "#3f5a3c" })}</g>`
  );
}
