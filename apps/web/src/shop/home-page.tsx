import { graphql } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState, Icon, ProductGridSkeleton } from "../design/index.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { CategoryRow } from "./category-row.tsx";
import { CollectionCards } from "./collection-cards.tsx";
import { Hero } from "./hero.tsx";
import { ProductGrid } from "./product-grid.tsx";
import classes from "./home-page.module.css";

const HomeQuery = graphql(/* GraphQL */ `
  query Home {
    categories {
      id
      slug
      name
      productCount
      picture {
        id
        url
        alt
      }
    }
    collections {
      id
      slug
      name
      description
      picture {
        id
        url
        alt
      }
    }
    goods: products(first: 8, filter: { kind: PHYSICAL }) {
      edges {
        node {
          ...ProductCardFields
        }
      }
    }
    courses: products(first: 4, filter: { kind: COURSE }) {
      edges {
        node {
          ...ProductCardFields
        }
      }
    }
  }
`);

/** The shop window: a greeting, ways in, and what we like now. */
export function HomePage() {
  const { t } = useTranslation("shop");
  const { data, error, refetch } = useQuery(HomeQuery);
  usePageTitle(null);
  return (
    <>
      <Hero />
      <div className={`page ${classes.stack}`}>
        {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {data ? <CategoryRow categories={data.categories} /> : null}
        <Section title={t("home.goods")} link={<Link to="/goods">{t("home.allGoods")}</Link>}>
          {data ? <ProductGrid products={data.goods.edges.map((edge) => edge.node)} /> : null}
          {!data && !error ? <ProductGridSkeleton /> : null}
        </Section>
        {data && data.collections.length > 0 ? (
          <Section title={t("home.collections")}>
            <CollectionCards collections={data.collections} />
          </Section>
        ) : null}
        <Section
          title={t("home.courses")}
          text={t("home.coursesText")}
          link={<Link to="/courses">{t("home.allCourses")}</Link>}
        >
          {data ? <ProductGrid products={data.courses.edges.map((edge) => edge.node)} /> : null}
          {!data && !error ? <ProductGridSkeleton count={4} /> : null}
        </Section>
      </div>
    </>
  );
}

interface SectionProps {
  title: string;
  text?: string;
  link?: ReactNode;
  children: ReactNode;
}

function Section({ title, text, link, children }: SectionProps) {
  return (
    <section>
      <div className={classes.head}>
        <div>
          <h2>{title}</h2>
          {text ? <p>{text}</p> : null}
        </div>
        {link ? (
          <span className={classes.more}>
            {link}
            <Icon name="forward" size={16} />
          </span>
        ) : null}
      </div>
      {children}
    </section>
  );
}
