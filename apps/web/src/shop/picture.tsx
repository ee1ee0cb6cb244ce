import classes from "./product-card.module.css";

interface PictureProps {
  media: { url: string; alt: string } | null | undefined;
  eager?: boolean;
  sizes?: string;
  /** The picture repeats what stands beside it. */
  decorative?: boolean;
}

/** A square picture on paper; the shop's tile stands in when there is none. */
export function Picture({ media, eager, sizes, decorative }: PictureProps) {
  if (!media) return <span className={classes.noPicture} aria-hidden="true" />;
  return (
    <img
      className={classes.image}
      src={media.url}
      alt={decorative ? "" : media.alt}
      width={640}
      height={640}
      sizes={sizes}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : "auto"}
      decoding="async"
    />
  );
}
