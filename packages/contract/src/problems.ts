/**
 * The problem catalogue: every code that can come back in `problems`, with its text in both languages and what the
 * person can do about it. Texts may name figures in braces; the API fills them in: `{missing}`, `{at}`, `{other}` ...
 */

/** A text in the languages of the shop. */
export interface ProblemText {
  readonly "zh-TW": string;
  readonly en: string;
}

/** What is said of one problem. */
export interface ProblemEntry {
  readonly message: ProblemText;
  /** What can be done about it; null when there is nothing to say. */
  readonly remedy: ProblemText | null;
}

const entry = (zh: string, en: string, remedyZh?: string, remedyEn?: string): ProblemEntry => ({
  message: { "zh-TW": zh, en },
  remedy: remedyZh && remedyEn ? { "zh-TW": remedyZh, en: remedyEn } : null,
});

/** Why a code or a discount does not apply: PRICING section 4. */
const codes = {
  UNKNOWN_CODE: entry(
    "找不到這組優惠碼",
    "We can't find this code",
    "請檢查拼字，或看看會員中心裡可用的優惠",
    "Check the spelling, or look at your own vouchers",
  ),
  DISABLED: entry("這組優惠目前暫停使用", "This one is paused for now"),
  NOT_STARTED: entry(
    "這組優惠 {at} 才開始",
    "It starts {at}",
    "先留在購物車，時間到了就會生效",
    "Keep it in the cart, it will apply then",
  ),
  EXPIRED: entry("這組優惠已於 {at} 結束", "It ended {at}", "看看其他優惠", "Look at other offers"),
  CURRENCY_MISMATCH: entry("這組優惠只適用於 {allowed} 結帳", "Only for orders paid in {allowed}"),
  PARTNER_MISMATCH: entry(
    "這組優惠只適用於其他賣家的商品",
    "Only for another seller's items",
    "加入該賣家的商品後就能使用",
    "Add an item of that seller",
  ),
  CHANNEL_MISMATCH: entry("這組優惠不適用於這個購物管道", "Not for this sales channel"),
  LOGIN_REQUIRED: entry(
    "登入後才能使用這組優惠",
    "Sign in to use it",
    "登入或註冊",
    "Sign in or sign up",
  ),
  NOT_ASSIGNED: entry("這組優惠限指定會員使用", "For selected members only"),
  CUSTOMER_GROUP_MISMATCH: entry("這組優惠限指定會員群組使用", "For a member group only"),
  DOMAIN_NOT_ALLOWED: entry(
    "這組優惠限 {allowed} 的電子郵件使用",
    "Only for e-mail addresses at {allowed}",
    "請在結帳時填寫符合的電子郵件",
    "Use such an address at checkout",
  ),
  NOT_FIRST_ORDER: entry("這組優惠限首次購買使用", "For a first order only"),
  SELF_REFERRAL: entry("不能使用自己的推廣碼", "You can't use your own code"),
  USAGE_LIMIT_REACHED: entry(
    "這組優惠的名額已用完",
    "All uses are gone",
    "看看其他優惠",
    "Look at other offers",
  ),
  CUSTOMER_LIMIT_REACHED: entry(
    "您已使用過這組優惠（上限 {limit} 次）",
    "You have used it as often as allowed ({limit})",
  ),
  OUTSIDE_TIME_WINDOW: entry(
    "現在不在這組優惠的適用時段",
    "Not at this time of the week",
    "在適用時段內結帳就能使用",
    "Check out during its hours",
  ),
  REQUIRED_ITEMS_MISSING: entry(
    "購物車裡還缺指定商品",
    "The cart lacks an item it asks for",
    "加入指定商品後就能使用",
    "Add the item it asks for",
  ),
  NO_MATCHING_ITEMS: entry(
    "購物車沒有適用的商品",
    "Nothing in your cart qualifies",
    "逛逛適用的商品",
    "See what qualifies",
  ),
  MINIMUM_QUANTITY_NOT_MET: entry(
    "再加 {missing} 件就能使用",
    "Add {missing} more to use it",
    "再加 {missing} 件",
    "Add {missing} more",
  ),
  MINIMUM_ORDER_NOT_MET: entry(
    "再買 {missing} 就能使用",
    "Spend {missing} more to use it",
    "再買 {missing}",
    "Spend {missing} more",
  ),
  SHIPPING_METHOD_MISMATCH: entry(
    "這組優惠只適用於 {allowed}",
    "Only with {allowed}",
    "改選適用的配送方式",
    "Choose such a shipping method",
  ),
  PAYMENT_METHOD_MISMATCH: entry(
    "這組優惠只適用於 {allowed}",
    "Only when paid by {allowed}",
    "改選適用的付款方式",
    "Choose such a way to pay",
  ),
  CUSTOM_CHECK_FAILED: entry("不符合這組優惠的條件", "Its conditions are not met"),
  EXCLUDED: entry(
    "不能與「{other}」併用，已保留「{other}」",
    "Can't be combined with “{other}”, which we kept",
  ),
  NOT_STACKABLE: entry(
    "不能與「{other}」併用，已採用較優先者",
    "Can't be combined with “{other}”, which has priority",
  ),
  NO_REMAINING_VALUE: entry(
    "這組優惠不會再讓金額變低，沒有使用掉",
    "It would not lower your total; it isn't used up",
  ),
  INVALID_CHARACTERS: entry(
    "優惠碼格式不正確",
    "That doesn't look like a code",
    "優惠碼只有英文字母和數字，請檢查有無多打符號",
    "Codes are plain letters and digits; check for other characters",
  ),
  TOO_MANY_ATTEMPTS: entry(
    "嘗試太多次了，請於 {at} 再試",
    "Too many tries. Please try again after {at}",
  ),
  TOO_MANY_CODES: entry(
    "一次最多使用 {maximum} 組優惠碼",
    "At most {maximum} codes at once",
    "先移除一組",
    "Remove one first",
  ),
  CODE_NOT_IN_CART: entry("這組優惠碼不在購物車裡", "This code is not in the cart"),
} as const;

