import { z } from "zod";
import { EXPORTED_LISTS, FORMATS } from "./list-name";

const MOST_FILTERS = 30;

/** Said by the server about the file it is about to write. */
export const takeOutInput = z.object({
  list: z.enum(EXPORTED_LISTS),
  format: z.enum(FORMATS),
  /** The parameters of the page's address. */
  filter: z
    .record(z.string().max(50), z.string().max(200))
    .refine((filter) => Object.keys(filter).length <= MOST_FILTERS),
  rows: z.number().int().min(0),
});
