import { Link } from "@/components/ui/link";
import type { SceneView } from "@/lib/evaluations/evaluation-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** Sheets resemble one another: nobody types fourteen items twice. */
export function StartFrom({ scenes, from }: { scenes: readonly SceneView[]; from: string | null }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const named = scenes.map(({ code, nameZh, nameEn }) => ({ code, name: inLocale(locale, nameZh, nameEn) }));
  return (
    <nav aria-label={t("scene-form.from")} className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-1.5">
      <span className="py-0.5 text-ink-soft">{t("scene-form.from")}</span>
      {[{ code: null, name: t("scene-form.blank") }, ...named].map(({ code, name }) => (
        <Link
          key={code ?? ""}
          href={code ? `/patents/settings/sheets/new?from=${code}` : "/patents/settings/sheets/new"}
          aria-current={code === from ? "true" : undefined}
          className="py-0.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
