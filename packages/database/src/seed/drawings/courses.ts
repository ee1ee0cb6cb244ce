/** Covers of courses: small scenes of what one will do, 1200 x 800. */
import { tones } from "./paint.ts";
import {
  box,
  circle,
  ellipse,
  leaf,
  line,
  moved,
  path,
  shadow,
  sprig,
  steam,
  faded,
} from "./shapes.ts";
import { MOODS, scene } from "./scene.ts";
import { bean, dripper, glassServer, kettle } from "./goods/brewing.ts";
import { mug } from "./goods/vessels.ts";
import { pen } from "./goods/paper.ts";
import { dropperBottle, soap } from "./goods/care.ts";
import { backpack } from "./goods/outdoor.ts";

const wide = (mood: keyof typeof MOODS, inner: string): string =>
  scene(MOODS[mood], inner, 1200, 800);

export function pourOver(): string {
  return wide(
    "coffee",
    moved(200, 293, glassServer(undefined, false), 0.62) +
      moved(239, 164, dripper("#fbf7f0"), 0.5) +
      line("M446 192C438 220 438 270 440 316", { width: 9, colour: "#b9d5da" }) +
      `<g transform="translate(359 -172) rotate(-10 500 340) scale(0.8)">${kettle("#2a2a2e")}</g>` +
      moved(650, 124, mug("#b5502a"), 0.88) +
      bean(620, 712, 10, 1.5) +
      bean(690, 738, 60, 1.5) +
      bean(560, 744, -20, 1.5) +
      moved(170, 690, sprig(300, 5, "#7da178", "#3f6b4b"), 1, -12),
  );
}

export function latteArt(): string {
  const cream = "#fbeedb";
  const petal = (y: number, w: number): string =>
    line(
      `M${-w} ${y - w * 0.3}C${-w * 0.7} ${y + w * 0.36} ${-w * 0.2} ${y + w * 0.42} 0 ${y + w * 0.1}C${w * 0.2} ${y + w * 0.42} ${w * 0.7} ${y + w * 0.36} ${w} ${y - w * 0.3}`,
      { width: 17, colour: cream },
    );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">` +
    path("M0 0H1200V800H0Z", "#c99b6d") +
    [0, 1, 2, 3]
      .map(
        (i) =>
          path(`M0 ${i * 200 + 196}H1200V${i * 200 + 204}H0Z`, "#b3845a") +
          line(
            `M${80 + i * 90} ${i * 200 + 70}C360 ${i * 200 + 50} 700 ${i * 200 + 100} ${1130 - i * 40} ${i * 200 + 80}`,
            { width: 4, colour: "#b98b5e" },
          ),
      )
      .join("") +
    ellipse(622, 424, 330, 326, "#6d4630", 'opacity="0.28"') +
    line("M800 230L930 110", { width: 66, colour: "#35506e" }) +
    line("M806 220L926 108", { width: 22, colour: "#5d7a99" }) +
    circle(600, 400, 326, "#f4ede0") +
    circle(600, 400, 300, "#e6dccb") +
    circle(600, 400, 236, "#2b4461") +
    circle(596, 396, 232, "#355375") +
    circle(600, 400, 206, "#6b3f27") +
    circle(600, 402, 198, "#93592f") +
    moved(
      600,
      396,
      [-118, -72, -26, 20, 66].map((y, i) => petal(y, [62, 92, 112, 110, 84][i]!)).join("") +
        path("M0 -180C34 -196 52 -160 0 -122C-52 -160 -34 -196 0 -180Z", cream) +
        line("M0 -140V152", { width: 9, colour: cream }),
    ) +
    line("M420 320C440 270 470 240 510 222", { width: 10, colour: "#c48a5a" }, 'opacity="0.7"') +
    `<g transform="translate(150 610) rotate(-34)">${box(-30, -12, 250, 24, 12, "#c9ccc8")}${ellipse(-60, 0, 62, 40, "#dfe2de")}${ellipse(-54, 4, 46, 28, "#b6bab6")}</g>` +
    moved(1010, 610, bean(0, 0, 20, 2) + bean(74, 42, -30, 2) + bean(-40, 66, 70, 2)) +
    "</svg>"
  );
}

export function roasting(): string {
  const iron = tones("#3d3b40");
  const flames = [380, 460, 540, 620, 700]
    .map(
      (x, i) =>
        path(
          `M${x} ${610 - (i % 2) * 16}C${x + 38} 660 ${x + 26} 696 ${x} 698C${x - 26} 696 ${x - 38} 660 ${x} ${610 - (i % 2) * 16}Z`,
          "#e8873a",
        ) +
        path(
          `M${x} ${650 - (i % 2) * 8}C${x + 18} 676 ${x + 12} 694 ${x} 696C${x - 12} 694 ${x - 18} 676 ${x} ${650 - (i % 2) * 8}Z`,
          "#ffdf9a",
        ),
    )
    .join("");
  const beans = Array.from({ length: 34 }, (_, i) =>
    bean(
      352 + ((i * 83) % 380),
      488 + ((i * 29) % 46) - Math.abs(((i * 83) % 380) - 190) * 0.06,
      (i * 47) % 180,
      1.25,
    ),
  ).join("");
  return wide(
    "coffee",
    box(300, 694, 480, 34, 12, iron.base) +
      box(300, 694, 480, 12, 6, iron.shade) +
      flames +
      line("M820 500L1080 430", { width: 40, colour: "#8a5a3b" }) +
      line("M826 490L1076 422", { width: 12, colour: "#b98350" }) +
      path("M270 500H820C816 576 760 614 690 618H400C330 614 274 576 270 500Z", iron.base) +
      path("M690 500H820C816 576 760 614 690 618H600C660 600 690 560 690 500Z", iron.shade) +
      ellipse(545, 500, 275, 56, "#5a565c") +
      ellipse(545, 506, 250, 44, "#262428") +
      beans +
      bean(440, 400, 30, 1.4) +
      bean(560, 352, -40, 1.4) +
      bean(660, 412, 80, 1.4) +
      bean(520, 428, 10, 1.3) +
      faded(0.9, steam(420, 330) + steam(640, 300)),
  );
}

