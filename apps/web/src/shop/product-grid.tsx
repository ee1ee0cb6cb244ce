import type { ProductCardFieldsFragment } from "@8521/contract";
import { ProductCard } from "./product-card.tsx";
import classes from "./product-card.module.css";

const FIRST_ROW = 4;

/** Product cards in a grid: two across on a phone, as many as fit on a desk. */
export function ProductGrid({ products }: { products: readonly ProductCardFieldsFragment[] }) {
  return (
    <div className={classes.grid}>
      {products.map((product, index) => (
        <ProductCard key={product.id} product={product} eager={index < FIRST_ROW} />
      ))}
    </div>
  );
}
