import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { ExtensionView } from "@/lib/extensions/extension";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { RequestBadge } from "./request-badge";

type Props = {
  requests: readonly ExtensionView[];
  /** What the reader may do with a request. */
  act?: (request: ExtensionView) => ReactNode;
};

/** Requests for a later date: both dates, the reason, and who decided what and why. */
export function ExtensionTable({ requests, act }: Props) {
  const [t, locale] = [useTexts("closing"), useReaderLocale()];
  const day = (date: string) => formatDate(date, locale);
  return (
    <DataTable
      caption={t("extension.caption")}
      rows={requests}
      rowKey={(request) => `extension-${request.id}`}
      columns={[
        {
          key: "unit",
          header: t("unit"),
          cell: (request) => (
            <>
              {inLocale(locale, request.unitNameZh, request.unitNameEn)}
              <span className="block text-xs text-ink-faint">
                {t("by-at", { name: request.byName, time: formatInstant(request.at, locale) })}
              </span>
            </>
          ),
        },
        {
          key: "asked",
          header: t("extension.asked"),
          nowrap: true,
          cell: (request) =>
            t("extension.moved", { from: day(request.fromDate), to: day(request.askedDueOn) }),
        },
        {
          key: "reason",
          header: t("extension.reason"),
          className: "min-w-48 whitespace-pre-line",
          cell: (request) => <span lang="zh-CN">{request.reason}</span>,
        },
        {
          key: "decision",
          live: act !== undefined,
          header: t("decision"),
          className: "min-w-40",
          cell: (request) => (
            <div className="space-y-1">
              <RequestBadge state={request.state} />
              {request.grantedDueOn ? (
                <p>
                  {t("extension.granted")} {day(request.grantedDueOn)}
                </p>
              ) : null}
              {request.decisionReason ? (
                <p className="whitespace-pre-line" lang="zh-CN">
                  {request.decisionReason}
                </p>
              ) : null}
              {request.decidedAt ? (
                <p className="text-xs text-ink-faint">
                  {t("by-at", { name: request.decidedBy, time: formatInstant(request.decidedAt, locale) })}
                </p>
              ) : null}
              {act ? <div className="no-print">{act(request)}</div> : null}
            </div>
          ),
        },
      ]}
    />
  );
}
