import { t, type CourseSeed } from "../../model.ts";

/** Cold-process soap. */
export const SOAP_MAKING: CourseSeed = {
  slug: "cold-process-soap",
  sku: "C-SOAP",
  partner: "ridge-and-moss",
  category: "courses",
  tags: ["course", "soap", "beginner"],
  collections: ["learn-by-hand", "new-arrivals"],
  cover: "soapMaking",
  price: 1980,
  access: { policy: "DAYS", days: 180 },
  name: t("冷製皂：一鍋油與六週的等待", "Cold-process soap: oil, lye and six weeks"),
  summary: t(
    "會算鹼量，就能安心做自己的皂。",
    "Once you can work out the lye, you can make any bar.",
  ),
  description: t(
    "從安全、配方計算到染色與熟成。附三張驗證過的配方與一張可重複使用的計算表。",
    "Safety, recipes, colour and curing, with three tested recipes and a sheet to calculate your own.",
  ),
  teacher: {
    name: t("江苔青", "Chiang Tai-ching"),
    about: t(
      "稜線與苔的皂工作室主理人，每年做九千塊皂。",
      "Runs the soap room of Ridge & Moss: nine thousand bars a year.",
    ),
    portrait: {
      wall: "#dbe5d6",
      skin: "#f2c9a4",
      hair: "#5f3b2a",
      cut: "LONG",
      clothes: "#6f7d4a",
      over: "APRON",
      overColour: "#f1e6d3",
      glasses: true,
    },
  },
  outcomes: [
    t("安全地處理氫氧化鈉", "Handle lye safely"),
    t("自己計算任何油品的鹼量", "Work out lye for any mix of oils"),
    t("做出不龜裂、不出油的皂", "Make bars that neither crack nor weep"),
    t("用植物染出三種顏色", "Colour with three plants"),
  ],
  chapters: [
    {
      title: t("開始之前", "Before you begin"),
      lessons: [
        {
          title: t("認識鹼", "Meet the lye"),
          minutes: 9,
          isPreview: true,
          body: t(
            "氫氧化鈉會燙傷，但它不可怕，只需要規矩：戴護目鏡與手套、通風、**鹼倒進水，不是水倒進鹼**。\n\n做完的皂裡不會有鹼，因為它會和油完全反應。這就是為什麼計算這麼重要。",
            "Lye burns, but rules tame it: goggles, gloves, fresh air, and **always lye into water, never water onto lye**.\n\nNone is left in a finished bar, for it has all reacted with the oil. That is why the sums matter.",
          ),
        },
        {
          title: t("工具清單", "Tools"),
          minutes: 6,
          body: t(
            "電子秤、不鏽鋼鍋、矽膠模、手持攪拌棒、溫度計。鋁鍋不行，會和鹼反應。全部加起來不到一千元。",
            "A scale, a steel pot, a silicone mould, a stick blender, a thermometer. No aluminium: it reacts with lye. All together under NT$1,000.",
          ),
        },
      ],
    },
    {
      title: t("第一鍋", "The first batch"),
      lessons: [
        {
          title: t("皂化價與減鹼", "Saponification and superfat"),
          minutes: 14,
          body: t(
            "每種油需要的鹼不同，把重量乘上皂化價再相加。最後少放 5%，留一點油保護皮膚，這叫減鹼。\n\n範例：橄欖油 500 g × 0.134 = 67 g，減鹼 5% 之後是 63.7 g。",
            "Each oil needs its own share of lye: weight times its value, added up. Leave out 5 % so that a little oil stays for the skin; that is superfat.\n\nFor 500 g of olive oil: 500 × 0.134 = 67 g; with 5 % less, 63.7 g.",
          ),
        },
        {
          title: t("攪拌到 Trace", "Stir to trace"),
          minutes: 12,
          body: t(
            "油與鹼液都降到 40°C 再混合。攪拌棒按十秒停十秒，直到提起來的皂液會在表面留下痕跡。太早入模會分層，太晚會倒不平。",
            "Mix when oil and lye are both at 40 °C. Ten seconds on, ten off, until a drizzle leaves a trace. Too early and it separates; too late and it won't level.",
          ),
        },
        {
          title: t("植物染色", "Plant colours"),
          minutes: 10,
          body: t(
            "艾草粉是綠，紅麴是粉，薑黃是黃。先用一匙油調開再加，才不會有顆粒。光線會讓顏色變淡，這是自然的樣子。",
            "Mugwort for green, red yeast for pink, turmeric for yellow. Stir into a spoon of oil first. Light will fade them; that is their nature.",
          ),
        },
      ],
    },
    {
      title: t("等待", "Waiting"),
      lessons: [
        {
          title: t("脫模與切皂", "Unmould and cut"),
          minutes: 7,
          body: t(
            "二十四到四十八小時，邊緣離模、按下去有彈性就可以切。戴手套，這時它還是鹼性的。",
            "After a day or two, when the edges let go and it springs back, cut it. Wear gloves: it is still alkaline.",
          ),
        },
        {
          title: t("六週的熟成", "Six weeks of curing"),
          minutes: 6,
          body: t(
            "通風、避光、立著放，每週翻一次面。水分慢慢走掉，皂會變硬、變溫和。第六週，切一小塊洗手，然後決定要送給誰。",
            "Airy, dark, on their edge, turned weekly. Water leaves; bars grow hard and mild. In the sixth week wash your hands with one and decide who deserves the rest.",
          ),
        },
      ],
    },
  ],
};
