import type { CustomerSeed } from "@8521/database/seed";
import type { Chance } from "./chance.ts";

const FAMILY = [
  "陳",
  "林",
  "黃",
  "張",
  "李",
  "王",
  "吳",
  "劉",
  "蔡",
  "楊",
  "許",
  "鄭",
  "謝",
  "洪",
  "郭",
  "邱",
];
const GIVEN = [
  "宜蓁",
  "柏宇",
  "家豪",
  "雅雯",
  "詩涵",
  "承翰",
  "佩珊",
  "冠廷",
  "筱涵",
  "俊傑",
  "心怡",
  "志偉",
  "郁芬",
  "彥廷",
  "庭安",
  "思妤",
];
const TOWNS = [
  ["106", "臺北市", "大安區", "和平東路二段"],
  ["104", "臺北市", "中山區", "民生東路一段"],
  ["234", "新北市", "永和區", "中正路"],
  ["320", "桃園市", "中壢區", "環中東路"],
  ["302", "新竹縣", "竹北市", "光明六路"],
  ["407", "臺中市", "西屯區", "福星路"],
  ["701", "臺南市", "東區", "林森路一段"],
  ["802", "高雄市", "苓雅區", "四維三路"],
] as const;

/** Guests who come once or twice: invented people, numbered so that nobody meets a real one. */
export function crowd(luck: Chance, count: number): CustomerSeed[] {
  return Array.from({ length: count }, (_, i) => {
    const [postalCode, city, district, street] = luck.pick(TOWNS);
    return {
      name: luck.pick(FAMILY) + luck.pick(GIVEN),
      email: `guest${i + 1}@8521.test`,
      phone: `09${String(70_000_000 + i * 104_729).slice(0, 8)}`,
      locale: "zh-TW",
      groups: [],
      isMember: false,
      address: { postalCode, city, district, street: `${street} ${luck.between(1, 200)} 號` },
    };
  });
}
