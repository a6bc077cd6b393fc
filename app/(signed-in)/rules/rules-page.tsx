import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { History } from "@/components/record/history";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { RulesView } from "@/lib/working-rules/rules-view";
import { ArticlesView } from "./articles-view";
import { rulesHistoryLabels } from "./field-labels";
import { StatusBadge } from "./status-badge";
import { VersionsSection } from "./versions-section";

type Props = {
  rules: RulesView;
  actions?: ReactNode;
  /** Beneath the list of versions: what its keepers can do next. */
  next?: ReactNode;
  editHref?: (number: number) => string;
  /** A draft's history is its keepers' business, also after its approval. */
  withHistory: boolean;
};

export async function RulesPage({ rules, actions, next, editHref, withHistory }: Props) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const { approvedBy, inForceFrom, supersededFrom } = rules;
  return (
    <>
      <PageHeader
        kicker={t("version", { number: rules.number })}
        title={pick(rules.titleZh, rules.titleEn)}
        badges={
          <>
            <StatusBadge status={rules.status} />
            {rules.demonstrationText ? <Badge tone="warn">{t("demonstration")}</Badge> : null}
          </>
        }
        lead={
          inForceFrom && approvedBy ? (
            <>
              {supersededFrom
                ? t("in-force-until", {
                    from: formatDate(inForceFrom, locale),
                    until: formatDate(supersededFrom, locale),
                  })
                : t("in-force-from", { date: formatDate(inForceFrom, locale) })}
              {" · "}
              {t("approved-by")}
              {inLocale(locale, "：", " ")}
              <Link href={`/meetings/${approvedBy.code}`} className="underline">
                {pick(approvedBy.titleZh, approvedBy.titleEn)}
              </Link>
            </>
          ) : null
        }
        actions={actions}
      />
      <div className="mb-5 space-y-2 empty:hidden">
        {rules.status === "draft" ? <Notice>{t("draft.notice")}</Notice> : null}
        {rules.demonstrationText || rules.noteZh ? (
          <Notice tone={rules.demonstrationText ? "warn" : "info"}>
            {rules.demonstrationText ? <p className="font-medium">{t("demonstration-notice")}</p> : null}
            {rules.noteZh ? <p className="whitespace-pre-line">{pick(rules.noteZh, rules.noteEn)}</p> : null}
          </Notice>
        ) : null}
      </div>
      <ArticlesView articles={rules.articles} editHref={editHref} />
      <VersionsSection versions={rules.versions} shown={rules.number}>
        {next}
      </VersionsSection>
      {withHistory ? (
        <div className="no-print">
          <History type="rules" id={rules.id} labels={await rulesHistoryLabels(rules.articles.length)} />
        </div>
      ) : null}
    </>
  );
}