const makingCodes = {
  MERGE_CODES_INVALID: entry(
    "請選一個保留的優惠碼，以及 1 到 {maximum} 個要併入的優惠碼",
    "Choose one code that stays and 1 to {maximum} others that become it",
  ),
  CODE_MERGED: entry(
    "「{codeText}」已經併入另一個優惠碼",
    "“{codeText}” was merged into another code already",
    "重新整理列表",
    "Load the list again",
  ),
  CODE_OF_OTHER_PARTNER: entry(
    "不能合併不同賣家的優惠碼",
    "Codes of different sellers can't be merged",
  ),
  MERGE_CHANGED: entry(
    "試算之後內容有變動，沒有合併",
    "Something changed since the dry run; nothing was merged",
    "重新試算，確認後再合併",
    "Look at the dry run again, then merge",
  ),
  MERGE_NOT_FOUND: entry("找不到這次合併", "There is no such merge"),
  MERGE_BURIED: entry(
    "「{codeText}」後來又併入其他優惠碼，要先還原那一次",
    "“{codeText}” was merged into another code since: undo that first",
  ),
  CODE_EXISTS: entry(
    "這組優惠碼已經存在或曾經使用過",
    "This code exists, or did once",
    "換一組代碼",
    "Choose another",
  ),
  LOOKALIKE: entry(
    "這組優惠碼和其他推廣夥伴的太像",
    "It reads like another affiliate's code",
    "換一組代碼，或填寫允許的理由",
    "Choose another, or give a reason to allow it",
  ),
  CODE_RESERVED: entry("這個字是保留字", "This word is reserved", "換一組代碼", "Choose another"),
  FORMAT_MISMATCH: entry(
    "代碼要符合規定的格式 {format}",
    "A code must match {format}",
    "照格式重寫一組",
    "Write one that does",
  ),
  CODE_FORMAT_INVALID: entry(
    "格式無法使用：{detail}",
    "This format can't be used: {detail}",
    "例如 KOL-{########}",
    "For example KOL-{########}",
  ),
  CODE_SPACE_TOO_SMALL: entry(
    "代碼太短，容易被猜中（機率 {odds}），需要 {symbolsNeeded} 個隨機字元",
    "Too short: codes would be guessed ({odds}); {symbolsNeeded} random characters are needed",
    "改用 {pattern}",
    "Use {pattern}",
  ),
  BATCH_NOT_FOUND: entry("找不到這個批次", "There is no such batch"),
  COUNT_INVALID: entry("數量要在 {minimum} 到 {maximum} 之間", "A count is {minimum} to {maximum}"),
  ALREADY_EXPORTED: entry(
    "這個批次已於 {at} 匯出過",
    "These codes were exported {at}",
    "填寫再次匯出的理由",
    "Give a reason to export them again",
  ),
  CSV_INVALID: entry(
    "檔案無法讀取：{detail}",
    "The file can't be read: {detail}",
    "檢查標題列與引號",
    "Check the header row and the quotes",
  ),
  ROTATION_RUNNING: entry("金鑰正在更換中", "Keys are being rotated already"),
  DISCOUNT_NOT_FOUND: entry("找不到這個折扣", "There is no such discount"),
  DISCOUNT_INVALID: entry("折扣設定有誤：{detail}", "The discount is not right: {detail}"),
  VERSION_CONFLICT: entry(
    "有人在您編輯時修改過",
    "Somebody else changed it meanwhile",
    "重新載入後再修改一次",
    "Load it again, then change it",
  ),
  VOUCHER_NOT_FOUND: entry("找不到這張票券", "There is no such voucher"),
  VOUCHER_OUT_OF_USE: entry(
    "這張票券已經停用或合併，不能再修改",
    "This voucher is retired or merged and can't be changed any more",
  ),
  VALIDITY_INVALID: entry("結束時間要晚於開始時間", "It must end after it starts"),
  DOMAIN_INVALID: entry(
    "「{domain}」不是電子郵件網域",
    "“{domain}” is no e-mail domain",
    "只填 @ 之後的部分，例如 example.com",
    "Only what follows the @, for example example.com",
  ),
  CHANNEL_UNKNOWN: entry("沒有「{channel}」這個購物管道", "There is no channel “{channel}”"),
  REASON_MISSING: entry("請填寫原因", "Say why"),
  VIEW_NOT_FOUND: entry("找不到這個檢視", "There is no such view"),
  VIEW_NAME_INVALID: entry("請幫檢視取個名字", "Give the view a name"),
  VIEW_NAME_TAKEN: entry("您已經有同名的檢視", "You have a view of this name already"),
  VIEW_EMPTY: entry(
    "沒有可以儲存的篩選條件",
    "There is no filter to keep",
    "先選擇狀態、折扣、持有者或批次；搜尋的優惠碼不會儲存",
    "Choose a status, discount, owner or batch; a code you searched for is never kept",
  ),
  TOO_MANY_VIEWS: entry(
    "最多可以儲存 {maximum} 個檢視",
    "{maximum} views are the most",
    "先刪除不用的檢視",
    "Delete one you don't need",
  ),
  AFFILIATE_NOT_FOUND: entry("找不到這位推廣夥伴", "There is no such affiliate"),
  ALERT_NOT_FOUND: entry("找不到這則提醒", "There is no such alert"),
  HOT_NEEDS_TOTAL_LIMIT: entry(
    "只有設了總次數、沒有設預算的才能分流",
    "Only what has a total limit and no budget can be spread over slots",
    "先設定總次數上限，或移除預算",
    "Set a total limit first, or remove the budget",
  ),
  LIMIT_TOO_LOW: entry(
    "上限不能低於已使用的次數",
    "The limit can't be below what was used already",
  ),
  STATUS_NOT_ALLOWED: entry("目前的狀態不能這樣改", "Its status can't be changed like that"),
} as const;

