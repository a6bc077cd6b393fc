import { getLocale } from "next-intl/server";
import { env } from "@/lib/env";
import { takeOut } from "@/lib/exports/commands/take-out";
import { type ExportedListName, type Format, MOST_SHEET_ROWS } from "@/lib/exports/list-name";
import type { Sheet } from "@/lib/exports/sheet";
import { csvParts } from "@/lib/exports/write-csv";
import { type About, workbookParts } from "@/lib/exports/write-workbook";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { actContext } from "./context";
import { openDownload } from "./download";
import { fileResponse } from "./file-response";
import type { Params } from "./list-params";

export type AskedFile = {
  list: ExportedListName;
  format: Format;
  /** Which of several sheets, for a format that holds one. */
  part: number;
  /** The parameters of the page's address. */
  filter: Params;
  /** For a page that shows how far it is. */
  framed: boolean;
};

/** Records that a list is taken out, then writes it while it is fetched; or says why not. */
export async function handOutList(asked: AskedFile, all: readonly Sheet[]): Promise<Response> {
  const { list, filter } = asked;
  // Whoever asks for a workbook of more rows than a worksheet holds is given text, and its name says so.
  const large = all.some(({ total }) => total > MOST_SHEET_ROWS);
  const format = large ? "csv" : asked.format;
  const sheets = format === "csv" ? all.slice(asked.part, asked.part + 1) : all;
  const [sheet] = sheets;
  if (!sheet) return new Response(null, { status: 404 });
  const rows = sheets.reduce((sum, { total }) => sum + total, 0);
  const download = await openDownload(takeOut, { list, format, filter, rows });
  if (download instanceof Response) return download;
  const parts = format === "csv" ? csvParts(sheet) : workbookParts(sheets, await aboutOf(sheet, rows));
  return fileResponse(parts, {
    ...{ format, rows, framed: asked.framed },
    stem: [sheet.title, sheets.length < all.length ? sheet.name : "", sheet.asOf].filter(Boolean).join(" "),
    plainStem: `${list}-${sheet.asOf}`,
  });
}

/** What a file is asked when it turns up in a mail two years later. */
export async function aboutOf(sheet: Sheet, rows: number): Promise<About> {
  const [t, common, shell, locale, { actor, now }] = await Promise.all([
    getTranslations("exports.about"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
    actContext(),
  ]);
  const by = actor && {
    name: inLocale(locale, actor.nameZh, actor.nameEn),
    unit: actor.unitCode,
    role: shell(`role.${actor.role}`),
  };
  const lines: [string, string][] = [
    [t("title"), sheet.title],
    [t("as-of"), formatDate(sheet.asOf, locale, true)],
    [t("filters"), sheet.filtersInWords.join(inLocale(locale, "；", "; ")) || t("no-filters")],
    [t("rows"), String(rows)],
    [t("by"), by ? t("person", by) : ""],
    [t("at"), t("beijing", { time: formatInstant(now, locale) })],
    [t("product"), common("product")],
  ];
  if (env().DEMONSTRATION === "1") lines.push([t("note"), common("demonstration")]);
  return { name: t("sheet"), lines };
}
