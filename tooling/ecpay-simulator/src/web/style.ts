import { Html } from "./html.ts";

/** The one style sheet: calm green, large targets, dark mode by preference. */
export const STYLE = new Html(`
:root{color-scheme:light dark;--ink:#12261c;--soft:#5b6e63;--paper:#f3f6f3;--card:#fff;--line:#dbe4dd;
--go:#0b7a43;--go-ink:#fff;--warn:#a15a00;--bad:#b3261e;--tint:#e7f3ec;--radius:14px}
@media (prefers-color-scheme:dark){:root{--ink:#e8f0ea;--soft:#a3b5aa;--paper:#0e1512;--card:#17211c;--line:#2b3a32;
--go:#3fbf7f;--go-ink:#06210f;--warn:#f0b35a;--bad:#ff8a80;--tint:#1b2f25}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}
header{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;align-items:center;padding:12px 20px;background:var(--card);border-bottom:1px solid var(--line)}
.brand{color:inherit;text-decoration:none;font-weight:700}.brand small{color:var(--soft);font-weight:400;margin-left:4px}
.mark{display:inline-grid;place-items:center;width:1.8em;height:1.8em;border-radius:8px;background:var(--go);color:var(--go-ink);margin-right:6px}
.notice{color:var(--warn);font-size:.85rem}
main{margin:0 auto;padding:24px 16px 64px}.narrow{max-width:520px}.wide{max-width:1180px}
a{color:var(--go)}p{margin:0 0 8px}.card>:last-child{margin-bottom:0}input{accent-color:var(--go)}
h1{font-size:1.35rem;margin:0 0 4px}h2{font-size:1.05rem;margin:0 0 12px}
.card{background:var(--card);border:1px solid var(--line);border-radius:var(--radius);padding:20px;margin:0 0 16px}
.amount{font-size:2.1rem;font-weight:700;letter-spacing:-.01em;font-variant-numeric:tabular-nums}
.soft{color:var(--soft)}.small{font-size:.85rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;margin:12px 0 0}dt{color:var(--soft)}dd{margin:0;text-align:right;overflow-wrap:anywhere}
ul.items{margin:8px 0 0;padding-left:1.2em}
button,.button{display:block;width:100%;min-height:48px;padding:10px 16px;border-radius:12px;border:1px solid var(--line);background:var(--card);color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
button.go{background:var(--go);border-color:var(--go);color:var(--go-ink)}button.bad{color:var(--bad)}
button:hover,.button:hover{filter:brightness(.97)}:focus-visible{outline:3px solid var(--go);outline-offset:2px}
button small,.button small{display:block;font-weight:400;opacity:.85}h1 small,h2 small{font-weight:400;color:var(--soft)}
.actions{display:grid;gap:10px}.pair{display:grid;grid-template-columns:1fr 1fr;gap:10px}
fieldset{border:0;padding:0;margin:0 0 16px}legend{font-weight:600;margin-bottom:8px}
label.choice{display:flex;gap:10px;align-items:center;min-height:44px;padding:8px 12px;border:1px solid var(--line);border-radius:10px;margin-bottom:6px}
label.choice:has(:checked){border-color:var(--go);background:var(--tint)}
.tabs{display:flex;gap:8px;margin:0 0 16px;flex-wrap:wrap}.tabs a{flex:1;min-width:100px}.tabs a[aria-current]{background:var(--tint);border-color:var(--go)}
details{margin-top:6px}summary{cursor:pointer;color:var(--soft);font-size:.85rem;min-height:28px}
.plastic{background:linear-gradient(135deg,#0b7a43,#0d4f6b);color:#fff;border-radius:16px;padding:20px;margin:0 0 16px;font-variant-numeric:tabular-nums}
.plastic b{display:block;font-size:1.2rem;letter-spacing:.08em;margin:18px 0 6px}
.number{font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums;letter-spacing:.04em;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}th{text-align:left;color:var(--soft);font-weight:500;font-size:.85rem}
td,th{padding:10px 8px;border-bottom:1px solid var(--line);vertical-align:top}
td form{display:inline-block;margin:0 4px 4px 0}td button,.inline button{display:inline-block;width:auto;min-height:36px;padding:4px 12px;font-weight:500}
.chip{display:inline-block;padding:2px 10px;border-radius:999px;background:var(--tint);font-size:.85rem;white-space:nowrap}
.chip.PAID{background:var(--go);color:var(--go-ink)}.chip.DECLINED,.chip.EXPIRED,.chip.no{background:transparent;border:1px solid currentColor;color:var(--bad)}
select{min-height:36px;border-radius:10px;border:1px solid var(--line);background:var(--card);color:inherit;font:inherit;max-width:100%;padding:4px 8px}
.inline{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
@media (max-width:720px){table,tbody,tr,td{display:block}thead{display:none}tr{border-bottom:1px solid var(--line);padding:10px 0}td{border:0;padding:3px 0}}
`);