export function soapMaking(): string {
  return wide(
    "care",
    moved(80, 60, soap("#b9c48f"), 0.98) +
      moved(500, 176, soap("#d99a86"), 0.72) +
      moved(660, 76, dropperBottle("#a8661f"), 0.9) +
      moved(660, 640, leaf(120, 30, "#7da178", "#3f6b4b"), 1, -16) +
      moved(620, 676, leaf(100, 26, "#93b58c", "#3f6b4b"), 1, 8) +
      moved(1136, 690, sprig(250, 6, "#7da178", "#3f6b4b"), 1, 10) +
      moved(92, 690, sprig(280, 5, "#93b58c", "#3f6b4b"), 1, -12),
  );
}

export function firstMountain(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">` +
    path("M0 0H1200V800H0Z", "#f7e3c8") +
    circle(860, 250, 96, "#f3a765") +
    circle(860, 250, 140, "#f3a765", 'opacity="0.25"') +
    path("M0 430L180 300L300 380L470 210L640 390L800 300L980 420L1200 320V800H0Z", "#b8c9cf") +
    path("M470 210L524 268L486 284L460 262L424 288L410 270Z", "#f4f1ea") +
    path("M0 520L220 410L420 530L640 380L860 520L1040 440L1200 510V800H0Z", "#8fb0a8") +
    path("M0 620C200 520 380 560 540 600S900 500 1200 590V800H0Z", "#5f8a72") +
    path("M0 700C260 620 520 700 760 680S1060 640 1200 680V800H0Z", "#3f6b4b") +
    path(
      "M560 800C620 740 760 730 720 690C690 660 590 664 620 628C640 604 700 600 690 580L704 582C716 612 660 622 650 640C640 664 740 664 770 700C800 744 690 760 680 800Z",
      "#ecd3a8",
    ) +
    [
      [120, 690, 1],
      [190, 720, 1.2],
      [1010, 660, 1.1],
      [1090, 690, 1.4],
      [940, 640, 0.7],
      [290, 630, 0.6],
    ]
      .map(([x, y, k]) =>
        moved(
          x!,
          y!,
          path("M0 -150L52 -60H28L66 10H-66L-28 -60H-52Z", "#294632") +
            path("M0 -150L52 -60H28L66 10H0Z", "#1e3425") +
            box(-8, 8, 16, 30, 3, "#6b4a33"),
          k,
        ),
      )
      .join("") +
    moved(250, 320, backpack("#b5502a"), 0.56) +
    line(
      "M120 130C150 110 170 120 184 134C200 116 224 112 246 128M260 196C276 186 290 190 298 200C310 188 324 188 336 198",
      { width: 7, colour: "#6b6058" },
    ) +
    "</svg>"
  );
}

export function journaling(): string {
  const page = (dx: number, fill: string): string =>
    path(
      `M600 250C${600 + dx * 0.4} 214 ${600 + dx * 0.8} 226 ${600 + dx} 246V640C${600 + dx * 0.8} 622 ${600 + dx * 0.4} 612 600 646Z`,
      fill,
    );
  return wide(
    "paper",
    shadow(600, 660, 390, 30) +
      path(
        "M196 262L600 282L1004 262V668C860 640 690 640 600 676C510 640 340 640 196 668Z",
        "#7d361e",
      ) +
      page(-384, "#fffaf0") +
      page(384, "#fbf2e0") +
      path("M600 250C620 232 640 226 660 224V622C640 624 618 632 600 646Z", "#e6d8bd") +
      moved(410, 560, sprig(250, 5, "#7da178", "#3f6b4b"), 1, -6) +
      moved(330, 580, sprig(150, 4, "#d3a02f", "#86600f"), 1, -18) +
      [330, 372, 414, 456, 498]
        .map((y, i) =>
          line(`M690 ${y}C760 ${y - 10} 840 ${y - 8} ${920 - (i % 3) * 40} ${y - 2}`, {
            width: 7,
            colour: i === 0 ? "#b5502a" : "#a99a89",
          }),
        )
        .join("") +
      circle(900, 566, 30, "#e8a87f") +
      path("M850 600L886 556L912 582L936 546L962 600Z", "#5a845c") +
      moved(680, 250, pen("#2b4461"), 0.62) +
      moved(-150, 216, mug("#c98a86"), 0.72),
  );
}
