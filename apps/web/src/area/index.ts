import "./kit.css";

/** What the admin area and the affiliate portal are drawn with. */
export { allPages } from "./all-pages.ts";
export { Answer, isForbidden } from "./answer.tsx";
export { AreaFrame, type AreaPlace } from "./area-frame.tsx";
export { AreaGate, type AreaViewer } from "./area-gate.tsx";
export { CsvButton } from "./csv-button.tsx";
export { downloadCsv, type CsvCell } from "./csv.ts";
export { dayInShop, formatDay, fromShopField, lastDays, toShopField } from "./days.ts";
export { FigureRow, FigureTile } from "./figure-tile.tsx";
export { FilterBar, type Filter, type FilterValues } from "./filter-bar.tsx";
export { ForbiddenState } from "./forbidden-state.tsx";
export { LoadMore } from "./load-more.tsx";
export { fieldOf, messageFor, ProblemList, type ProblemText } from "./problem-list.tsx";
export { useChange, type Change } from "./use-change.ts";
export { TrendCard, type TrendSeries } from "./trend-card.tsx";
export { RangeSwitch } from "./range-switch.tsx";
export { type Period, PeriodPicker, periodOf } from "./period-picker.tsx";
export { QrCode } from "./qr-code.tsx";
