import { getLocale } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import type { PatentView } from "@/lib/patents/patent-view";

/** Where the row came from: by hand or by which file, for which unit, and as of when. */
export async function OriginSection({ view: { origin }, actor }: { view: PatentView; actor: Actor }) {
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const { by, at, import: source } = origin;
  return (
    <Section id="origin" title={t("record.origin")}>
      <Facts
        items={[
          [
            t("record.origin-way"),
            source ? <Imported key="import" source={source} actor={actor} /> : t("record.origin-hand"),
          ],
          ...(source
            ? [[t("record.origin-unit"), inLocale(locale, source.unit.nameZh, source.unit.nameEn)] as const]
            : []),
          [t("record.origin-at"), formatInstant(at, locale)],
          [t("record.origin-by"), by ? inLocale(locale, by.nameZh, by.nameEn) : t("record.system")],
        ]}
      />
    </Section>
  );
}

type Source = NonNullable<PatentView["origin"]["import"]>;

/** The import itself is opened by its unit and by the office. */
async function Imported({ source, actor }: { source: Source; actor: Actor }) {
  const t = await getTranslations("patents");
  const opens = actor.role === "COORDINATOR" || actor.unitId === source.unit.id;
  const named = t("record.origin-import", { id: source.id });
  const line = source.line === null ? null : t("record.origin-line", { line: source.line });
  return (
    <span className="flex flex-wrap gap-x-3">
      {opens ? <Link href={`/patents/imports/${source.id}`}>{named}</Link> : named}
      <span lang="zh-CN" className="break-all">
        {[source.fileName, source.source].filter(Boolean).join(" · ")}
      </span>
      {line ? <span className="text-ink-faint">{line}</span> : null}
    </span>
  );
}
