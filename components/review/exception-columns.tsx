import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import type { ListColumn } from "@/components/list/list-column";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { date, instant, text } from "@/lib/exports/sheet";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ExceptionView } from "@/lib/reports/exception";
import type { FormState } from "@/lib/web/form-state";

export type ExceptionsShown = {
  today: CalendarDate;
  withPeriod?: boolean;
  revoke?: (previous: FormState, form: FormData) => Promise<FormState>;
};

const TONE = { revoked: "stopped", "run-out": "quiet", active: "info" } satisfies Record<string, BadgeTone>;

export async function exceptionColumns({
  today,
  withPeriod = false,
  revoke,
}: ExceptionsShown): Promise<ListColumn<ExceptionView>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("review.exception"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const unit = (row: ExceptionView) => inLocale(locale, row.unitNameZh, row.unitNameEn);
  const by = (row: ExceptionView) => inLocale(locale, row.byZh, row.byEn);
  const revokedBy = (row: ExceptionView) =>
    t("revoked-by", { name: inLocale(locale, row.revokedByZh, row.revokedByEn) });
  const state = (row: ExceptionView) => (row.revoked ? "revoked" : row.until < today ? "run-out" : "active");
  const period: ListColumn<ExceptionView> = {
    key: "period",
    label: t("period"),
    nowrap: true,
    cell: (row) => <Link href={`/periods/${row.period}`}>{row.period}</Link>,
    sheet: text((row) => row.period),
  };
  return [
    ...(withPeriod ? [period] : []),
    { key: "unit", label: t("units"), cell: unit, sheet: text(unit) },
    {
      key: "until",
      label: t("until"),
      nowrap: true,
      cell: (row) => formatDate(row.until, locale, true),
      sheet: date((row) => row.until),
    },
    {
      key: "reason",
      label: t("reason"),
      className: "min-w-40",
      cell: (row) => <span lang="zh-CN">{row.reason}</span>,
      sheet: text((row) => row.reason),
    },
    {
      key: "granted",
      label: t("granted"),
      cell: (row) => `${by(row)} · ${formatInstant(row.at, locale)}`,
      sheet: [text(by), instant((row) => row.at, part("granted-at"))],
    },
    {
      key: "state",
      live: revoke !== null && revoke !== undefined,
      label: t("state"),
      cell: (row) => (
        <>
          <Badge tone={TONE[state(row)]}>{t(state(row))}</Badge>
          {row.revokedAt ? (
            <span className="block text-xs text-ink-faint">
              {revokedBy(row)}
              {" · "}
              {formatInstant(row.revokedAt, locale)}
            </span>
          ) : null}
          {revoke && state(row) === "active" ? (
            <details className="no-print mt-1">
              <summary
                className="cursor-pointer text-sm text-accent"
                aria-label={t("revoke-label", { unit: unit(row) })}
              >
                {t("revoke")}
              </summary>
              <ActionForm action={revoke} submitLabel={t("revoke")} submitTone="danger" compact>
                <input type="hidden" name="exceptionId" value={row.id} />
              </ActionForm>
            </details>
          ) : null}
        </>
      ),
      sheet: [
        text((row) => t(state(row))),
        text((row) => (row.revokedAt ? revokedBy(row) : null), part("revoked-by")),
        instant((row) => row.revokedAt, part("revoked-at")),
      ],
    },
  ];
}
