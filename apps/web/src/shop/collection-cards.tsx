import { Link } from "@tanstack/react-router";
import { Picture } from "./picture.tsx";
import classes from "./home-page.module.css";

interface CollectionCardsProps {
  collections: readonly {
    id: string;
    slug: string;
    name: string;
    description: string;
    picture?: { url: string; alt: string } | null;
  }[];
}

/** Hand-picked shelves, each with a sentence. */
export function CollectionCards({ collections }: CollectionCardsProps) {
  return (
    <ul className={classes.collections}>
      {collections.map((collection) => (
        <li key={collection.id}>
          <Link
            to="/search"
            search={{ collection: collection.slug }}
            className={classes.collection}
          >
            <span>
              <Picture media={collection.picture} decorative />
            </span>
            <span className={classes.collectionWords}>
              <strong>{collection.name}</strong>
              <span>{collection.description}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
