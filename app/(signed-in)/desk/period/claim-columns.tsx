import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import { text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UncoveredClaim } from "@/lib/worklists/evidence-coverage";

/** Claims without evidence, and why. */
export async function claimColumns(): Promise<ListColumn<UncoveredClaim>[]> {
  const [t, review, part, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const title = (claim: UncoveredClaim) => inLocale(locale, claim.title, claim.titleEn);
  return [
    {
      key: "report",
      label: t("evidence.report"),
      className: "min-w-36",
      cell: (claim) => (
        <>
          <Link href={`/desk/reports/${claim.reportId}`} className="font-medium">
            {claim.code}
          </Link>{" "}
          <span lang={claim.titleEn && locale === "en" ? "en" : "zh-CN"}>{title(claim)}</span>
        </>
      ),
      sheet: [text(title), text(({ code }) => code, part("code"))],
    },
    {
      key: "unit",
      label: t("unit"),
      nowrap: true,
      cell: ({ unit }) => unitShort(unit, locale),
      sheet: text(({ unit }) => unitShort(unit, locale)),
    },
    {
      key: "kind",
      label: t("evidence.kind"),
      nowrap: true,
      secondary: true,
      cell: ({ kind }) => review(`claim.${kind}`),
      sheet: text(({ kind }) => review(`claim.${kind}`)),
    },
    {
      key: "claim",
      label: t("evidence.claim"),
      className: "min-w-48",
      cell: (claim) => <span lang="zh-CN">{claim.text}</span>,
      sheet: text((claim) => claim.text),
    },
    {
      key: "reason",
      label: t("evidence.reason"),
      className: "min-w-40",
      cell: ({ reason }) => <span lang="zh-CN">{reason}</span>,
      sheet: text(({ reason }) => reason),
    },
  ];
}