const ranges = {
  RANGE_NOT_FOUND: entry(
    "找不到這個商品範圍，或它已封存",
    "There is no such range, or it was put away",
    "選擇另一個商品範圍",
    "Choose another range",
  ),
  CATALOG_NOT_FOUND: entry(
    "找不到這個選品清單，或它已封存",
    "There is no such catalog, or it was put away",
    "選擇另一個選品清單",
    "Choose another catalog",
  ),
  SELECTION_INVALID: entry("設定有誤：{detail}", "This is not right: {detail}"),
  MEMBER_NOT_FOUND: entry(
    "裡面有不存在或屬於其他店家的項目",
    "It names something that is not there, or is another partner's",
    "移除該項目",
    "Take it out",
  ),
  TOO_MANY_MEMBERS: entry(
    "最多 {maximum} 項（目前 {actual} 項）",
    "At most {maximum} things (there are {actual})",
    "改用標籤、分類或選品清單",
    "Use a tag, a category or a catalog",
  ),
  RANGE_IN_USE: entry(
    "還有折扣在使用：{usedBy}",
    "Discounts still use it: {usedBy}",
    "先修改或結束這些折扣",
    "Change or end these discounts first",
  ),
  CATALOG_IN_USE: entry(
    "還有商品範圍或折扣在使用：{usedBy}",
    "Ranges or discounts still use it: {usedBy}",
    "先修改它們",
    "Change these first",
  ),
} as const;

