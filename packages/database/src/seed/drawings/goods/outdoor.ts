/** What goes up a mountain. */
import { mix, tones } from "../paint.ts";
import { box, circle, ellipse, line, path, shadow, turned, form } from "../shapes.ts";

export function tent(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 640, 320, 24) +
    line("M372 236L350 200M424 236L446 200", { width: 8, colour: "#6b6058" }) +
    path("M398 226L120 636H680Z", t.base) +
    path("M398 226L480 636H680Z", t.shade) +
    path("M398 226L300 636H480Z", mix(tint, "#2b1d22", 0.62)) +
    path("M398 226L300 636H346C380 520 396 400 398 226Z", t.light) +
    path("M398 226L480 636H436C412 520 400 400 398 226Z", t.base) +
    path("M346 636C366 600 420 600 436 636Z", "#e9d3a8") +
    path("M398 226L120 636H164L398 262Z", t.light, 'opacity="0.7"') +
    path("M200 518L236 636H120Z", t.shade, 'opacity="0.35"') +
    line("M398 226L120 636M398 226L680 636", { width: 6, colour: t.deep }) +
    line("M140 606L70 648M660 606L732 648", { width: 5, colour: "#f6ecd6" }) +
    line("M70 640V660M732 640V660", { width: 9, colour: "#6b6058" }) +
    line("M398 226L398 214", { width: 10, colour: "#e0873f" })
  );
}

export function backpack(tint: string): string {
  const t = tones(tint);
  const strap = tones("#8a5a3b");
  return (
    shadow(400, 650, 180) +
    line("M352 190C352 130 448 130 448 190", { width: 18, colour: strap.base }) +
    line("M258 320C200 380 200 540 250 612M542 320C600 380 600 540 550 612", {
      width: 24,
      colour: strap.shade,
    }) +
    path(
      "M262 300C262 200 330 176 400 176S538 200 538 300V600C538 636 516 648 490 648H310C284 648 262 636 262 600Z",
      t.base,
    ) +
    path(
      "M470 186C512 204 538 234 538 300V600C538 636 516 648 490 648H450C486 500 490 320 470 186Z",
      t.shade,
    ) +
    path("M250 282C250 196 330 164 400 164S550 196 550 282V346C500 380 300 380 250 346Z", t.shade) +
    path(
      "M250 282C250 196 330 164 400 164C440 164 486 174 516 200C520 260 520 310 512 362C430 380 300 378 250 346Z",
      mix(tint, "#2b1d22", 0.12),
    ) +
    path(
      "M282 222C300 196 330 184 356 180C320 220 304 280 302 352L276 342C270 300 270 256 282 222Z",
      t.light,
      'opacity="0.5"',
    ) +
    path(
      "M300 446C300 424 318 420 340 420H460C482 420 500 424 500 446V592C500 612 482 618 460 618H340C318 618 300 612 300 592Z",
      t.deep,
    ) +
    path(
      "M300 446C300 424 318 420 340 420H460C482 420 500 424 500 446V480C440 500 360 500 300 480Z",
      t.shade,
    ) +
    line(
      "M318 478C360 494 440 494 482 478",
      { width: 4, colour: t.light },
      'stroke-dasharray="8 7"',
    ) +
    [340, 460]
      .map(
        (x) =>
          line(`M${x} 330V434`, { width: 20, colour: strap.base }) +
          box(x - 15, 392, 30, 26, 5, "#d2a64e") +
          box(x - 8, 398, 16, 14, 3, strap.deep),
      )
      .join("") +
    box(368, 520, 64, 44, 6, "#f3e4cc") +
    path("M376 556L394 532L404 544L412 534L426 556Z", "#3f6b4b")
  );
}

export function lantern(tint: string): string {
  const t = tones(tint);
  return (
    circle(400, 450, 220, "#ffe7a8", 'opacity="0.45"') +
    shadow(400, 650, 140) +
    line("M304 300C250 150 550 150 496 300", { width: 12, colour: "#6b6058" }) +
    turned(form(400, [560, 112, 590, 130, 640, 124]), t) +
    `<g opacity="0.75">${turned(
      form(400, [344, 92, 450, 118, 564, 100], 0.1),
      tones("#fdf0c9"),
    )}</g>` +
    path("M400 390C446 450 436 520 400 528C364 520 354 450 400 390Z", "#f2a341") +
    path("M400 440C424 478 418 516 400 520C382 516 376 478 400 440Z", "#fff3cf") +
    [-0.9, -0.35, 0.35, 0.9]
      .map((k) =>
        line(
          `M${400 + k * 96} 344C${400 + k * 130} 430 ${400 + k * 124} 500 ${400 + k * 104} 568`,
          { width: 7, colour: t.deep },
        ),
      )
      .join("") +
    turned(form(400, [262, 52, 290, 96, 344, 112]), t) +
    turned(form(400, [226, 36, 262, 52]), t) +
    ellipse(400, 226, 36, 6, t.light) +
    circle(512, 612, 17, "#d2a64e") +
    circle(512, 612, 7, "#86600f")
  );
}

