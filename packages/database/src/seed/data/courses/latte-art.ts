import { t, type CourseSeed } from "../../model.ts";

/** Latte art at a home machine. */
export const LATTE_ART: CourseSeed = {
  slug: "latte-art-at-home",
  sku: "C-LATTE",
  partner: "slow-day",
  category: "courses",
  tags: ["course", "coffee"],
  collections: ["learn-by-hand"],
  cover: "latteArt",
  price: 2480,
  access: { policy: "DAYS", days: 365 },
  name: t("居家拉花：從奶泡到葉子", "Latte art at home: from foam to fern"),
  summary: t(
    "家用機也拉得出來。重點在奶泡，不在手。",
    "A home machine can do it. The secret is the milk, not the wrist.",
  ),
  description: t(
    "七堂課，每堂都有一個可以用水和洗碗精練習的版本，不必浪費牛奶。",
    "Seven lessons, each with an exercise of water and a drop of washing-up liquid, so that no milk is wasted.",
  ),
  teacher: {
    name: t("周以樂", "Chou Yi-le"),
    about: t("兩屆全台拉花賽決賽選手。", "Twice a finalist of Taiwan's latte art championship."),
    portrait: {
      wall: "#dfe6ee",
      skin: "#c9925f",
      hair: "#2a2422",
      cut: "CURLY",
      clothes: "#355375",
      over: "APRON",
      overColour: "#c9995f",
    },
  },
  outcomes: [
    t("打出像油漆一樣亮的奶泡", "Steam milk as glossy as paint"),
    t("穩定拉出愛心、鬱金香與葉子", "Pour a heart, a tulip and a fern"),
    t("知道失敗的那杯是哪一秒出錯", "Know which second spoiled a cup"),
  ],
  chapters: [
    {
      title: t("奶泡", "Milk"),
      lessons: [
        {
          title: t("為什麼拉不出來", "Why it won't draw"),
          minutes: 7,
          isPreview: true,
          body: t(
            "九成的原因是奶泡太厚。厚奶泡會浮著不動，像棉花糖；好的奶泡會流動，像油漆。\n\n把鋼杯裡的奶轉一轉，表面要能反光、沒有看得見的泡泡。做不到之前，先不要倒。",
            "Nine times in ten the foam is too thick. Thick foam sits like marshmallow; good foam flows like paint.\n\nSwirl the jug: the surface should shine and show no bubbles. Until it does, don't pour.",
          ),
        },
        {
          title: t("打發的四秒與融合的二十秒", "Four seconds of air, twenty of blending"),
          minutes: 12,
          body: t(
            "蒸氣管頭在液面下半公分，聽到撕紙聲四秒就夠了。接著把鋼杯往上抬，讓牛奶轉成漩渦，直到手快要握不住，約 60°C。",
            "Keep the tip half a centimetre under: four seconds of a paper-tearing sound are enough. Then lift the jug so that the milk spins, until it is almost too hot to hold, about 60 °C.",
          ),
        },
      ],
    },
    {
      title: t("圖案", "Patterns"),
      lessons: [
        {
          title: t("白點與愛心", "Dot and heart"),
          minutes: 10,
          body: t(
            "先從高處細細地倒，讓奶沉下去；杯子八分滿時把鋼杯貼近液面，白點就會浮出來。收尾時抬高、往前一劃，愛心就有了尖端。",
            "Begin high and thin so that the milk sinks. At eight tenths bring the jug close to the surface: a white dot appears. Lift and draw forward to give the heart its tip.",
          ),
        },
        {
          title: t("鬱金香：三次停頓", "Tulip: three pauses"),
          minutes: 11,
          body: t(
            "推、停、推、停、推、劃。每次推都把前一個往前擠。停頓的長度要一樣，像說話的逗號。",
            "Push, stop, push, stop, push, draw. Each push moves the last one forward. Keep the pauses equal, like commas in speech.",
          ),
        },
        {
          title: t("葉子：手腕放鬆", "Fern: a loose wrist"),
          minutes: 15,
          body: t(
            "左右晃動的不是手，是鋼杯的重量。握得越輕，葉子越密。先用水練一百次，聲音均勻就對了。",
            "It isn't the hand that swings but the weight of the jug. The lighter the grip, the denser the leaves. A hundred times with water; when the sound is even, you have it.",
          ),
        },
      ],
    },
    {
      title: t("日常", "Everyday"),
      lessons: [
        {
          title: t("燕麥奶也可以", "Oat milk works too"),
          minutes: 8,
          body: t(
            "選標示 barista 的款式，打發時間少一秒，溫度不要超過 55°C。它的流動窗口比較短，打好馬上倒。",
            "Choose a barista kind, one second less of air, and stay under 55 °C. It keeps flowing for a shorter while, so pour at once.",
          ),
        },
        {
          title: t("練習計畫：兩週十四杯", "Two weeks, fourteen cups"),
          minutes: 6,
          body: t(
            "第一週只做愛心，第二週再加葉子。每天拍一張照，週末排在一起看。進步不在某一天，在那一排裡。",
            "Hearts in the first week, ferns in the second. Photograph each cup and lay them side by side at the weekend: progress is in the row, not in a day.",
          ),
        },
      ],
    },
  ],
};
