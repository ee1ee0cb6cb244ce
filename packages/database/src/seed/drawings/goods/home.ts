/** Cloth and wood of a kitchen. */
import { mix, tones } from "../paint.ts";
import { box, circle, ellipse, line, moved, path, shadow } from "../shapes.ts";

const WOOD = tones("#8a5a3b");

export function apron(tint: string): string {
  const t = tones(tint);
  return (
    line("M250 168H550", { width: 14, colour: WOOD.base }) +
    circle(400, 168, 12, WOOD.deep) +
    line("M330 250C330 180 368 172 400 172C432 172 470 180 470 250", {
      width: 14,
      colour: t.deep,
    }) +
    line("M262 392C210 400 196 470 214 540M538 392C590 400 604 470 586 540", {
      width: 12,
      colour: t.deep,
    }) +
    path(
      "M318 240H482C484 330 510 372 560 390L552 640C500 664 300 664 248 640L240 390C290 372 316 330 318 240Z",
      t.base,
    ) +
    path(
      "M440 240H482C484 330 510 372 560 390L552 640C530 651 496 657 456 660C470 520 466 360 440 240Z",
      t.shade,
    ) +
    path(
      "M262 400C300 384 320 350 326 300L340 300C336 366 314 400 272 420L280 640L258 634Z",
      t.light,
      'opacity="0.5"',
    ) +
    path("M300 460H500V566C500 588 480 596 460 596H340C320 596 300 588 300 566Z", t.shade) +
    line("M300 460H500M400 462V594", { width: 5, colour: t.deep }) +
    line("M306 470H494M330 254H470", { width: 3, colour: t.light }, 'stroke-dasharray="9 8"') +
    box(432, 486, 44, 26, 4, "#f3e4cc") +
    line("M442 500H466", { width: 4, colour: "#b5502a" }) +
    line("M340 462L348 404M356 462L352 396", { width: 9, colour: WOOD.base })
  );
}

export function teaTowel(tint: string): string {
  const t = tones(tint);
  const cloth = "#fbf7f0";
  const rows = [470, 500, 530, 578]
    .map((y, i) =>
      line(`M268 ${y}C340 ${y + 12} 460 ${y + 12} 532 ${y}`, {
        width: i === 3 ? 18 : 9,
        colour: t.base,
      }),
    )
    .join("");
  return (
    line("M210 214H590", { width: 20, colour: WOOD.base }) +
    line("M210 209H590", { width: 6, colour: WOOD.light }) +
    path("M286 214C280 204 520 204 514 214L540 626C470 648 330 648 260 626Z", cloth) +
    path(
      "M456 207C490 208 510 210 514 214L540 626C520 633 494 638 466 640Z",
      mix(cloth, "#6b5a66", 0.16),
    ) +
    rows +
    [310, 350, 450, 490]
      .map((x) =>
        line(
          `M${x} 216L${x + (x - 400) * 0.12} 632`,
          { width: 5, colour: t.base },
          'opacity="0.4"',
        ),
      )
      .join("") +
    line(
      "M262 610L258 642M300 626L298 656M340 632L339 662M380 636V666M420 636V666M460 632L461 662M500 626L502 656M538 610L542 642",
      { width: 4, colour: t.shade },
    ) +
    path("M286 214C320 250 322 340 306 420L282 420Z", "#ffffff", 'opacity="0.6"')
  );
}

export function board(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 650, 210) +
    path(
      "M352 176C352 132 448 132 448 176V268C448 292 470 296 500 296C532 296 548 314 548 344V596C548 628 530 644 500 644H300C270 644 252 628 252 596V344C252 314 268 296 300 296C330 296 352 292 352 268Z",
      t.deep,
    ) +
    path(
      "M340 170C340 126 436 126 436 170V262C436 286 458 290 488 290C520 290 536 308 536 338V590C536 622 518 638 488 638H288C258 638 240 622 240 590V338C240 308 256 290 288 290C318 290 340 286 340 262Z",
      t.base,
    ) +
    [
      [300, 330, 620],
      [352, 300, 560],
      [430, 310, 630],
      [490, 330, 600],
    ]
      .map(([x, a, b]) =>
        line(
          `M${x} ${a}C${x! + 16} ${a! + 90} ${x! - 14} ${b! - 90} ${x} ${b}`,
          { width: 5, colour: t.shade },
          'opacity="0.8"',
        ),
      )
      .join("") +
    circle(388, 176, 22, t.line) +
    circle(390, 179, 18, "#f3ebdf") +
    moved(330, 560, tomato(54)) +
    moved(452, 588, tomato(40)) +
    line("M368 486C392 470 430 468 470 480", { width: 4, colour: t.light }, 'opacity="0.6"')
  );
}

