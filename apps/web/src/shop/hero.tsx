import { useTranslation } from "react-i18next";
import { ButtonLink } from "../design/index.ts";
import { TileWall } from "./tile-wall.tsx";
import classes from "./home-page.module.css";

/** The greeting: one sentence, two ways on, and a wall of glazed tiles. */
export function Hero() {
  const { t } = useTranslation("shop");
  return (
    <section className={classes.hero}>
      <div className={`page ${classes.heroInner}`}>
        <div>
          <h1>{t("home.title")}</h1>
          <p className={classes.heroText}>{t("home.text")}</p>
          <div className={classes.heroActions}>
            <ButtonLink to="/goods" size="md">
              {t("home.shopGoods")}
            </ButtonLink>
            <ButtonLink to="/courses" size="md" variant="default">
              {t("home.seeCourses")}
            </ButtonLink>
          </div>
        </div>
        <div className={classes.wall}>
          <TileWall />
        </div>
      </div>
    </section>
  );
}
