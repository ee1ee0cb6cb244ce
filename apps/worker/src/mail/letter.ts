/** A letter as data: written once, rendered as text and as HTML. */
export type Block =
  | { readonly kind: "PARAGRAPH"; readonly text: string }
  | { readonly kind: "FACTS"; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "BUTTON"; readonly label: string; readonly url: string };

export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

export const paragraph = (text: string): Block => ({ kind: "PARAGRAPH", text });
export const facts = (...pairs: (readonly [string, string])[]): Block => ({
  kind: "FACTS",
  facts: pairs,
});
export const button = (label: string, url: string): Block => ({ kind: "BUTTON", label, url });

/** For readers without HTML, and for filters that mistrust it. */
export function asText({ greeting, blocks, footer }: Letter): string {
  return [greeting, ...blocks.map(blockAsText), "—", footer].join("\n\n");
}

function blockAsText(block: Block): string {
  if (block.kind === "PARAGRAPH") return block.text;
  if (block.kind === "BUTTON") return `${block.label}: ${block.url}`;
  return block.facts.map(([label, value]) => `${label}: ${value}`).join("\n");
}

const INK = "#2b2622";
const PAPER = "#f7f3ec";
const ACCENT = "#9c4a2f";

/** Tables and inline styles: what mail programs understand. */
export function asHtml({ subject, greeting, blocks, footer }: Letter, lang: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:${PAPER};color:${INK};font:16px/1.7 'PingFang TC','Noto Sans TC','Microsoft JhengHei',system-ui,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:100%;background:#fff;border-radius:12px"><tr><td style="padding:32px">
<p style="margin:0 0 24px;font-weight:700;letter-spacing:.08em">8521</p>
<p style="margin:0 0 16px">${escape(greeting)}</p>
${blocks.map(blockAsHtml).join("\n")}
</td></tr></table>
<p style="max-width:560px;margin:16px auto 0;font-size:13px;color:#6b625a">${escape(footer)}</p>
</td></tr></table></body></html>`;
}

function blockAsHtml(block: Block): string {
  if (block.kind === "PARAGRAPH") return `<p style="margin:0 0 16px">${escape(block.text)}</p>`;
  if (block.kind === "BUTTON")
    return `<p style="margin:24px 0"><a href="${escape(block.url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:${ACCENT};color:#fff;text-decoration:none;font-weight:600">${escape(block.label)}</a></p>`;
  const rows = block.facts.map(
    ([label, value]) =>
      `<tr><td style="padding:6px 16px 6px 0;color:#6b625a;white-space:nowrap;vertical-align:top">${escape(label)}</td><td style="padding:6px 0;font-weight:600;font-variant-numeric:tabular-nums">${escape(value)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${rows.join("")}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
