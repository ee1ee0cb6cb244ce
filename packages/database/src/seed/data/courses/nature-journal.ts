import { t, type CourseSeed } from "../../model.ts";

/** A nature journal. */
export const NATURE_JOURNAL: CourseSeed = {
  slug: "nature-journal",
  sku: "C-JOURN",
  partner: "slow-day",
  category: "courses",
  tags: ["course", "paper", "beginner"],
  collections: ["learn-by-hand", "gifts"],
  cover: "journaling",
  price: 980,
  access: { policy: "FOREVER" },
  name: t("自然手帳：畫下今天看見的", "A nature journal: draw what you saw today"),
  summary: t("不會畫也沒關係，會看就好。", "No need to draw well. Looking well is enough."),
  description: t(
    "一本筆記本、一支筆，每天十五分鐘。六堂課之後，你會記得這個月的每一種葉子。",
    "A notebook, a pen, a quarter of an hour a day. Six lessons later you will remember every leaf of the month.",
  ),
  teacher: {
    name: t("簡月", "Chien Yueh"),
    about: t(
      "插畫作者，畫了十年的街邊植物。",
      "An illustrator who has drawn roadside plants for ten years.",
    ),
    portrait: {
      wall: "#e6d5cf",
      skin: "#f4d0b0",
      hair: "#4c3b36",
      cut: "BOB",
      clothes: "#35537a",
      over: "SCARF",
      overColour: "#d2a03c",
      glasses: true,
    },
  },
  outcomes: [
    t("用五分鐘畫出一片葉子的特徵", "Catch what makes a leaf itself in five minutes"),
    t("安排好看的版面", "Lay out a page"),
    t("養成每天記錄的習慣", "Keep the habit"),
  ],
  chapters: [
    {
      title: t("看", "Looking"),
      lessons: [
        {
          title: t("一片葉子，五分鐘", "One leaf, five minutes"),
          minutes: 8,
          isPreview: true,
          body: t(
            "撿一片葉子，先看一分鐘，不要畫。它哪裡最寬？葉脈怎麼分？邊緣是鋸齒還是波浪？\n\n接著只畫輪廓與一條主脈，寫下日期與地點。這一頁就完成了。",
            "Pick up a leaf and look for a minute without drawing. Where is it widest? How do the veins part? Is the edge toothed or wavy?\n\nThen only the outline and the midrib, the date and the place. The page is done.",
          ),
        },
        {
          title: t("負空間", "Negative space"),
          minutes: 9,
          body: t(
            "畫不像的時候，改畫旁邊的空白。兩片葉子之間的形狀，往往比葉子本身容易。",
            "When it won't look right, draw the gaps instead. The shape between two leaves is often easier than the leaf.",
          ),
        },
      ],
    },
    {
      title: t("記", "Noting"),
      lessons: [
        {
          title: t("版面：三格就夠", "Layout: three boxes"),
          minutes: 10,
          body: t(
            "一格畫、一格字、一格留白。留白是給之後的自己補上的。",
            "One box to draw in, one for words, one left empty for a later you.",
          ),
        },
        {
          title: t("寫什麼", "What to write"),
          minutes: 7,
          body: t(
            "天氣、聲音、一個問題。不必完整，像寫給一個明天會讀的朋友。",
            "The weather, a sound, a question. It needn't be complete: write as to a friend who reads it tomorrow.",
          ),
        },
      ],
    },
    {
      title: t("繼續", "Keeping on"),
      lessons: [
        {
          title: t("加一點顏色", "A little colour"),
          minutes: 11,
          body: t(
            "用紙膠帶或一支色鉛筆，只標一個重點。顏色越少，越記得住。",
            "With washi tape or one pencil, mark one thing. The less colour, the better you remember.",
          ),
        },
        {
          title: t("月底的回顧", "Looking back"),
          minutes: 6,
          body: t(
            "把這個月的頁攤開，找出重複的東西。那就是你住的地方。",
            "Lay out the month and find what returns. That is where you live.",
          ),
        },
      ],
    },
  ],
};