const cart = {
  CART_NOT_FOUND: entry("購物車是空的", "There is no cart", "先加入商品", "Put something in first"),
  CART_NOT_OPEN: entry("這個購物車已經結帳了", "This cart was already ordered"),
  CART_EMPTY: entry("購物車是空的", "The cart is empty", "先加入商品", "Put something in first"),
  CART_LINE_NOT_FOUND: entry("購物車裡已經沒有這項商品", "This is no longer in the cart"),
  VARIANT_NOT_FOUND: entry("找不到這個商品", "There is no such item"),
  VARIANT_UNAVAILABLE: entry("這個商品目前不販售", "This is not on sale now"),
  QUANTITY_INVALID: entry(
    "數量要在 {minimum} 到 {maximum} 之間",
    "A quantity is {minimum} to {maximum}",
  ),
  OUT_OF_STOCK: entry(
    "只剩 {available} 件",
    "Only {available} left",
    "改成 {available} 件以內",
    "Take {available} or fewer",
  ),
  SHIPPING_METHOD_UNKNOWN: entry("沒有這種配送方式", "There is no such shipping method"),
  PAYMENT_METHOD_UNKNOWN: entry("沒有這種付款方式", "There is no such way to pay"),
} as const;

const checkout = {
  SHIPPING_METHOD_REQUIRED: entry("請選擇配送方式", "Choose a shipping method"),
  PAYMENT_METHOD_REQUIRED: entry("請選擇付款方式", "Choose a way to pay"),
  PAYMENT_AMOUNT_OUT_OF_RANGE: entry(
    "這種付款方式的金額要在 {minimum} 到 {maximum} 之間",
    "This way to pay carries {minimum} to {maximum}",
    "改選其他付款方式",
    "Choose another way to pay",
  ),
  CONTACT_INVALID: entry("請檢查聯絡資料", "Check the contact details"),
  ADDRESS_REQUIRED: entry("請填寫收件地址", "A delivery address is needed"),
  PICKUP_STORE_REQUIRED: entry("請選擇取貨門市", "Choose a store to pick up at"),
  ACCOUNT_REQUIRED: entry(
    "購買課程需要會員帳號",
    "A course needs an account",
    "登入或註冊",
    "Sign in or sign up",
  ),
  COURSE_ALREADY_OWNED: entry(
    "您已經擁有這門課程",
    "You own this course already",
    "前往學習",
    "Go and learn",
  ),
  PRICE_CHANGED: entry(
    "金額從 {before} 變成 {after}，請確認",
    "The total changed from {before} to {after}",
    "確認新的金額後再送出",
    "Agree to the new total and send again",
  ),
  BUDGET_SPENT: entry("這個折扣的額度剛剛用完了", "This discount's budget was just used up"),
} as const;

