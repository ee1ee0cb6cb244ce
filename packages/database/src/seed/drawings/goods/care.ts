/** What a bathroom shelf holds. */
import { mix, tones } from "../paint.ts";
import {
  box,
  circle,
  ellipse,
  line,
  mouth,
  moved,
  path,
  shadow,
  sprig,
  leaf,
  turned,
  form,
} from "../shapes.ts";

export function soap(tint: string): string {
  const t = tones(tint);
  const bar = (x: number, y: number, turn: number): string =>
    moved(
      x,
      y,
      path(
        "M-150 -24L-112 -80C-108 -86 -102 -88 -96 -88H166C178 -88 184 -80 178 -72L146 -24Z",
        t.light,
      ) +
        path("M138 -24L178 -78C182 -74 184 -68 184 -62V16C184 22 182 26 178 30L142 70Z", t.deep) +
        box(-156, -32, 306, 106, 16, t.base) +
        path("M96 -32H134C143 -32 150 -25 150 -16V58C150 67 143 74 134 74H96Z", t.shade) +
        line("M-136 -18H128", { width: 5, colour: t.light }, 'opacity="0.8"') +
        line("M-120 22C-80 -4 -50 44 -8 20S60 -6 108 26", { width: 8, colour: t.light }) +
        line(
          "M-120 48C-80 26 -50 66 -8 46S60 22 108 50",
          { width: 5, colour: t.deep },
          'opacity="0.4"',
        ),
      1,
      turn,
    );
  return (
    shadow(400, 652, 250) +
    path("M170 628H630L612 654H188Z", "#a8794f") +
    path("M170 616H630V630H170Z", "#c5955f") +
    [210, 280, 350, 420, 490, 560]
      .map((x) => line(`M${x} 618V630`, { width: 4, colour: "#8a5f3c" }))
      .join("") +
    bar(392, 542, 0) +
    bar(404, 420, -4) +
    moved(246, 470, sprig(190, 4, "#7da178", "#3f6b4b"), 1, -24) +
    [
      [590, 380, 26],
      [634, 330, 15],
      [560, 316, 11],
      [616, 280, 8],
    ]
      .map(
        ([x, y, r]) =>
          circle(x!, y!, r!, "#ffffff", 'opacity="0.55"') +
          circle(x! - r! * 0.3, y! - r! * 0.3, r! * 0.28, "#ffffff"),
      )
      .join("")
  );
}

export function dropperBottle(tint: string): string {
  const t = tones(tint);
  const black = tones("#3a3434");
  return (
    shadow(390, 648, 130) +
    turned(form(390, [362, 44, 384, 52, 416, 110, 450, 118, 640, 114], 0.12), t, 0.8) +
    turned(form(390, [308, 46, 364, 50], 0.14), black) +
    ellipse(390, 308, 46, 7, black.light) +
    turned(form(390, [206, 20, 240, 34, 306, 30], 0.2), tones("#f1e7d8")) +
    ellipse(390, 206, 20, 5, "#fffaf0") +
    path("M288 474C330 488 450 488 492 474V590C450 604 330 604 288 590Z", "#fbf7ec") +
    path("M440 485C462 483 480 479 492 474V590C480 595 460 599 440 600Z", "#e3d9c4") +
    moved(372, 580, sprig(78, 3, "#7da178", "#3f6b4b")) +
    line("M404 520H454M404 542H440", { width: 6, colour: t.shade }) +
    path("M596 560C628 606 636 648 596 650C556 648 564 606 596 560Z", mix(tint, "#f1d591", 0.5)) +
    ellipse(584, 616, 6, 14, "#fff4d6")
  );
}

export function tube(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 650, 120) +
    `<g transform="rotate(6 400 600)">` +
    path("M280 170H520L500 560C496 584 304 584 300 560Z", t.base) +
    path("M456 170H520L500 560C498 572 470 579 436 581Z", t.shade) +
    path("M276 150H524V186H276Z", t.deep) +
    Array.from({ length: 15 }, (_, i) =>
      line(`M${286 + i * 16.4} 154V182`, { width: 3, colour: t.shade }),
    ).join("") +
    path("M306 200L322 540L338 560L330 200Z", t.light, 'opacity="0.6"') +
    box(318, 568, 164, 78, 12, "#fbf3e6") +
    path("M440 568H470C477 568 482 573 482 580V634C482 641 477 646 470 646H440Z", "#e2d3bd") +
    [340, 360, 380, 400, 420, 440, 460]
      .map((x) => line(`M${x} 582V634`, { width: 3, colour: "#d5c4aa" }))
      .join("") +
    ellipse(400, 356, 84, 104, mix(tint, "#fffaf0", 0.75)) +
    moved(400, 440, sprig(150, 4, mix(tint, "#3f6b4b", 0.55), mix(tint, "#294632", 0.75))) +
    line("M352 492H448M370 514H430", { width: 6, colour: t.deep }) +
    "</g>"
  );
}

export function bathSalt(tint: string): string {
  const t = tones(tint);
  const glass = tones("#dfe9e6");
  const grains = Array.from({ length: 70 }, (_, i) => {
    const [x, y] = [284 + ((i * 61) % 216), 420 + ((i * 97) % 206)];
    return `<rect x="${x}" y="${y}" width="15" height="12" rx="3" fill="${[t.base, t.light, "#ffffff", t.shade][i % 4]}" transform="rotate(${(i * 37) % 90} ${x} ${y})"/>`;
  }).join("");
  return (
    shadow(395, 648, 160) +
    `<g opacity="0.65">${turned(
      form(395, [300, 104, 340, 128, 600, 130, 640, 112], 0.11),
      glass,
    )}</g>` +
    turned(form(395, [410, 120, 600, 121, 634, 106], 0.1), t, 0.2) +
    grains +
    ellipse(395, 412, 120, 13, t.light) +
    path(
      "M276 350C280 340 290 332 298 330L304 620C290 612 278 604 276 590Z",
      "#ffffff",
      'opacity="0.55"',
    ) +
    turned(form(395, [232, 96, 306, 100], 0.12), tones("#c5955f")) +
    ellipse(395, 232, 96, 12, "#e0bd8c") +
    line("M310 240C350 252 440 252 480 240M318 234C360 226 430 226 472 234", {
      width: 2.5,
      colour: "#a8794f",
    }) +
    line("M286 334C340 348 450 348 504 334", { width: 7, colour: "#a8794f" }) +
    moved(
      480,
      350,
      box(-6, 0, 70, 96, 6, "#fbf3e2") +
        circle(29, 14, 5, "#a8794f") +
        moved(18, 84, sprig(56, 3, "#7da178", "#3f6b4b")),
      1,
      8,
    ) +
    moved(560, 620, leaf(90, 22, "#7da178", "#3f6b4b"), 1, -24) +
    mouth(0, 0, 0.1, t)
  );
}
