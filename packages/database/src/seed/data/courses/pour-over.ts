import { t, type CourseSeed } from "../../model.ts";

/** Pour-over from zero. */
export const POUR_OVER: CourseSeed = {
  slug: "pour-over-from-zero",
  sku: "C-POUR",
  partner: "slow-day",
  category: "courses",
  tags: ["course", "coffee", "beginner"],
  collections: ["learn-by-hand", "slow-morning"],
  cover: "pourOver",
  price: 1680,
  access: { policy: "FOREVER" },
  name: t("手沖咖啡：從零到每天都好喝", "Pour-over: from zero to good every day"),
  summary: t(
    "八堂課，把水溫、研磨、水流變成你可以掌握的三個旋鈕。",
    "Eight lessons that turn heat, grind and flow into three knobs you control.",
  ),
  description: t(
    "不背參數，學會判斷。課程從「喝懂一杯咖啡」開始，最後你會有一張自己的沖煮表，換了豆子也知道該往哪裡調。\n\n需要的器具：濾杯、濾紙、手沖壺、磨豆機、電子秤。",
    "Not recipes to memorise but a way to judge. We start by understanding one cup; at the end you own a brewing sheet and know which way to turn when the beans change.\n\nYou need a dripper, papers, a kettle, a grinder and a scale.",
  ),
  teacher: {
    name: t("許若安", "Hsu Jo-an"),
    about: t(
      "咖啡師十二年，現在每天只沖六十杯。",
      "A barista for twelve years; now she brews sixty cups a day and no more.",
    ),
    portrait: {
      wall: "#f1d9c2",
      skin: "#efc29b",
      hair: "#3a2a2a",
      cut: "BUN",
      clothes: "#fbf3e2",
      over: "APRON",
      overColour: "#7d361e",
    },
  },
  outcomes: [
    t("說得出一杯咖啡太酸、太苦、太淡的原因", "Name why a cup is sour, bitter or thin"),
    t("用三個變因調出自己喜歡的味道", "Reach your taste with three variables"),
    t("買豆子時看得懂標示", "Read a bag of beans before you buy it"),
    t("替家人朋友穩定地沖四杯", "Brew four steady cups for guests"),
  ],
  chapters: [
    {
      title: t("先學會喝", "First, learn to taste"),
      lessons: [
        {
          title: t("一杯咖啡裡有什麼", "What is in a cup"),
          minutes: 9,
          isPreview: true,
          body: t(
            "咖啡粉裡能被水帶走的東西大約三成。先出來的是酸與香氣，接著是甜，最後是苦與澀。**好喝，就是在對的地方停下來。**\n\n今天的作業：用平常的方法沖一杯，把前、中、後三段各接一小杯，分開喝。你會發現它們像三種飲料。把最想留下的那一段記下來，這就是我們接下來七堂課的方向。",
            "About thirty per cent of ground coffee can be carried off by water. Acids and aroma leave first, then sweetness, then bitterness and a drying feel. **Good coffee is stopping in the right place.**\n\nToday's task: brew as you always do, but catch the first, middle and last third in three small cups. They taste like three drinks. Write down the one you would keep; it is where the next seven lessons are heading.",
          ),
        },
        {
          title: t("酸、苦、淡：三種抱怨的翻譯", "Sour, bitter, thin: three complaints translated"),
          minutes: 11,
          body: t(
            "太酸，多半是萃取不足：磨細一點，或水熱一點。太苦，是萃取過頭：磨粗一點，或水涼一點。太淡，不一定是萃取的問題，先看粉水比。\n\n一次只動一個旋鈕，動了就寫下來。",
            "Too sour usually means too little was extracted: grind finer or brew hotter. Too bitter means too much: coarser or cooler. Thin is another matter; look at the ratio first.\n\nTurn one knob at a time, and write down what you turned.",
          ),
        },
      ],
    },
    {
      title: t("三個旋鈕", "Three knobs"),
      lessons: [
        {
          title: t("研磨：最大的那一個", "Grind: the big one"),
          minutes: 14,
          body: t(
            "同樣的豆子，砂糖粗與麵粉細之間差了四十秒的流速。把 15 克豆子分成三份，用相鄰的三個刻度各沖一次，喝完再決定。\n\n記得：刻度是你的磨豆機的語言，不是別人的。",
            "Between coarse sugar and flour lie forty seconds of flow. Grind three batches of 15 g on neighbouring settings, brew them alike and only then decide.\n\nSettings are the language of your own grinder; nobody else's numbers will do.",
          ),
        },
        {
          title: t("水溫與水質", "Heat and water"),
          minutes: 10,
          body: t(
            "淺焙用 92–94°C，深焙用 86–88°C，這是起點不是規定。台北的自來水偏軟，煮滾放涼就很好用；如果咖啡嚐起來扁扁的，試一次硬度高一點的礦泉水。",
            "Light roasts start at 92–94 °C, dark ones at 86–88 °C: a place to begin, not a law. If the cup tastes flat, try a harder mineral water once and compare.",
          ),
        },
        {
          title: t("水流：繞圈還是不繞圈", "Flow: to circle or not"),
          minutes: 13,
          body: t(
            "水柱的高度決定攪動，速度決定時間。先練「一條線」：用空濾杯，三十秒倒 150 克，看電子秤的數字穩不穩。\n\n不必追求花式。穩定的水流，比漂亮的水流好喝。",
            "The height of the stream stirs, its speed sets the time. Practise a thread of water into an empty dripper: 150 g in thirty seconds, eyes on the scale.\n\nNo tricks are needed. A steady pour tastes better than a pretty one.",
          ),
        },
      ],
    },
    {
      title: t("每天都好喝", "Good every day"),
      lessons: [
        {
          title: t("我的沖煮表", "My brewing sheet"),
          minutes: 8,
          body: t(
            "一張表五個欄位：豆子、粉量、刻度、時間、一句感想。寫滿十行，你就會看見自己的口味。\n\n範例在講義裡，可以直接印。",
            "Five columns: beans, dose, setting, time, one honest sentence. After ten rows you will see your own taste.\n\nA sheet to print is in the notes.",
          ),
        },
        {
          title: t("看懂一包豆子", "Reading a bag"),
          minutes: 9,
          body: t(
            "產地告訴你風味的方向，處理法告訴你甜感的形狀，烘焙日告訴你該不該現在喝。三件事看完，價格就有了理由。",
            "Origin tells the direction of flavour, process the shape of the sweetness, roast date whether to drink it now. With these three, a price makes sense.",
          ),
        },
        {
          title: t("一次四杯", "Four cups at once"),
          minutes: 12,
          body: t(
            "粉量加倍，水不是加倍就好：粉層變厚，流速變慢，所以要磨粗一格。先悶蒸，再分三次注水，總時間控制在三分半。\n\n最後，把第一杯倒給等最久的人。",
            "Double the coffee and the bed gets deeper, the flow slower: go one step coarser. Bloom, then three pours, three and a half minutes in all.\n\nAnd give the first cup to whoever waited longest.",
          ),
        },
      ],
    },
  ],
};