const orders = {
  ORDER_NOT_FOUND: entry(
    "找不到這筆訂單",
    "There is no such order",
    "請用訂單信裡的連結開啟",
    "Use the link of your order's mail",
  ),
  ORDER_STATE: entry("訂單目前的狀態不能這樣做", "The order's state does not allow this"),
  PAYMENT_NOT_RULED_OUT: entry(
    "款項可能正在路上，請稍後再試",
    "Money may be on its way; please try again later",
  ),
  PAYMENT_NOT_DUE: entry("還沒到付款期限", "The deadline has not passed yet"),
  ORDER_LINE_NOT_FOUND: entry("訂單裡沒有這項商品", "This is not in the order"),
  REFUND_QUANTITY: entry("退貨數量超過剩下的 {kept} 件", "More than the {kept} that are left"),
  NOTHING_TO_REFUND: entry("沒有可以退的金額", "There is nothing to give back"),
  REFUND_CHANGED: entry(
    "退款金額從 {before} 變成 {after}，請確認",
    "The refund changed from {before} to {after}",
    "確認新的金額後再送出",
    "Agree to the new amount and send again",
  ),
  REFUND_NOT_FOUND: entry("找不到這筆退款", "There is no such refund"),
  SHIPMENT_NOT_FOUND: entry("找不到這個包裹", "There is no such parcel"),
} as const;

const analysis = {
  SIMULATION_INVALID: entry("試算的內容有誤：{detail}", "This can't be simulated: {detail}"),
  SNAPSHOT_NOT_FOUND: entry("這筆訂單沒有計價快照", "This order has no snapshot"),
  BACKTEST_NOT_FOUND: entry("找不到這次回測", "There is no such backtest"),
  PERIOD_INVALID: entry(
    "結束日要在開始日之後",
    "The period must end after it begins",
    "換一段期間",
    "Choose another period",
  ),
} as const;
/** Telling other systems of events. */
const webhooks = {
  CHECK_NOT_FOUND: entry("找不到這個檢查", "There is no such check, or it is paused"),
  CHECK_NAME_INVALID: entry(
    "這個名稱不能用",
    "This name can't be used",
    "用小寫英文開頭，只用小寫英文、數字和連字號，2 到 64 個字",
    "Begin with a lower-case letter; lower-case letters, digits and dashes, 2 to 64 of them",
  ),
  CHECK_NAME_TAKEN: entry(
    "已經有同名的檢查",
    "There is a check of this name already",
    "換一個名稱",
    "Choose another name",
  ),
  WEBHOOK_ENDPOINT_NOT_FOUND: entry("找不到這個接收端", "There is no such endpoint"),
  WEBHOOK_DELIVERY_NOT_FOUND: entry("找不到這次傳送", "There is no such delivery"),
  WEBHOOK_URL_INVALID: entry(
    "這個網址不能用來接收通知",
    "This address can't be used",
    "填寫完整的 https:// 網址，不含帳號密碼，也不含 #",
    "Give a whole https:// address without a user name, a password or a #",
  ),
  EVENT_TYPE_UNKNOWN: entry("沒有「{eventType}」這種事件", "There is no event {eventType}"),
  WEBHOOK_ENDPOINT_NOT_ACTIVE: entry(
    "這個接收端目前沒有啟用",
    "The endpoint is not active",
    "先啟用接收端",
    "Make it active first",
  ),
  TEXT_TOO_LONG: entry("最多 {maximum} 個字", "{maximum} characters at most"),
} as const;

