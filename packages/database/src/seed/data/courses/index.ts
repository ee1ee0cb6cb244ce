import { FIRST_MOUNTAIN } from "./first-mountain.ts";
import { HOME_ROASTING } from "./home-roasting.ts";
import { LATTE_ART } from "./latte-art.ts";
import { NATURE_JOURNAL } from "./nature-journal.ts";
import { POUR_OVER } from "./pour-over.ts";
import { SOAP_MAKING } from "./soap-making.ts";

/** All courses, in the order of the shelf. */
export const COURSES = [
  POUR_OVER,
  LATTE_ART,
  HOME_ROASTING,
  SOAP_MAKING,
  FIRST_MOUNTAIN,
  NATURE_JOURNAL,
] as const;
