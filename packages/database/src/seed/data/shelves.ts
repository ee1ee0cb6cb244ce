/** The house's sellers, shelves and colours. */
import {
  t,
  type CategorySeed,
  type CollectionSeed,
  type ColourSeed,
  type PartnerSeed,
} from "../model.ts";

export const PARTNERS: readonly PartnerSeed[] = [
  { slug: "slow-day", name: t("慢日選物", "Slow Day") },
  { slug: "ridge-and-moss", name: t("稜線與苔", "Ridge & Moss") },
];

export const CATEGORIES: readonly CategorySeed[] = [
  {
    slug: "coffee",
    name: t("咖啡與茶", "Coffee & tea"),
    description: t(
      "從磨豆到第一口，把早晨慢慢沖開。",
      "From the grinder to the first sip: mornings, brewed slowly.",
    ),
  },
  {
    slug: "brewing",
    parent: "coffee",
    name: t("沖煮器具", "Brewing gear"),
    description: t("手沖壺、濾杯、磨豆機與分享壺。", "Kettles, drippers, grinders and servers."),
  },
  {
    slug: "beans-and-leaves",
    parent: "coffee",
    name: t("豆與茶葉", "Beans & leaves"),
    description: t("台灣高山上的咖啡與烏龍。", "Coffee and oolong from Taiwan's mountains."),
  },
  {
    slug: "cups",
    parent: "coffee",
    name: t("杯", "Cups"),
    description: t("在家的、帶出門的，各有一只。", "One for home, one for the road."),
  },
  {
    slug: "home",
    name: t("居家生活", "Home"),
    description: t(
      "每天會碰到的東西，值得好好挑。",
      "The things you touch every day deserve a good choice.",
    ),
  },
  {
    slug: "kitchen",
    parent: "home",
    name: t("廚房", "Kitchen"),
    description: t("耐用的鍋、板與圍裙。", "Pots, boards and aprons that last."),
  },
  {
    slug: "living",
    parent: "home",
    name: t("客廳與香氛", "Living & scent"),
    description: t("花器、毛毯與一盞燭光。", "Vases, blankets and a candle's light."),
  },
  {
    slug: "care",
    name: t("身體保養", "Body care"),
    description: t(
      "冷製皂、茶籽油，成分都看得懂。",
      "Cold-process soap and camellia oil: nothing you can't pronounce.",
    ),
  },
  {
    slug: "soap",
    parent: "care",
    name: t("手工皂與沐浴", "Soap & bath"),
    description: t(
      "熟成六週的冷製皂與浴鹽。",
      "Cold-process bars cured for six weeks, and bath salts.",
    ),
  },
  {
    slug: "skin",
    parent: "care",
    name: t("肌膚保養", "Skin care"),
    description: t("一瓶油、一條霜，就夠了。", "One oil, one cream: enough."),
  },
  {
    slug: "outdoor",
    name: t("戶外", "Outdoor"),
    description: t("走進山裡前，先把背包裝好。", "Pack well before you walk into the hills."),
  },
  {
    slug: "camp",
    parent: "outdoor",
    name: t("露營", "Camping"),
    description: t("帳篷、椅子與一盞營燈。", "A tent, a chair and a lantern."),
  },
  {
    slug: "carry-and-wear",
    parent: "outdoor",
    name: t("背負與穿著", "Carry & wear"),
    description: t("背包、雨衣與遮陽帽。", "Packs, rain jackets and hats."),
  },
  {
    slug: "paper",
    name: t("紙與筆", "Paper & pen"),
    description: t("寫下來的日子比較長。", "Days last longer when they are written down."),
  },
  {
    slug: "writing",
    parent: "paper",
    name: t("書寫", "Writing"),
    description: t("筆記本、鋼筆與紙膠帶。", "Notebooks, pens and tape."),
  },
  {
    slug: "bags",
    parent: "paper",
    name: t("布包", "Bags"),
    description: t("裝得下一本書和一顆橘子。", "Room for a book and an orange."),
  },
  {
    slug: "courses",
    name: t("線上課程", "Online courses"),
    description: t(
      "跟著職人，在家學一門手藝。",
      "Learn a craft at home, from those who live by it.",
    ),
  },
];

export const COLLECTIONS: readonly CollectionSeed[] = [
  {
    slug: "slow-morning",
    partner: "slow-day",
    name: t("慢早晨", "Slow mornings"),
    description: t("一杯咖啡的時間，從容一點。", "The time of one cup of coffee, unhurried."),
  },
  {
    slug: "weekend-ridge",
    partner: "ridge-and-moss",
    name: t("週末上山", "Weekend on the ridge"),
    description: t("兩天一夜剛剛好的裝備。", "Just enough gear for two days and a night."),
  },
  {
    slug: "gifts",
    name: t("送禮", "Gifts"),
    description: t(
      "讓人想留著包裝紙的那種禮物。",
      "The kind that makes one keep the wrapping paper.",
    ),
  },
  {
    slug: "new-arrivals",
    name: t("新上架", "New arrivals"),
    description: t("剛從作坊送到的。", "Fresh from the workshop."),
  },
  {
    slug: "learn-by-hand",
    name: t("動手學", "Learn by hand"),
    description: t("課程與它用得到的工具。", "Courses, and the tools they use."),
  },
];

export const COLOURS: Readonly<Record<string, ColourSeed>> = {
  persimmon: { name: t("柿子紅", "Persimmon"), hex: "#c05a34" },
  ivory: { name: t("米白", "Ivory"), hex: "#f1e6d3" },
  ink: { name: t("墨黑", "Ink"), hex: "#333036" },
  tea: { name: t("茶綠", "Tea green"), hex: "#4d7a56" },
  sage: { name: t("鼠尾草", "Sage"), hex: "#9db59a" },
  indigo: { name: t("藍染", "Indigo"), hex: "#35537a" },
  ochre: { name: t("赭黃", "Ochre"), hex: "#d2a03c" },
  blush: { name: t("霧粉", "Blush"), hex: "#d39a90" },
  slate: { name: t("岩灰", "Slate"), hex: "#77858c" },
  sky: { name: t("晴空", "Sky"), hex: "#8fb3c4" },
  walnut: { name: t("胡桃木", "Walnut"), hex: "#96633d" },
  oak: { name: t("橡木", "Oak"), hex: "#c9995f" },
  terracotta: { name: t("陶土", "Terracotta"), hex: "#b8694a" },
  amber: { name: t("琥珀", "Amber"), hex: "#a8661f" },
  moss: { name: t("苔", "Moss"), hex: "#6f7d4a" },
  plum: { name: t("梅子", "Plum"), hex: "#7d4a5c" },
};
