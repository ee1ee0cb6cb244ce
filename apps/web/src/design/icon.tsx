const PATHS = {
  home: "M3.500 10.500L12 4l8.500 6.500M6 9v10.500h12V9",
  goods: "M5 8.500h14l-1 11.500H6zM8.500 8.500a3.500 3.500 0 0 1 7 0",
  courses:
    "M3.500 6c3-1 6-.6 8.500 1.200C14.500 5.400 17.500 5 20.500 6v12.500c-3-1-6-.6-8.500 1.200c-2.500-1.800-5.500-2.200-8.500-1.200zM12 7.200v12.500",
  cart: "M3 4.500h2.500l2.200 11h9.600l2.200-8H6.300M9 19.700h.01M16.500 19.700h.01",
  account: "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8M4.500 20.500c.6-4 3.600-6 7.500-6s6.900 2 7.500 6",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13a6.500 6.500 0 0 0 0 13M15.500 15.500l5 5",
  language:
    "M12 20.500a8.500 8.500 0 1 0 0-17a8.500 8.500 0 0 0 0 17M3.800 9.500h16.400M3.800 14.500h16.400M12 3.500c-5 5.500-5 11.500 0 17c5-5.500 5-11.500 0-17",
  back: "M14.500 5l-7 7l7 7",
  forward: "M9.500 5l7 7l-7 7",
  down: "M5 9.500l7 7l7-7",
  close: "M6 6l12 12M18 6L6 18",
  play: "M8 5.500v13l10.500-6.500z",
  check: "M4.500 12.500l5 5L19.500 7",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  tag: "M4 4.500h7l9 9l-6.500 6.500l-9-9zM8 8.500h.01",
  truck:
    "M3 6.500h11v10H3zM14 10h4l3 3v3.500h-7M7 19.500a1.500 1.500 0 1 0 0-3a1.500 1.500 0 0 0 0 3M17.500 19.500a1.500 1.500 0 1 0 0-3a1.500 1.500 0 0 0 0 3",
  filter: "M4 7h16M7 12h10M10 17h4",
  clock: "M12 7v5.500l3.500 2M12 20.500a8.500 8.500 0 1 0 0-17a8.500 8.500 0 0 0 0 17",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of one weight. Decorative: the word beside it (or the button's label) says what it is. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
