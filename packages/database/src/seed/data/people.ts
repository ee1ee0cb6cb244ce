/** Everybody in the demo world. Names and addresses are invented; the mail domain does not exist. */
import { t, type AffiliateSeed, type CustomerSeed } from "../model.ts";

/** The one password of every demo sign-in. */
export const DEMO_PASSWORD = "demo-8521-shop";

export const CUSTOMER_GROUPS = [
  { slug: "vip", name: t("慢日好友", "Friends of the house") },
  { slug: "teacher", name: t("講師", "Teachers") },
] as const;

export const ADMINS = [
  { email: "admin@8521.test", name: "店長 Admin", partner: null },
  { email: "slow-day@8521.test", name: "慢日選物 管理員", partner: "slow-day" },
  { email: "ridge@8521.test", name: "稜線與苔 管理員", partner: "ridge-and-moss" },
] as const;

export const AFFILIATES: readonly AffiliateSeed[] = [
  {
    slug: "mina",
    displayName: "米娜 Mina",
    email: "mina@8521.test",
    introduction: t(
      "每天早上沖一杯咖啡，拍給還沒醒的人看。這裡是我自己在用、也願意送朋友的東西。",
      "I brew a cup every morning and film it for those still asleep. These are the things I use myself and would give to a friend.",
    ),
    portrait: {
      wall: "#f1d9c2",
      skin: "#f2c9a4",
      hair: "#3a2a2a",
      cut: "BOB",
      clothes: "#fbf3e2",
      over: "APRON",
      overColour: "#4d7a56",
    },
  },
  {
    slug: "ridge-walker",
    displayName: "稜線阿睿",
    email: "rui@8521.test",
    introduction: t(
      "三百座山、兩雙鞋。我只推薦淋過雨的裝備。",
      "Three hundred summits and two pairs of boots. I recommend only what has been rained on.",
    ),
    portrait: {
      wall: "#cfdfdc",
      skin: "#dba877",
      hair: "#2a2422",
      cut: "SHORT",
      clothes: "#c05a34",
      over: "STRAPS",
      overColour: "#6b5a3c",
      cap: "#355375",
    },
  },
  {
    slug: "little-yard",
    displayName: "小院子生活誌",
    email: "yard@8521.test",
    introduction: t(
      "兩個人、一隻貓、一間老房子。記錄把家慢慢變成家的過程。",
      "Two people, a cat and an old house, and how it slowly becomes a home.",
    ),
    portrait: {
      wall: "#f0e3c8",
      skin: "#f4d0b0",
      hair: "#5f3b2a",
      cut: "LONG",
      clothes: "#8fae9b",
      over: "COLLAR",
      glasses: true,
    },
  },
];

const taipei = {
  postalCode: "106",
  city: "臺北市",
  district: "大安區",
  street: "青田街 7 巷 12 號",
};
const at = (postalCode: string, city: string, district: string, street: string) => ({
  postalCode,
  city,
  district,
  street,
});
const member = { isMember: true, locale: "zh-TW", groups: [] } as const;
const guest = { isMember: false, locale: "zh-TW", groups: [] } as const;

export const CUSTOMERS: readonly CustomerSeed[] = [
  {
    ...member,
    name: "陳小曼",
    email: "customer@8521.test",
    phone: "0912345678",
    groups: ["vip"],
    address: taipei,
  },
  {
    ...member,
    name: "Alex Morgan",
    email: "alex@8521.test",
    phone: "0923456789",
    locale: "en",
    address: at("110", "臺北市", "信義區", "松高路 9 號 5 樓"),
  },
  {
    ...member,
    name: "林雨晴",
    email: "yuqing@8521.test",
    phone: "0934567890",
    groups: ["vip"],
    address: at("220", "新北市", "板橋區", "文化路一段 188 號"),
  },
  {
    ...member,
    name: "王柏翰",
    email: "bohan@8521.test",
    phone: "0945678901",
    address: at("330", "桃園市", "桃園區", "中正路 56 號 3 樓"),
  },
  {
    ...member,
    name: "張郁婷",
    email: "yuting@8521.test",
    phone: "0956789012",
    address: at("300", "新竹市", "東區", "光復路二段 101 號"),
  },
  {
    ...member,
    name: "黃子維",
    email: "ziwei@8521.test",
    phone: "0967890123",
    address: at("403", "臺中市", "西區", "精誠路 21 巷 8 號"),
  },
  {
    ...member,
    name: "吳佳穎",
    email: "jiaying@8521.test",
    phone: "0978901234",
    groups: ["vip"],
    address: at("700", "臺南市", "中西區", "海安路二段 66 號"),
  },
  {
    ...member,
    name: "Emily Hsu",
    email: "emily@8521.test",
    phone: "0989012345",
    locale: "en",
    address: at("800", "高雄市", "新興區", "中山一路 15 號"),
  },
  {
    ...member,
    name: "劉承恩",
    email: "chengen@8521.test",
    phone: "0911222333",
    groups: ["teacher"],
    address: at("260", "宜蘭縣", "宜蘭市", "舊城南路 30 號"),
  },
  {
    ...member,
    name: "許庭瑜",
    email: "tingyu@8521.test",
    phone: "0922333444",
    address: at("970", "花蓮縣", "花蓮市", "節約街 5 號"),
  },
  {
    ...member,
    name: "蔡明軒",
    email: "mingxuan@8521.test",
    phone: "0933444555",
    address: at("500", "彰化縣", "彰化市", "永福街 77 號"),
  },
  {
    ...member,
    name: "鄭安琪",
    email: "anqi@8521.test",
    phone: "0944555666",
    address: at("600", "嘉義市", "東區", "成仁街 23 號"),
  },
  {
    ...guest,
    name: "謝怡君",
    email: "yijun@8521.test",
    phone: "0955666777",
    address: at("950", "臺東縣", "臺東市", "正氣路 102 號"),
  },
  {
    ...guest,
    name: "周冠宇",
    email: "guanyu@8521.test",
    phone: "0966777888",
    address: at("360", "苗栗縣", "苗栗市", "中華路 40 號"),
  },
  {
    ...guest,
    name: "Sophie Laurent",
    email: "sophie@8521.test",
    phone: "0977888999",
    locale: "en",
    address: at("111", "臺北市", "士林區", "天母東路 8 號"),
  },
  {
    ...guest,
    name: "楊宗翰",
    email: "zonghan@8521.test",
    phone: "0988999000",
    address: at("540", "南投縣", "南投市", "彰南路 310 號"),
  },
  {
    ...guest,
    name: "葉書妤",
    email: "shuyu@8521.test",
    phone: "0910101010",
    address: at("900", "屏東縣", "屏東市", "民族路 18 號"),
  },
  {
    ...guest,
    name: "曾偉倫",
    email: "weilun@8521.test",
    phone: "0920202020",
    address: at("200", "基隆市", "仁愛區", "愛三路 9 號"),
  },
];

/** Who may sign in to the demo, as the welcome page and the README show it. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly role: "ADMIN" | "AFFILIATE" | "CUSTOMER";
  readonly name: string;
}

export const demoSignIns: readonly DemoSignIn[] = [
  ...ADMINS.map(({ email, name }) => ({ email, name, role: "ADMIN" as const })),
  ...AFFILIATES.map(({ email, displayName }) => ({
    email,
    name: displayName,
    role: "AFFILIATE" as const,
  })),
  ...CUSTOMERS.filter(({ isMember }) => isMember).map(({ email, name }) => ({
    email,
    name,
    role: "CUSTOMER" as const,
  })),
].map((person) => ({ ...person, password: DEMO_PASSWORD }));
