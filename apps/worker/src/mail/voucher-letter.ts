import type { VoucherLetterFacts } from "@8521/engine/commands";
import { CODE_MARK } from "./code-mark.ts";
import { button, facts, paragraph, type Letter } from "./letter.ts";

/** The letter that gives a customer their code, in both languages. The code is put in when the mail leaves. */
export function voucherLetter(given: VoucherLetterFacts, vouchersUrl: string): Letter {
  return given.locale === "en" ? english(given, vouchersUrl) : chinese(given, vouchersUrl);
}

function chinese({ name, discountName, endsAt }: VoucherLetterFacts, url: string): Letter {
  const words = discountName["zh-TW"];
  return {
    subject: `給您的優惠碼：${words}`,
    greeting: name ? `${name} 您好：` : "您好：",
    blocks: [
      paragraph(`我們為您準備了「${words}」，這組優惠碼是您專屬的，結帳時輸入即可使用。`),
      facts(
        ["優惠碼", CODE_MARK],
        ...(endsAt ? ([["使用期限", lastDay("zh-TW", endsAt)]] as const) : []),
      ),
      paragraph("優惠碼也放在會員中心的「我的票券」，購物車裡可以直接選用。"),
      button("查看我的票券", url),
    ],
    footer: "請不要把這組優惠碼轉寄或公開張貼。",
  };
}

function english({ name, discountName, endsAt }: VoucherLetterFacts, url: string): Letter {
  return {
    subject: `A code for you: ${discountName.en}`,
    greeting: name ? `Hello ${name},` : "Hello,",
    blocks: [
      paragraph(`Here is “${discountName.en}”. The code is yours: enter it at checkout.`),
      facts(
        ["Code", CODE_MARK],
        ...(endsAt ? ([["Good until", lastDay("en", endsAt)]] as const) : []),
      ),
      paragraph("You also find it under My vouchers, and can choose it in your cart."),
      button("See my vouchers", url),
    ],
    footer: "Please don't forward this code or post it anywhere.",
  };
}

/** An end is exclusive; people read the last moment before it. */
export const lastDay = (locale: "zh-TW" | "en", endsAt: Date): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Taipei",
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(new Date(endsAt.getTime() - 1_000));
