import { SheetTable } from "@/components/evaluations/sheet-table";
import { Section } from "@/components/ui/section";
import type { SheetVersion } from "@/lib/evaluations/evaluation-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** Every version, why it came, and what it said: none was ever altered. */
export function SheetVersions({ versions }: { versions: readonly SheetVersion[] }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  return (
    <Section id="versions" title={t("versions")} aside={t("versions-lead")}>
      <ol className="space-y-4">
        {versions.map((version, place) => (
          <li key={version.id} className="border-s-2 border-line-strong ps-3">
            <p className="font-medium">
              {t("version-since", { number: version.number, date: formatDate(version.from, locale, true) })}
            </p>
            <p className="text-sm text-ink-faint">
              {version.by ? inLocale(locale, version.by.nameZh, version.by.nameEn) : t("as-delivered")}
            </p>
            <p lang="zh-CN" className="mt-1 max-w-3xl whitespace-pre-line break-words">
              {version.note}
            </p>
            {place > 0 ? (
              <details className="mt-1">
                <summary className="cursor-pointer text-sm text-accent">{t("what-it-said")}</summary>
                <div className="mt-2">
                  <SheetTable caption={t("version-value", { number: version.number })} sheet={version} />
                </div>
              </details>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