const people = {
  CUSTOMER_NOT_FOUND: entry("請先登入", "Sign in first"),
  EMAIL_NOT_VERIFIED: entry(
    "請先驗證電子郵件",
    "Prove your e-mail address first",
    "重寄驗證信",
    "Send the mail again",
  ),
  LESSON_NOT_FOUND: entry("找不到這堂課", "There is no such lesson"),
  NO_COURSE_ACCESS: entry(
    "您還沒有這門課程的觀看權限",
    "You have no access to this course",
    "購買課程",
    "Buy the course",
  ),
  SIGN_IN_REFUSED: entry(
    "電子郵件或密碼不正確",
    "E-mail address or password is wrong",
    "忘記密碼？",
    "Forgot your password?",
  ),
  EMAIL_INVALID: entry("請輸入有效的電子郵件", "This is no e-mail address"),
  EMAIL_TAKEN: entry(
    "這個電子郵件已經註冊過",
    "This address has an account",
    "直接登入",
    "Sign in instead",
  ),
  PASSWORD_INVALID: entry(
    "密碼至少要 {minimum} 個字元",
    "A password has at least {minimum} characters",
  ),
  NAME_REQUIRED: entry("請輸入姓名", "A name is needed"),
  TOKEN_INVALID: entry(
    "連結已失效",
    "This link is no longer good",
    "重新申請一封信",
    "Ask for a new mail",
  ),
} as const;

const requests = {
  NOT_ALLOWED: entry("您沒有權限這樣做", "You may not do this"),
  IDEMPOTENCY_KEY_INVALID: entry(
    "識別鍵要 {minimumLength} 到 {maximumLength} 個字元",
    "An idempotency key has {minimumLength} to {maximumLength} characters",
  ),
  IDEMPOTENCY_CONFLICT: entry(
    "這個識別鍵已經用在另一個請求",
    "This idempotency key came with another request",
    "換一個新的識別鍵",
    "Use a new key",
  ),
  INPUT_INVALID: entry("請檢查「{field}」", "Check “{field}”"),
} as const;

/** Tills: their keys and what they sell. */
const tills = {
  KEY_NOT_FOUND: entry("找不到這把收銀機金鑰", "There is no such till key"),
  KEY_LABEL_REQUIRED: entry("請填寫這把金鑰是哪一台收銀機的", "Say which till the key is for"),
  CHANNEL_INVALID: entry(
    "通路代號要用 2 到 20 個大寫英文字母、數字或底線",
    "A channel is 2 to 20 capital letters, digits or underscores",
  ),
  SKU_NOT_FOUND: entry(
    "找不到貨號 {sku}，或有兩家賣家使用同一個貨號",
    "Nothing is sold as {sku}, or two sellers use it",
  ),
  SOLD_AT_INVALID: entry(
    "銷售時間要在過去 {maximumDays} 天內",
    "A sale is told within {maximumDays} days, and not before it happened",
  ),
  RECEIPT_NUMBER_INVALID: entry(
    "收據號碼要有 1 到 {maximum} 個字",
    "A receipt number has 1 to {maximum} characters",
  ),
  GIVEN_TOTAL_INVALID: entry(
    "實收金額要是 0 以上的整數",
    "What the till took is a whole amount, 0 or more",
  ),
} as const;

/** Every problem by its code. */
export const problemCatalogue = {
  ...codes,
  ...makingCodes,
  ...tills,
  ...ranges,
  ...cart,
  ...checkout,
  ...orders,
  ...analysis,
  ...webhooks,
  ...people,
  ...requests,
} as const satisfies { readonly [code: string]: ProblemEntry };

/** The codes a client may meet. New ones may come: keep showing `message` for a code you don't know. */
export type KnownProblemCode = keyof typeof problemCatalogue;
