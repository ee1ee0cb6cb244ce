import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Picture } from "./picture.tsx";
import classes from "./home-page.module.css";

interface CategoryRowProps {
  categories: readonly {
    id: string;
    slug: string;
    name: string;
    productCount: number;
    picture?: { url: string; alt: string } | null;
  }[];
}

/** The top categories as ways in, each with how much is behind it. */
export function CategoryRow({ categories }: CategoryRowProps) {
  const { t } = useTranslation("shop");
  return (
    <nav aria-label={t("home.categories")}>
      <ul className={classes.categories}>
        {categories.map((category) => (
          <li key={category.id}>
            <Link to="/search" search={{ category: category.slug }} className={classes.category}>
              <span>
                <Picture media={category.picture} decorative />
              </span>
              <span>
                <strong>{category.name}</strong>
                <small>{t("home.count", { count: category.productCount })}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
