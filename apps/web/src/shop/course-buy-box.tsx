import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AddedBar, AddedNote } from "../cart/added-note.tsx";
import { useAddToCart } from "../cart/use-add-to-cart.ts";
import {
  ActionBar,
  ButtonLink,
  DataCard,
  Price,
  ProblemList,
  ProgressBar,
} from "../design/index.ts";
import type { CourseOf, CourseProduct } from "./course-page.tsx";
import { Offers } from "./offers.tsx";
import classes from "./course-page.module.css";

interface CourseBuyBoxProps {
  product: CourseProduct;
  course: CourseOf;
}

/** Owned: how far, and the next lesson. Not owned: the price and into the cart. */
export function CourseBuyBox({ product, course }: CourseBuyBoxProps) {
  return course.access?.isActive ? (
    <Owned product={product} course={course} />
  ) : (
    <Buy product={product} course={course} />
  );
}

function Owned({ product, course }: CourseBuyBoxProps) {
  const { t } = useTranslation("shop");
  const access = course.access!;
  const next = access.nextLesson?.slug ?? course.chapters[0]?.lessons[0]?.slug;
  const label = access.completedLessons > 0 ? t("course.continue") : t("course.start");
  return (
    <DataCard title={t("course.owned")} tone="good">
      <ProgressBar
        percent={access.progressPercent}
        label={t("course.progress", { percent: access.progressPercent })}
      />
      {access.nextLesson ? <p className={classes.next}>{access.nextLesson.title}</p> : null}
      {next ? (
        <ButtonLink
          to="/learn/$course/$lesson"
          params={{ course: product.slug, lesson: next }}
          fullWidth
        >
          {label}
        </ButtonLink>
      ) : null}
      <p className={classes.access}>{course.accessSentence}</p>
    </DataCard>
  );
}

function Buy({ product, course }: CourseBuyBoxProps) {
  const { t } = useTranslation("shop");
  const { add, adding, added, problems } = useAddToCart();
  const variant = product.variants[0];
  const price = (
    <Price
      value={product.salePriceFrom ?? product.priceFrom}
      list={product.salePriceFrom ? product.priceFrom : null}
      size="large"
    />
  );
  const button = (
    <Button
      size="md"
      loading={adding}
      disabled={!variant}
      onClick={() => variant && void add(variant.id, 1)}
    >
      {t("course.add")}
    </Button>
  );
  return (
    <DataCard>
      <div className={classes.buy}>
        {course.access ? (
          <p className={classes.ended}>
            {course.access.revokeReason ? t("course.revoked") : t("course.expired")}
          </p>
        ) : null}
        {price}
        <span className={classes.wideButton}>{button}</span>
        <ProblemList problems={problems} />
        {added ? <AddedNote name={product.name} /> : null}
        <p className={classes.access}>
          <strong>{t("course.access")}</strong> {course.accessSentence}
        </p>
        {course.previewCount > 0 ? (
          <p className={classes.access}>{t("course.previews", { count: course.previewCount })}</p>
        ) : null}
        <Offers offers={product.offers} />
      </div>
      <ActionBar>
        {added ? (
          <AddedBar />
        ) : (
          <>
            {price}
            {button}
          </>
        )}
      </ActionBar>
    </DataCard>
  );
}
