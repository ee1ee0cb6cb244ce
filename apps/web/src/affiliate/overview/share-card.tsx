import { useTranslation } from "react-i18next";
import { CodeText, CopyButton, DataCard, EmptyState } from "../../design/index.ts";
import { QrCode } from "../../area/index.ts";
import type { PortalFacts } from "./overview-page.tsx";
import classes from "./overview.module.css";

/** My link and my code, ready to be copied, scanned or sent; and what my audience gets by them. */
export function ShareCard({ portal }: { portal: PortalFacts }) {
  const { t } = useTranslation("affiliate");
  const { affiliate, codes } = portal;
  const code = codes.find(({ isActive }) => isActive);
  if (affiliate.status !== "ACTIVE") {
    return (
      <EmptyState
        title={t(`status.${affiliate.status}.title`)}
        text={t(`status.${affiliate.status}.text`)}
      />
    );
  }
  return (
    <DataCard>
      <div className={classes.share}>
        <div className={classes.words}>
          <div>
            <h2>{t("share.link")}</h2>
            <p className={classes.link}>
              <a href={affiliate.link}>{affiliate.link.replace(/^https?:\/\//, "")}</a>
            </p>
            <div className={classes.buttons}>
              <CopyButton value={affiliate.link} what={t("share.link")} />
              <a
                className={classes.line}
                href={`https://line.me/R/msg/text/?${encodeURIComponent(affiliate.link)}`}
                target="_blank"
                rel="noreferrer"
              >
                {t("share.line")}
              </a>
            </div>
          </div>
          {code ? (
            <div>
              <h2>{t("share.code")}</h2>
              <p className={classes.code}>
                <CodeText size="large">{code.code}</CodeText>
                <CopyButton value={code.code} what={t("share.code")} />
              </p>
              <p className={classes.gets}>
                <strong>{t("share.audience")}</strong> {code.sentence}
              </p>
            </div>
          ) : (
            <p className={classes.gets}>{t("share.noCode")}</p>
          )}
        </div>
        <figure className={classes.qr}>
          <QrCode value={affiliate.link} label={t("share.qr", { link: affiliate.link })} />
          <figcaption>{t("share.qrCaption")}</figcaption>
        </figure>
      </div>
    </DataCard>
  );
}
