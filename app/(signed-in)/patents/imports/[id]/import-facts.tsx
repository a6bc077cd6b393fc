import { getLocale } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { ImportHere } from "./import-here";

const MEGABYTE = 1_000_000;
const DELIMITERS = { ",": "comma", "\t": "tab", ";": "semicolon", "|": "bar" } as const;

/** The file as it was read, and who did what with it when. */
export async function ImportFacts({ found }: { found: ImportHere }) {
  const [t, locale] = await Promise.all([getTranslations("patent-imports"), getLocale()]);
  const { size, source, unit, sheet, headings, sha256, confirmedAt, endedAt } = found;
  const items: [string, React.ReactNode][] = [
    [t("facts.unit"), inLocale(locale, unit.nameZh, unit.nameEn)],
    [
      t("facts.size"),
      size >= MEGABYTE
        ? t("size.mb", { value: Math.round(size / 100_000) / 10 })
        : t("size.kb", { value: Math.ceil(size / 1000) }),
    ],
    [t("facts.format"), await formatOf(found)],
  ];
  if (sheet) items.push([t("facts.sheet"), sheet]);
  items.push([t("facts.heading-line"), headings.line]);
  if (source) items.push([t("facts.source"), source]);
  items.push([
    t("facts.uploaded"),
    t("facts.instant-by", { at: formatInstant(found.at, locale), by: found.by }),
  ]);
  if (confirmedAt) items.push([t("facts.confirmed"), formatInstant(confirmedAt, locale)]);
  if (endedAt) items.push([t("facts.ended"), formatInstant(endedAt, locale)]);
  items.push([
    t("facts.checksum"),
    <code key="sha" className="text-xs break-all">
      {sha256}
    </code>,
  ]);
  return (
    <Section id="file" title={t("facts.title")}>
      <Facts items={items} />
    </Section>
  );
}

async function formatOf({ format, encoding, delimiter }: ImportHere): Promise<string> {
  const t = await getTranslations("patent-imports");
  if (format === "xlsx") return t("format.xlsx");
  if (format === "html") return t("format.html", { encoding });
  const name = DELIMITERS[delimiter as keyof typeof DELIMITERS] ?? "comma";
  return t("format.csv", { encoding, delimiter: t(`delimiter.${name}`) });
}
