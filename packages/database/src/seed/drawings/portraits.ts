/** People: affiliates and teachers, in the same flat light as the goods. */
import { mix, tones } from "./paint.ts";
import { circle, ellipse, line, path } from "./shapes.ts";

export interface Person {
  readonly wall: string;
  readonly skin: string;
  readonly hair: string;
  readonly cut: "BOB" | "LONG" | "SHORT" | "BUN" | "CURLY";
  readonly clothes: string;
  readonly over?: "APRON" | "STRAPS" | "COLLAR" | "SCARF";
  readonly overColour?: string;
  readonly glasses?: boolean;
  readonly cap?: string;
  readonly beard?: boolean;
}

function backHair({ cut, hair }: Person): string {
  const t = tones(hair);
  switch (cut) {
    case "BOB":
      return path(
        "M400 150C280 150 246 250 250 360C252 440 262 470 290 486H510C538 470 548 440 550 360C554 250 520 150 400 150Z",
        t.shade,
      );
    case "LONG":
      return path(
        "M400 146C270 146 242 260 246 380C248 500 226 560 214 640H586C574 560 552 500 554 380C558 260 530 146 400 146Z",
        t.shade,
      );
    case "BUN":
      return (
        circle(400, 128, 62, t.shade) +
        path("M400 150C290 150 258 240 262 340H538C542 240 510 150 400 150Z", t.shade)
      );
    case "CURLY":
      return [
        [290, 250, 74],
        [270, 340, 62],
        [510, 250, 74],
        [530, 340, 62],
        [350, 184, 76],
        [450, 184, 76],
        [400, 170, 70],
        [276, 420, 48],
        [524, 420, 48],
      ]
        .map(([x, y, r]) => circle(x!, y!, r!, t.shade))
        .join("");
    case "SHORT":
      return path("M400 160C300 160 268 240 274 340H526C532 240 500 160 400 160Z", t.shade);
  }
}

function fringe({ cut, hair, cap }: Person): string {
  const t = tones(hair);
  if (cap) {
    const c = tones(cap);
    return (
      path("M282 290C276 180 330 144 400 144S524 180 518 290C450 262 350 262 282 290Z", c.base) +
      path(
        "M440 149C500 164 522 220 518 290C496 281 470 275 444 272C462 230 458 180 440 149Z",
        c.shade,
      ) +
      path(
        "M270 292C300 250 450 244 540 282C590 300 600 320 580 322C500 296 360 286 270 312Z",
        c.deep,
      ) +
      path("M372 196h56v40h-56Z", "#fbf3e2") +
      path("M380 230l16 -22l10 12l8 -8l8 18Z", "#3f6b4b")
    );
  }
  switch (cut) {
    case "BOB":
      return (
        path(
          "M290 316C286 220 330 176 400 176S514 220 510 316C500 270 470 246 430 238C400 262 340 270 308 268C300 282 294 298 290 316Z",
          t.base,
        ) + line("M330 214C350 196 380 190 410 192", { width: 9, colour: t.light }, 'opacity="0.5"')
      );
    case "LONG":
      return (
        path(
          "M286 330C280 216 330 170 400 170S520 216 514 330C506 270 470 222 410 206C360 232 306 262 286 330Z",
          t.base,
        ) + line("M346 204C372 190 400 186 430 190", { width: 9, colour: t.light }, 'opacity="0.5"')
      );
    case "BUN":
      return (
        path(
          "M288 316C284 226 330 180 400 180S516 226 512 316C492 262 446 232 400 230S308 262 288 316Z",
          t.base,
        ) + circle(386, 116, 20, t.base)
      );
    case "CURLY":
      return [
        [316, 232, 44],
        [362, 206, 46],
        [412, 200, 48],
        [462, 212, 46],
        [496, 244, 36],
      ]
        .map(([x, y, r]) => circle(x!, y!, r!, t.base))
        .join("");
    case "SHORT":
      return (
        path(
          "M284 330C272 210 330 158 410 160C490 160 532 214 516 330C508 300 502 276 490 256C440 262 380 256 340 226C326 256 296 286 284 330Z",
          t.base,
        ) + line("M350 196C380 180 420 178 450 188", { width: 9, colour: t.light }, 'opacity="0.4"')
      );
  }
}