const tomato = (r: number): string =>
  circle(0, 0, r, "#c8482f") +
  path(
    `M${r * 0.2} ${-r * 0.98}A${r} ${r} 0 0 1 ${r * 0.2} ${r * 0.98}C${r * 0.7} ${r * 0.4} ${r * 0.7} ${-r * 0.4} ${r * 0.2} ${-r * 0.98}Z`,
    "#a83527",
  ) +
  ellipse(-r * 0.4, -r * 0.35, r * 0.16, r * 0.26, "#ee9a80") +
  path(
    `M0 ${-r}l${r * 0.4} ${r * 0.24}l${-r * 0.34} 0l${-r * 0.06} ${r * 0.28}l${-r * 0.1} ${-r * 0.28}l${-r * 0.34} 0Z`,
    "#4c7a4a",
  );

export function blanket(tint: string): string {
  const t = tones(tint);
  const fold = (y: number, inset: number): string =>
    path(
      `M${190 + inset} ${y}C${180 + inset} ${y - 56} ${230 + inset} ${y - 62} ${262 + inset} ${y - 62}H${538 - inset}C${590 - inset} ${y - 62} ${612 - inset} ${y - 46} ${612 - inset} ${y - 30}C${612 - inset} ${y - 8} ${590 - inset} ${y} ${560 - inset} ${y}Z`,
      t.base,
    ) +
    path(
      `M470 ${y - 62}H${538 - inset}C${590 - inset} ${y - 62} ${612 - inset} ${y - 46} ${612 - inset} ${y - 30}C${612 - inset} ${y - 8} ${590 - inset} ${y} ${560 - inset} ${y}H470Z`,
      t.shade,
    ) +
    line(
      `M${214 + inset} ${y - 20}H${580 - inset}`,
      { width: 7, colour: t.light },
      'opacity="0.75"',
    ) +
    line(
      `M${214 + inset} ${y - 38}H${560 - inset}`,
      { width: 3, colour: t.light },
      'opacity="0.6" stroke-dasharray="12 10"',
    ) +
    ellipse(592 - inset, y - 30, 12, 22, t.deep);
  return (
    shadow(400, 648, 240) +
    Array.from({ length: 17 }, (_, i) =>
      line(`M${224 + i * 21} 640v${16 + (i % 3) * 5}`, { width: 6, colour: t.shade }),
    ).join("") +
    fold(644, 0) +
    fold(580, 14) +
    fold(516, 6) +
    path(
      "M300 452C300 392 340 392 352 392H450V604C410 616 330 612 300 600Z",
      mix(tint, "#fbf7f0", 0.72),
    ) +
    path("M420 392H450V604C440 607 430 609 420 610Z", mix(tint, "#d9c7b4", 0.6)) +
    [430, 470, 510, 550]
      .map((y) => line(`M304 ${y}H446`, { width: 6, colour: t.base }, 'opacity="0.6"'))
      .join("") +
    Array.from({ length: 7 }, (_, i) =>
      line(`M${308 + i * 22} 606v22`, { width: 5, colour: mix(tint, "#fbf7f0", 0.6) }),
    ).join("")
  );
}

export function tote(tint: string): string {
  const t = tones(tint);
  return (
    shadow(400, 650, 200) +
    line("M318 330C318 130 482 130 482 330", { width: 20, colour: t.deep }) +
    path("M236 326H564L586 622C586 642 574 648 556 648H244C226 648 214 642 214 622Z", t.base) +
    path("M490 326H564L586 622C586 642 574 648 556 648H470C500 540 500 430 490 326Z", t.shade) +
    path("M236 326H564L566 352H234Z", t.deep, 'opacity="0.35"') +
    line("M316 330C316 150 484 150 484 330", { width: 20, colour: t.shade }, 'opacity="0"') +
    line("M318 332V392M482 332V392", { width: 22, colour: t.light }) +
    line("M242 362H558", { width: 3, colour: t.light }, 'stroke-dasharray="10 9"') +
    circle(400, 500, 74, "#f8ead2") +
    path("M330 524L372 466L398 498L428 452L472 524C452 560 352 560 330 524Z", "#5a845c") +
    circle(436, 452, 15, "#d98a3d") +
    line("M258 380L242 610", { width: 8, colour: t.light }, 'opacity="0.4"')
  );
}
