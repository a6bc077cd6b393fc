import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate, formatDecimal, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { compareVersions } from "@/lib/tasks/queries/compare-versions";
import { compareWordings, isSameWording } from "@/lib/tasks/wording-comparison";
import { ask } from "@/lib/web/read";
import { WordingDifference } from "../../../wording-difference";

type Props = { params: Promise<{ code: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code, number }, t] = [await params, await getTranslations("tasks")];
  return { title: /^\d+$/.test(number) ? t("versions.title", { code, number }) : code };
}

/** A version of the wording: what it changed, field by field, and its text. */
export default async function VersionPage({ params }: Props) {
  const view = await ask(compareVersions, await params);
  const [t, shell, locale] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { code, version, wording, before, units } = view;
  const comparison = before && compareWordings(before.wording, wording);
  const names = new Map(units.map((unit) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: code, href: `/tasks/${code}` },
          { label: t("page.version", { number: version.number }) },
        ]}
      />
      <PageHeader
        kicker={`${code} · ${inLocale(locale, view.title, view.titleEn)}`}
        title={t("versions.title", { code, number: version.number })}
        badges={<Badge tone="quiet">{t(`ground.${version.ground}`)}</Badge>}
        lead={before ? t("versions.lead", { before: before.number }) : t("versions.lead-first")}
      />
      <Section id="particulars" title={t(`ground.${version.ground}`)}>
        <Facts
          items={[
            [t("column.at"), formatInstant(version.at, locale)],
            [t("column.by"), version.byName],
            ...(version.reason ? [[t("column.reason"), version.reason] as const] : []),
            [
              t("column.signature"),
              version.mustSign.length > 0
                ? t("page.all-must-sign", {
                    units: version.mustSign
                      .map((unit) => names.get(unit) ?? unit)
                      .join(inLocale(locale, "、", ", ")),
                  })
                : t("page.nobody-signs"),
            ],
          ]}
        />
      </Section>
      {before && comparison ? (
        <Section
          id="difference"
          title={t("page.compare")}
          aside={
            <Link href={`/tasks/${code}/versions/${before.number}`}>
              {t("page.version", { number: before.number })}
            </Link>
          }
        >
          {isSameWording(comparison) ? (
            <EmptyState title={t("versions.same")} />
          ) : (
            <WordingDifference comparison={comparison} units={units} />
          )}
        </Section>
      ) : null}
      <Section id="text" title={t("versions.text")}>
        <Facts
          items={[
            [t("field.title"), wording.title],
            [
              t("field.deliverable"),
              <p key="d" className="whitespace-pre-line">
                {wording.deliverable}
              </p>,
            ],
            [
              t("field.acceptance"),
              <p key="a" className="whitespace-pre-line">
                {wording.acceptance}
              </p>,
            ],
            [t("field.dueOn"), formatDate(wording.dueOn, locale, true)],
            [t("field.weight"), wording.weight],
            [t("field.cadence"), t(`cadence.${wording.cadence}`)],
            ...(wording.orderNote ? [[t("field.orderNote"), wording.orderNote] as const] : []),
            [
              t("field.units"),
              <ul key="u" className="space-y-1">
                {wording.units.map(({ unitCode, role, part, dueOn }) => (
                  <li key={unitCode}>
                    {t(`role.${role}`)} {names.get(unitCode) ?? unitCode} · {formatDate(dueOn, locale)} ·{" "}
                    {part || t("sign.whole")}
                  </li>
                ))}
              </ul>,
            ],
            ...(wording.milestones.length > 0
              ? [
                  [
                    t("field.milestones"),
                    <ul key="m" className="space-y-1">
                      {wording.milestones.map(({ key, title, dueOn, share }) => (
                        <li key={key}>
                          {formatDate(dueOn, locale)} · {title} · {share}%
                        </li>
                      ))}
                    </ul>,
                  ] as const,
                ]
              : []),
            ...(wording.indicators.length > 0
              ? [
                  [
                    t("field.indicators"),
                    <ul key="i" className="space-y-1">
                      {wording.indicators.map(({ key, name, unitOfMeasure, target }) => (
                        <li key={key}>
                          {name} · {formatDecimal(target, locale)} {unitOfMeasure}
                        </li>
                      ))}
                    </ul>,
                  ] as const,
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}