function face({ skin, hair, glasses, beard }: Person): string {
  const t = tones(skin);
  const ink = mix(hair, "#2a2521", 0.6);
  const blush = mix(skin, "#e0583c", 0.4);
  return (
    path("M352 440H448V560C480 640 320 640 352 560Z", t.shade) +
    ellipse(288, 352, 22, 32, t.shade) +
    ellipse(512, 352, 22, 32, t.shade) +
    path(
      "M286 320C286 230 340 200 400 200S514 230 514 320C514 420 466 490 400 490S286 420 286 320Z",
      t.base,
    ) +
    path(
      "M452 214C494 232 514 270 514 320C514 420 466 490 400 490C470 440 486 300 452 214Z",
      t.shade,
      'opacity="0.55"',
    ) +
    (beard
      ? path(
          "M288 350C290 440 336 500 400 500S510 440 512 350C500 400 470 410 400 404C330 410 300 400 288 350Z",
          tones(hair).base,
        )
      : "") +
    ellipse(330, 390, 26, 17, blush, 'opacity="0.5"') +
    ellipse(470, 390, 26, 17, blush, 'opacity="0.5"') +
    line("M330 346C340 332 358 332 368 346M432 346C442 332 460 332 470 346", {
      width: 8,
      colour: ink,
    }) +
    line(
      "M322 310C336 298 356 298 370 306M430 306C444 298 464 298 478 310",
      { width: 8, colour: ink },
      'opacity="0.75"',
    ) +
    line("M402 350C408 368 410 376 398 382", { width: 6, colour: t.deep }) +
    path("M368 418C384 444 416 444 432 418C416 426 384 426 368 418Z", "#a02f2b") +
    (glasses
      ? line(
          "M306 344a44 42 0 0 0 84 0a44 42 0 0 0 -84 0M410 344a44 42 0 0 0 84 0a44 42 0 0 0 -84 0M390 340C396 334 404 334 410 340",
          { width: 6, colour: "#4c433d" },
        )
      : "")
  );
}

function clothes({ clothes: colour, over, overColour = "#fbf3e2" }: Person): string {
  const t = tones(colour);
  const o = tones(overColour);
  const body =
    path(
      "M160 800C160 640 220 580 330 556C350 610 450 610 470 556C580 580 640 640 640 800Z",
      t.base,
    ) +
    path("M470 556C580 580 640 640 640 800H520C540 700 520 600 470 556Z", t.shade) +
    line(
      "M236 800C236 740 240 700 252 670M564 800C564 740 560 700 548 670",
      { width: 6, colour: t.deep },
      'opacity="0.5"',
    );
  switch (over) {
    case "APRON":
      return (
        body +
        line("M316 566L330 690M484 566L470 690", { width: 30, colour: o.shade }) +
        path("M306 680H494L516 800H284Z", o.base) +
        path("M440 680H494L516 800H440Z", o.shade) +
        circle(330, 690, 9, "#d2a64e") +
        circle(470, 690, 9, "#d2a64e")
      );
    case "STRAPS":
      return (
        body +
        path("M270 578L320 560L340 800H276Z", o.base) +
        path("M530 578L480 560L460 800H524Z", o.shade) +
        line("M334 700H466", { width: 16, colour: o.deep })
      );
    case "COLLAR":
      return (
        body +
        path("M330 552L400 640L350 680L296 572Z", o.base) +
        path("M470 552L400 640L450 680L504 572Z", o.shade) +
        line("M400 640V800", { width: 5, colour: t.deep })
      );
    case "SCARF":
      return (
        body +
        path(
          "M310 540C340 600 460 600 490 540C520 560 520 610 480 630C430 650 370 650 320 630C280 610 280 560 310 540Z",
          o.base,
        ) +
        path("M430 640L470 800H410L396 648Z", o.shade) +
        line("M312 574C350 616 450 616 488 574", { width: 6, colour: o.deep }, 'opacity="0.5"')
      );
    case undefined:
      return (
        body + path("M330 556C350 622 450 622 470 556L486 562C460 650 340 650 314 562Z", t.deep)
      );
  }
}

export function portrait(person: Person): string {
  const wall = person.wall;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">` +
    path("M0 0H800V800H0Z", wall) +
    circle(400, 420, 320, mix(wall, "#fffaf0", 0.45)) +
    path("M0 700C160 640 240 690 330 660S620 620 800 690V800H0Z", mix(wall, "#5a845c", 0.28)) +
    backHair(person) +
    clothes(person) +
    face(person) +
    fringe(person) +
    "</svg>"
  );
}
