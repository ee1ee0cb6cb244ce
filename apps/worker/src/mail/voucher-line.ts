import type { VoucherLetterFacts } from "@8521/engine/commands";
import { CODE_MARK } from "./code-mark.ts";
import { lastDay } from "./voucher-letter.ts";

/** The LINE message that gives a customer their code. The code is put in when the message leaves. */
export function voucherLineText(given: VoucherLetterFacts, vouchersUrl: string): string {
  const { locale, name, discountName, endsAt } = given;
  const lines =
    locale === "en"
      ? [
          name ? `Hello ${name},` : "Hello,",
          `here is “${discountName.en}”. The code is yours:`,
          "",
          CODE_MARK,
          "",
          ...(endsAt ? [`Good until ${lastDay("en", endsAt)}.`] : []),
          `My vouchers: ${vouchersUrl}`,
        ]
      : [
          name ? `${name} 您好：` : "您好：",
          `我們為您準備了「${discountName["zh-TW"]}」，這組優惠碼是您專屬的：`,
          "",
          CODE_MARK,
          "",
          ...(endsAt ? [`使用期限 ${lastDay("zh-TW", endsAt)}`] : []),
          `我的票券：${vouchersUrl}`,
        ];
  return lines.join("\n");
}
