import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { cssString } from "./css-string";
import { PageStyle } from "./page-style";

type Props = {
  /** What the sheets are of. */
  title: string;
  /** The day all figures on them are as of. */
  asOf: CalendarDate;
  landscape?: boolean;
};

/**
 * What stands in the margins of every printed sheet: title and as-of line at the left; the number of the
 * sheet stands at the right by itself (app/globals.css). The layout puts one for all pages, as of today; a
 * page's own, which comes after it, takes its place. A page that shows a past day needs its own.
 */
export async function PrintFrame({ title, asOf, landscape = false }: Props) {
  const [incoming, common, locale] = await Promise.all([headers(), getTranslations("common"), getLocale()]);
  const line = `${title} · ${common("as-of", { date: formatDate(asOf, locale) })}`;
  return (
    <>
      <PageStyle
        nonce={incoming.get("x-nonce") ?? ""}
        css={`@page{@bottom-left{content:${cssString(line)}}}`}
      />
      {landscape ? <span hidden className="print-landscape" /> : null}
    </>
  );
}
