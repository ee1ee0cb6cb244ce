import { t, type CourseSeed } from "../../model.ts";

/** Roasting coffee in a pan. */
export const HOME_ROASTING: CourseSeed = {
  slug: "home-roasting",
  sku: "C-ROAST",
  partner: "slow-day",
  category: "courses",
  tags: ["course", "coffee", "advanced"],
  collections: ["learn-by-hand"],
  cover: "roasting",
  price: 2980,
  access: { policy: "FOREVER" },
  name: t("居家烘豆：一只鍋子開始", "Home roasting: begin with a pan"),
  summary: t(
    "聽懂第一爆，比買機器重要。",
    "Hearing first crack matters more than buying a machine.",
  ),
  description: t(
    "從平底鍋到手網，七堂課烘完三批豆子。課程附生豆採買清單與烘焙紀錄表。",
    "From a pan to a hand roaster, three batches in seven lessons, with a shopping list and a roast log.",
  ),
  teacher: {
    name: t("林曜", "Lin Yao"),
    about: t(
      "在自家陽台烘了八年，現在供應十二家咖啡館。",
      "Eight years on his own balcony; now he supplies twelve cafés.",
    ),
    portrait: {
      wall: "#f0e3c8",
      skin: "#e2b48c",
      hair: "#3f3430",
      cut: "SHORT",
      clothes: "#4c433d",
      over: "COLLAR",
      overColour: "#d2a03c",
      beard: true,
    },
  },
  outcomes: [
    t("用聽、看、聞判斷烘焙階段", "Judge a roast by ear, eye and nose"),
    t("安全地在家烘 150 克", "Roast 150 g safely at home"),
    t("記錄並重現一支喜歡的豆子", "Log a roast and repeat it"),
  ],
  chapters: [
    {
      title: t("認識生豆", "Green coffee"),
      lessons: [
        {
          title: t("生豆的氣味", "How green coffee smells"),
          minutes: 8,
          isPreview: true,
          body: t(
            "好的生豆聞起來像青草、乾果，不該有霉味或藥味。抓一把在手心搓熱再聞一次，缺點會更明顯。\n\n挑掉破的、黑的、有洞的，一百克大約會挑出三克。這三克會影響整杯。",
            "Good green coffee smells of grass and dried fruit, never of must or medicine. Warm a handful between your palms and smell again.\n\nPick out the broken, the black and the holed: about three grams in a hundred, and they would spoil the cup.",
          ),
        },
        {
          title: t("安全與煙", "Safety and smoke"),
          minutes: 6,
          body: t(
            "開窗、開抽風、旁邊放濕毛巾。豆子著火時不要潑水，蓋上鍋蓋關火。銀皮會飛，先把紙張收走。",
            "Open the window, run the fan, keep a damp cloth at hand. If beans catch fire, never water: put on the lid and turn off the heat. Chaff flies, so clear away paper.",
          ),
        },
      ],
    },
    {
      title: t("第一批", "The first batch"),
      lessons: [
        {
          title: t("平底鍋 150 克", "150 g in a pan"),
          minutes: 18,
          body: t(
            "中火預熱三分鐘，下豆後不停翻動。四分鐘轉黃、八分鐘聽到第一爆，像爆米花但清脆一點。第一爆開始後一分半下豆，就是中淺焙。",
            "Three minutes of medium heat, then stir without pause. Yellow at four minutes, first crack at eight: like popcorn, but crisper. Drop the beans ninety seconds later for a light-medium roast.",
          ),
        },
        {
          title: t("冷卻要快", "Cool fast"),
          minutes: 5,
          body: t(
            "兩個篩網來回倒，對著電扇，兩分鐘內降到手溫。慢冷的豆子嚐起來像烤過頭的麵包。",
            "Pour between two sieves in front of a fan: hand-warm within two minutes. Slow cooling tastes of burnt bread.",
          ),
        },
        {
          title: t("養豆與試喝", "Rest and taste"),
          minutes: 9,
          body: t(
            "剛烘好的豆子滿是二氧化碳，水進不去。放一天再喝第一口，第四天通常最好。每天用同樣的方法沖一小杯，記下變化。",
            "Fresh beans are full of gas that keeps water out. Wait a day; the fourth is often best. Brew a small cup the same way each day and note the change.",
          ),
        },
      ],
    },
    {
      title: t("重現它", "Do it again"),
      lessons: [
        {
          title: t("烘焙紀錄表", "The roast log"),
          minutes: 8,
          body: t(
            "記三個時間：轉黃、第一爆、下豆。三個比例算出來，下一批就有了目標。",
            "Write three times: yellow, first crack, drop. Their proportions are the target of your next batch.",
          ),
        },
        {
          title: t("換豆子怎麼調", "When the beans change"),
          minutes: 10,
          body: t(
            "高海拔的豆子硬，起步火要大；日曬豆糖分高，後段火要小。先照舊烘一批，再依結果改一件事。",
            "High-grown beans are dense and want more heat early; naturals are sugary and want less late. Roast one batch as before, then change one thing.",
          ),
        },
      ],
    },
  ],
};
