import { getLocale } from "next-intl/server";
import { type ExportedListName, FORMATS, type Format, MOST_SHEET_ROWS } from "@/lib/exports/list-name";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";
import { ExportControl } from "./export-control";

type Props = {
  /** The trail leaves by a door of its own, for the auditor alone. */
  list: ExportedListName | "audit";
  /** As in the page's address, and what else names the list: the code of its record. */
  params: Params;
  /** How many rows the file will have; null where the page does not know. */
  rows: number | null;
  /** How many it will be at most, where they are not counted. */
  atMost?: number;
  /** Names of the sheets, where there are several: a CSV file holds one. */
  parts?: readonly string[];
};

/** 导出: this list as a file, as it is filtered and sorted here. Without a script it is a plain download. */
export async function ExportMenu({ list, params, rows, atMost = 0, parts = [] }: Props) {
  const [t, locale] = await Promise.all([getTranslations("exports"), getLocale()]);
  const href = (format: Format, part = "") =>
    listHref(
      list === "audit" ? "/audit/export" : `/export/${list}`,
      { ...params, format },
      { page: null, view: null, part },
    );
  // A worksheet ends at 1,048,576 rows.
  const formats = (rows ?? atMost) > MOST_SHEET_ROWS ? FORMATS.filter((format) => format === "csv") : FORMATS;
  const items = formats.flatMap((format) =>
    format === "csv" && parts.length > 1
      ? parts.map((name, part) => ({
          href: href(format, part === 0 ? "" : String(part)),
          label: t("format-of", { format: t("format.csv"), name }),
        }))
      : [{ href: href(format), label: formats.length === 1 ? t("format.csv-only") : t(`format.${format}`) }],
  );
  return (
    <ExportControl
      items={items}
      language={LANGUAGE_TAG[locale]}
      labels={{
        menu: t("menu"),
        menuLabel: t("menu-label", { title: t(`list.${list}`) }),
        scope: rows === null ? t("scope-open") : t("scope", { count: rows }),
        starting: t("starting"),
        // Filled in by the browser, row after row.
        progress: t.raw("progress"),
        saved: t.raw("saved"),
        cancel: t("cancel"),
        cancelled: t("cancelled"),
        failed: t("failed"),
        signedOut: t("signed-out"),
      }}
    />
  );
}
