/**
 * What the browser may do on our pages. ECPay is paid by a form post to its own host, so `form-action` names
 * its two hosts and the simulator's; inline styles are allowed because the UI kit sets CSS variables that way.
 */
const ECPAY_HOSTS = ["https://payment.ecpay.com.tw", "https://payment-stage.ecpay.com.tw"];

/** Headers for every page and file of the SPA. `paymentOrigins` are further hosts a payment form may post to. */
export function securityHeaders(paymentOrigins: readonly string[]): Record<string, string> {
  const formAction = ["'self'", ...ECPAY_HOSTS, ...paymentOrigins].join(" ");
  return {
    "content-security-policy": [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob: https:",
      "media-src 'self' blob: https:",
      "font-src 'self' data:",
      "connect-src 'self'",
      `form-action ${formAction}`,
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "object-src 'none'",
    ].join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
}
