/** Paper, ink and what holds coffee back. */
import { mix, tones } from "../paint.ts";
import { box, circle, ellipse, line, moved, path, shadow } from "../shapes.ts";
import { bean } from "./brewing.ts";

export function notebook(tint: string): string {
  const t = tones(tint);
  return (
    shadow(410, 652, 200) +
    `<g transform="rotate(-7 400 420)">` +
    box(262, 214, 306, 430, 14, t.line) +
    box(256, 208, 304, 426, 10, "#f7efdf") +
    [0, 1, 2]
      .map((i) => line(`M556 ${230 + i * 6}V${620 - i * 6}`, { width: 2, colour: "#d9cbb0" }))
      .join("") +
    box(246, 204, 306, 428, 14, t.base) +
    path("M246 218C246 210 252 204 260 204H296V632H260C252 632 246 626 246 618Z", t.shade) +
    line("M298 206V630", { width: 3, colour: t.deep }) +
    box(340, 286, 160, 92, 6, "#fbf5e6") +
    line("M364 320H476M364 346H440", { width: 6, colour: t.shade }) +
    box(512, 204, 16, 428, 2, t.line, 'opacity="0.85"') +
    line("M310 222L310 600", { width: 6, colour: t.light }, 'opacity="0.4"') +
    path("M410 632V676L422 664L434 676V632Z", "#b5502a") +
    "</g>"
  );
}

export function pen(tint: string): string {
  const t = tones(tint);
  const gold = tones("#d2a64e");
  return (
    shadow(420, 640, 210, 14) +
    `<g transform="rotate(-38 400 420)">` +
    path("M120 392C120 376 136 370 156 368L388 362V470L156 464C136 462 120 456 120 440Z", t.base) +
    path("M120 420H388V470L156 464C136 462 120 456 120 440Z", t.shade) +
    path("M150 384L384 378V390L150 396Z", t.light, 'opacity="0.6"') +
    box(380, 358, 22, 116, 6, gold.base) +
    box(380, 416, 22, 58, 6, gold.shade) +
    path("M402 366L590 380C606 386 606 446 590 452L402 466Z", mix(tint, "#241a20", 0.35)) +
    path("M402 418L600 418C602 436 600 448 590 452L402 466Z", mix(tint, "#140e14", 0.55)) +
    path("M592 384C640 386 690 404 726 416C690 430 640 446 592 448Z", gold.base) +
    path("M592 418L726 416C690 430 640 446 592 448Z", gold.shade) +
    circle(632, 416, 7, "#5b3524") +
    line("M640 416L724 416", { width: 3, colour: "#5b3524" }) +
    line("M150 360C220 350 280 350 350 356", { width: 11, colour: gold.base }) +
    circle(352, 358, 10, gold.light) +
    "</g>" +
    line("M610 640C560 660 520 634 470 650S380 646 330 654", { width: 7, colour: "#2b4461" })
  );
}

export function tape(tint: string): string {
  const rolls: [number, number, string][] = [
    [300, 560, tint],
    [430, 570, mix(tint, "#f1d591", 0.6)],
    [520, 540, mix(tint, "#5a845c", 0.6)],
  ];
  const roll = (x: number, y: number, colour: string): string => {
    const t = tones(colour);
    return moved(
      x,
      y,
      path("M-78 -150V0C-78 26 78 26 78 0V-150Z", t.base) +
        path("M26 -130V18C56 14 78 8 78 0V-150Z", t.shade) +
        [-46, -6, 34]
          .map(
            (dx, i) =>
              circle(dx, -70 + (i % 2) * 34, 11, t.light) +
              circle(dx + 16, -104 + (i % 2) * 90, 6, t.light),
          )
          .join("") +
        ellipse(0, -150, 78, 22, t.light) +
        ellipse(0, -150, 48, 13, "#a8794f") +
        ellipse(0, -146, 44, 9, "#6d4a30"),
    );
  };
  return (
    shadow(400, 640, 230, 20) +
    roll(...rolls[2]!) +
    moved(0, 0, roll(...rolls[0]!)) +
    moved(10, 56, roll(...rolls[1]!)) +
    path(
      "M222 560C160 566 140 600 176 622L262 640L250 612C220 610 214 596 224 586Z",
      tones(tint).base,
    ) +
    path("M176 622L262 640L250 612C226 612 196 612 176 622Z", tones(tint).shade)
  );
}

export function beans(tint: string): string {
  const t = tones(tint);
  return (
    shadow(390, 650, 170) +
    path(
      "M250 262L262 236H518L530 262L548 620C548 640 536 648 520 648H260C244 648 232 640 232 620Z",
      t.base,
    ) +
    path(
      "M470 236H518L530 262L548 620C548 640 536 648 520 648H440C472 520 478 360 470 236Z",
      t.shade,
    ) +
    path("M262 236L274 196H506L518 236Z", t.deep) +
    path("M274 196H506L500 216H280Z", t.shade) +
    line("M262 236H518", { width: 5, colour: t.line }) +
    box(300, 208, 180, 12, 6, "#efd79a") +
    path("M268 270L256 610L276 626C276 500 284 380 292 266Z", t.light, 'opacity="0.4"') +
    path("M300 360H480V570H300Z", "#fbf3e2") +
    path("M300 500L346 440L378 476L420 416L480 500V570H300Z", mix(tint, "#5a845c", 0.65)) +
    circle(440, 402, 20, "#e0873f") +
    line("M324 594H456M352 616H428", { width: 7, colour: t.light }) +
    circle(390, 304, 18, "#fbf3e2") +
    line("M390 290V318M376 304H404", { width: 4, colour: t.base }) +
    bean(592, 634, 20, 1.2) +
    bean(640, 648, -30, 1.2) +
    bean(566, 654, 70, 1.2)
  );
}

export function filters(): string {
  const paper = tones("#efdfc2");
  const cone = (x: number, y: number, k: number): string =>
    moved(
      x,
      y,
      path(
        "M-130 -220C-60 -246 60 -246 130 -220L34 0C14 10 -14 10 -34 0Z",
        k ? paper.base : paper.light,
      ) +
        path("M60 -236C92 -232 116 -226 130 -220L34 0C26 4 16 6 6 7Z", paper.shade) +
        line("M-130 -220C-60 -246 60 -246 130 -220", { width: 5, colour: "#fffaf0" }) +
        line(
          "M-96 -196L-28 -10M96 -196L28 -10",
          { width: 3, colour: paper.deep },
          'stroke-dasharray="7 8" opacity="0.6"',
        ),
    );
  return (
    shadow(400, 650, 200) +
    cone(330, 600, 0) +
    cone(356, 606, 1) +
    cone(382, 612, 0) +
    cone(410, 618, 1) +
    box(430, 430, 190, 214, 10, "#b5502a") +
    path("M560 430H610C616 430 620 434 620 440V634C620 640 616 644 610 644H560Z", "#96421f") +
    box(456, 470, 116, 116, 8, "#fbf3e2") +
    path("M474 494H554L524 556H504Z", paper.shade) +
    line("M474 494C494 486 534 486 554 494", { width: 5, colour: "#fffaf0" }) +
    line("M462 612H566", { width: 7, colour: "#f1c8ad" })
  );
}
