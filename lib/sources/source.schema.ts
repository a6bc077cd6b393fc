import { z } from "zod";
import { oneOfOrAll, searchText, sortKey } from "@/lib/kernel/list-input";
import { line, optionalCalendarDate } from "@/lib/kernel/validation";
import { LOADED_GRADES } from "./source-registration";

/** Only addresses a browser opens as a page: a `javascript:` link would run in the reader's session. */
const optionalWebAddress = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isWebAddress(text), { params: { code: "url" } });

export const registerSourceInput = z.object({
  titleZh: line(200),
  titleEn: line(400),
  url: optionalWebAddress.pipe(z.string().max(1000)),
  grade: z.enum(LOADED_GRADES),
  publishedOn: optionalCalendarDate,
});

export const listSourcesInput = z.object({
  q: searchText,
  grade: oneOfOrAll(LOADED_GRADES),
  sort: sortKey(["number", "published", "uses"], "number"),
});

export type SourcesAsked = z.output<typeof listSourcesInput>;

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text);
}
