import { t, type CourseSeed } from "../../model.ts";

/** The first high mountain. */
export const FIRST_MOUNTAIN: CourseSeed = {
  slug: "first-high-mountain",
  sku: "C-MOUNT",
  partner: "ridge-and-moss",
  category: "courses",
  tags: ["course", "outdoor", "beginner"],
  collections: ["learn-by-hand", "weekend-ridge"],
  cover: "firstMountain",
  price: 1280,
  access: { policy: "FOREVER" },
  name: t("第一座百岳：行前的七堂課", "Your first high mountain: seven lessons before you go"),
  summary: t(
    "裝備、體能、天氣、申請，一次準備好。",
    "Gear, fitness, weather and permits, all in one.",
  ),
  description: t(
    "給走過郊山、想上三千公尺的人。以合歡北峰為例，做完課程裡的清單就可以出發。",
    "For those who have walked the hills and want three thousand metres. We prepare for Hehuan North; finish the lists and you can go.",
  ),
  teacher: {
    name: t("白勇", "Bai Yung"),
    about: t(
      "高山嚮導十五年，帶過兩千位第一次上百岳的人。",
      "A mountain guide for fifteen years who took two thousand people up their first one.",
    ),
    portrait: {
      wall: "#cfdfdc",
      skin: "#c98f5e",
      hair: "#2a2422",
      cut: "SHORT",
      clothes: "#6f7d4a",
      over: "STRAPS",
      overColour: "#c05a34",
      cap: "#35537a",
      beard: true,
    },
  },
  outcomes: [
    t("打包十公斤以內的過夜裝備", "Pack an overnight load under ten kilos"),
    t("看懂高山氣象預報", "Read a mountain forecast"),
    t("完成入園入山申請", "Apply for the permits"),
    t("認得高山症的前兆", "Know the first signs of altitude sickness"),
  ],
  chapters: [
    {
      title: t("準備身體", "Prepare the body"),
      lessons: [
        {
          title: t("你準備好了嗎", "Are you ready?"),
          minutes: 7,
          isPreview: true,
          body: t(
            "一個簡單的測試：背八公斤，走一座爬升六百公尺的郊山，隔天還能上班。做得到，就可以開始計畫。做不到，照著六週計畫走一遍。",
            "A simple test: eight kilos, a hill of six hundred metres, and work the next day. If you can, start planning. If not, follow the six-week plan first.",
          ),
        },
        {
          title: t("六週計畫", "Six weeks"),
          minutes: 9,
          body: t(
            "每週兩次爬樓梯、一次長走。重量每週加一公斤，第六週休息。膝蓋痛就停，痛不是進步。",
            "Stairs twice a week and one long walk. Add a kilo each week and rest in the sixth. Stop when a knee hurts: pain isn't progress.",
          ),
        },
        {
          title: t("高山症", "Altitude"),
          minutes: 11,
          body: t(
            "頭痛、吃不下、睡不好，三個有兩個就停止上升。最好的藥是下降。出發前夜睡在兩千公尺，比任何藥都有用。",
            "Headache, no appetite, no sleep: with two of the three, climb no further. The best cure is down. A night at two thousand metres beats every pill.",
          ),
        },
      ],
    },
    {
      title: t("準備背包", "Prepare the pack"),
      lessons: [
        {
          title: t("洋蔥式穿法", "Layers"),
          minutes: 8,
          body: t(
            "排汗層、保暖層、防風雨層。棉質是敵人，濕了不會乾。出發時覺得有點冷，走十分鐘就剛好。",
            "Wick, warm, shield. Cotton is the enemy: once wet, it stays wet. Start a little cold; ten minutes on you will be right.",
          ),
        },
        {
          title: t("十公斤清單", "The ten-kilo list"),
          minutes: 10,
          body: t(
            "重的靠背、常用的在上、雨衣永遠最外面。清單在講義裡，每一項都寫了重量。拿不準的東西，問自己：沒有它會不會有危險？",
            "Heavy things against the back, often-used on top, the rain jacket always outermost. The list gives every weight. When in doubt ask: would it be dangerous without?",
          ),
        },
      ],
    },
    {
      title: t("準備計畫", "Prepare the plan"),
      lessons: [
        {
          title: t("申請與交通", "Permits and getting there"),
          minutes: 9,
          body: t(
            "入園證看國家公園，入山證看警政署，兩張都要。週末熱門路線前兩個月就滿，平日則多半還有。",
            "The park permit comes from the national park, the mountain permit from the police; you need both. Weekends fill two months ahead, weekdays rarely do.",
          ),
        },
        {
          title: t("天氣與撤退點", "Weather and turning back"),
          minutes: 12,
          body: t(
            "看雨量、風速、雷雨機率三個數字。出發前就決定撤退的時間與地點，寫下來給家人。山一直都在。",
            "Three numbers: rain, wind, thunder. Decide when and where you will turn back before you start, and leave it with your family. The mountain will still be there.",
          ),
        },
      ],
    },
  ],
};
