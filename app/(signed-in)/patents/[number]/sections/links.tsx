import { getLocale } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { PatentView } from "@/lib/patents/patent-view";

/** What the patent contributes to: measures, and of the tasks those that the reader sees. */
export async function LinksSection({ view, mayKeep }: { view: PatentView; mayKeep: boolean }) {
  const [t, common, locale] = await Promise.all([
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { measures, tasks, record } = view;
  const maintain = mayKeep ? (
    <Link href={`/patents/${record.number}/links`} className="no-print">
      {t("links.maintain")}
    </Link>
  ) : null;
  const nothing = <span className="text-ink-faint">{common("none")}</span>;
  const none = measures.length + tasks.length === 0;
  return (
    <Section id="links" title={t("links.title")} aside={none ? null : maintain}>
      {none ? (
        <EmptyState title={t("links.none")} hint={t("links.none-hint")} action={maintain} />
      ) : (
        <Facts
          items={[
            [
              t("links.measures"),
              measures.length === 0 ? (
                nothing
              ) : (
                <ul key="measures">
                  {measures.map(({ code, titleZh, titleEn }) => (
                    <li key={code}>
                      <Link href={`/measures/${code}`}>
                        {code} {inLocale(locale, titleZh, titleEn)}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [
              t("links.tasks"),
              tasks.length === 0 ? (
                nothing
              ) : (
                <ul key="tasks">
                  {tasks.map(({ code, title, titleEn }) => (
                    <li key={code}>
                      <Link href={`/tasks/${code}`}>
                        {code} {inLocale(locale, title, titleEn || title)}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
      )}
    </Section>
  );
}