export function hat(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 640, 260) +
    path(
      "M120 560C150 470 260 440 400 440S650 470 680 560C690 600 560 640 400 640S110 600 120 560Z",
      t.base,
    ) +
    path(
      "M400 640C560 640 690 600 680 560C664 512 624 480 566 462C600 540 540 610 400 640Z",
      t.shade,
    ) +
    path("M256 480C256 340 300 252 400 252S544 340 544 480C544 520 256 520 256 480Z", t.base) +
    path(
      "M440 256C508 272 544 350 544 480C544 498 500 508 440 510C480 420 480 330 440 256Z",
      t.shade,
    ) +
    path("M254 450C300 484 500 484 546 450V494C500 526 300 526 254 494Z", t.deep) +
    path(
      "M296 340C310 300 334 274 362 264C330 310 318 370 316 440L284 430C284 396 288 366 296 340Z",
      t.light,
      'opacity="0.55"',
    ) +
    [0, 1, 2]
      .map((i) =>
        line(
          `M${150 + i * 34} ${570 - i * 22}C${240 + i * 20} ${600 - i * 22} ${560 - i * 20} ${606 - i * 24} ${650 - i * 34} ${570 - i * 22}`,
          { width: 3, colour: t.light },
          'stroke-dasharray="9 9" opacity="0.75"',
        ),
      )
      .join("") +
    box(470, 462, 44, 26, 4, "#f3e4cc", 'transform="rotate(-6 492 475)"') +
    line("M480 476H504", { width: 4, colour: "#3f6b4b" })
  );
}

export function chair(tint: string): string {
  const t = tones(tint);
  const frame = { width: 16, colour: "#b98350" };
  return (
    shadow(400, 648, 220) +
    line("M560 640L300 250", { ...frame, colour: "#8a5a3b" }) +
    line("M250 640L560 430", { ...frame, colour: "#8a5a3b" }) +
    path("M290 196H520L560 440C500 476 330 476 270 440Z", t.base) +
    path("M470 196H520L560 440C536 455 500 462 456 465C484 380 484 280 470 196Z", t.shade) +
    path("M306 208L290 430L312 440L330 208Z", t.light, 'opacity="0.55"') +
    path("M262 432C330 470 500 470 568 432L596 500C520 546 300 546 236 500Z", t.shade) +
    path("M236 500C300 546 520 546 596 500L592 524C520 566 304 566 240 524Z", t.deep) +
    line("M284 190L236 640M526 190L578 640", frame) +
    line("M280 186L233 626M522 186L574 626", { width: 5, colour: "#d9ab78" }) +
    line("M224 486H150M600 486H650", frame) +
    line("M150 480H268M556 480H656", { width: 22, colour: "#c5955f" }) +
    line("M300 220H512M296 250H516", { width: 3, colour: t.light }, 'stroke-dasharray="10 9"')
  );
}

export function jacket(tint: string): string {
  const t = tones(tint);
  return (
    line("M400 150C400 120 430 120 430 140C430 160 400 156 400 182", {
      width: 9,
      colour: "#8a5a3b",
    }) +
    line("M270 244L400 184L530 244", { width: 13, colour: "#8a5a3b" }) +
    path(
      "M290 236C220 250 190 290 176 360L136 560C160 584 200 590 226 578L276 420L262 640C330 662 470 662 538 640L524 420L574 578C600 590 640 584 664 560L624 360C610 290 580 250 510 236L470 200C440 240 360 240 330 200Z",
      t.base,
    ) +
    path(
      "M510 236C580 250 610 290 624 360L664 560C640 584 600 590 574 578L524 420L538 640C510 650 470 655 430 656C470 520 480 360 470 200Z",
      t.shade,
    ) +
    path(
      "M330 200C300 230 306 290 340 316C376 330 424 330 460 316C494 290 500 230 470 200C440 176 360 176 330 200Z",
      t.deep,
    ) +
    path(
      "M348 214C330 240 336 276 356 294C380 304 420 304 444 294C464 276 470 240 452 214C430 200 370 200 348 214Z",
      mix(tint, "#1b1216", 0.62),
    ) +
    line("M400 318V654", { width: 7, colour: "#f3e4cc" }) +
    line("M400 318V654", { width: 2, colour: t.line }, 'stroke-dasharray="5 5"') +
    line("M372 312L366 366M428 312L434 366", { width: 5, colour: "#f3e4cc" }) +
    circle(366, 372, 7, "#d2a64e") +
    circle(434, 372, 7, "#d2a64e") +
    path("M296 506L364 494V574L292 584Z", t.shade) +
    path("M504 506L436 494V574L508 584Z", t.deep) +
    path("M292 500L366 488V506L292 518Z", t.light, 'opacity="0.7"') +
    path("M508 500L434 488V506L508 518Z", t.shade) +
    path("M226 330C214 380 200 460 180 548L164 556L200 380Z", t.light, 'opacity="0.55"') +
    line("M276 420L284 340M524 420L516 340", { width: 5, colour: t.deep }, 'opacity="0.6"') +
    ellipse(240, 640, 3, 6, "#95abc4") +
    [
      [200, 250],
      [620, 260],
      [660, 340],
      [140, 330],
      [590, 190],
    ]
      .map(([x, y]) => path(`M${x} ${y}c10 16 10 26 0 28c-10 -2 -10 -12 0 -28Z`, "#95abc4"))
      .join("")
  );
}
