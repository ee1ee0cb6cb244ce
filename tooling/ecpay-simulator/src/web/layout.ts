import { html, type Html } from "./html.ts";
import { STYLE } from "./style.ts";

/** A whole page. `wide` is for tables, the rest reads like a phone. */
export function page(title: string, content: Html, options: { wide?: boolean } = {}): string {
  return html`<!doctype html>
    <html lang="zh-Hant">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 付款模擬器</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <a class="brand" href="/"
            ><span class="mark" aria-hidden="true">測</span> 付款模擬器
            <small lang="en">Payment simulator</small></a
          >
          <span class="notice">測試環境，不會扣款 <span lang="en">· No real money</span></span>
        </header>
        <main class="${options.wide ? "wide" : "narrow"}">${content}</main>
      </body>
    </html>`.text;
}

/** Whole dollars with separators. */
export function dollars(amount: number): string {
  return `NT$${amount.toLocaleString("en-US")}`;
}
