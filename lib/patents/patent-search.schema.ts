import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { oneOfOrAll, searchText } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { AGES } from "./age";
import { CONVERSION_KINDS } from "./conversion-kind";
import { CRITERIA } from "./criterion";
import { HOLDER_KINDS } from "./holder-kind";
import { PATENT_STATUSES, PROVINCES } from "./patent";
import { NOT_STATED, SORTS } from "./patent-search";
import { PATENT_TYPES } from "./patent-type";
import { PATENT_STAGES, REACHABLE } from "./stage";

export const PATENTS_A_PAGE = 50;

const day = z.string().refine(isCalendarDate).nullable().catch(null).default(null);
/** 万元, as typed. */
const tenThousands = z.coerce.number().int().min(0).max(100_000_000).nullable().catch(null).default(null);

/** As the address says that something is not stated. */
export const STATED_NOWHERE = "none";
const orNotStated = <Value>(value: z.ZodType<Value>) =>
  z
    .union([z.literal(STATED_NOWHERE).transform((): typeof NOT_STATED => NOT_STATED), value])
    .nullable()
    .catch(null)
    .default(null);

/** The order of the first page and where the next one goes on: the last row's value and id. */
const cursor = z
  .string()
  .regex(/^[0-9.-]{1,24}_[0-9]{1,10}$/)
  .nullable()
  .catch(null)
  .default(null)
  .transform((text) => {
    if (text === null) return null;
    const [value = "", id = ""] = text.split("_");
    return Number(id) > 2_147_483_647 ? null : { value, id: Number(id) };
  });

const sort = z
  .enum([...SORTS, "-filed", "-amount"])
  .catch("-filed")
  .default("-filed")
  .transform((asked) => {
    const by = asked.replace(/^-/, "") as (typeof SORTS)[number];
    // Largest amounts first, longest standing first; filings either way.
    return { by, descending: by === "amount" || asked.startsWith("-") };
  });

export const searchPatentsInput = z.object({
  q: searchText,
  type: oneOfOrAll(PATENT_TYPES),
  ipc: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-H](\d{2}[A-Z]?)?$/)
    .nullable()
    .catch(null)
    .default(null),
  holder: oneOfOrAll(HOLDER_KINDS),
  province: orNotStated(z.enum(PROVINCES)),
  unit: z.string().max(16).nullable().catch(null).default(null),
  /** Who stands first among its holders. */
  institution: z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null).default(null),
  stage: oneOfOrAll(PATENT_STAGES),
  age: oneOfOrAll(AGES),
  reached: oneOfOrAll(REACHABLE),
  grade: orNotStated(z.coerce.number().int().min(1).max(99)),
  value: oneOfOrAll(["high"]),
  criterion: oneOfOrAll(CRITERIA),
  kind: oneOfOrAll(CONVERSION_KINDS),
  status: oneOfOrAll(PATENT_STATUSES),
  industry: orNotStated(z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9"])),
  funded: oneOfOrAll(["yes", "no"]),
  from: day,
  to: day,
  least: tenThousands,
  most: tenThousands,
  sort,
  after: cursor,
  take: rowsAtATime(PATENTS_A_PAGE),
});

export type SearchPatentsInput = z.output<typeof searchPatentsInput>;
