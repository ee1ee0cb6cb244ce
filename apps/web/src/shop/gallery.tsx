import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picture } from "./picture.tsx";
import classes from "./product-page.module.css";

interface GalleryProps {
  pictures: readonly { id: string; url: string; alt: string }[];
}

/** One large picture and the others as small ones to choose. */
export function Gallery({ pictures }: GalleryProps) {
  const { t } = useTranslation("shop");
  const [index, setIndex] = useState(0);
  return (
    <div className={classes.gallery} role="group" aria-label={t("product.pictures")}>
      <div className={classes.large}>
        <Picture media={pictures[index]} eager sizes="(min-width: 48em) 50vw, 100vw" />
      </div>
      {pictures.length > 1 ? (
        <div className={classes.thumbs}>
          {pictures.map((picture, position) => (
            <button
              key={picture.id}
              type="button"
              aria-label={t("product.picture", { index: position + 1, total: pictures.length })}
              aria-pressed={position === index}
              onClick={() => setIndex(position)}
            >
              <Picture media={picture} decorative />
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
