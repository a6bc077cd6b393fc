import type { ReactNode } from "react";
import { FileList } from "@/components/evidence/file-list";
import type { CompletionView } from "@/lib/completions/completion";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { RequestBadge } from "./request-badge";

type Props = {
  requests: readonly CompletionView[];
  /** What the reader may do with a request. */
  act?: (request: CompletionView) => ReactNode;
};

/** Completion requests: what the unit says and shows, and who decided what and why. */
export function CompletionRequests({ requests, act }: Props) {
  const [t, locale] = [useTexts("closing"), useReaderLocale()];
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <li
          key={request.id}
          id={`completion-${request.id}`}
          className="space-y-1.5 py-2.5 first:pt-0 last:pb-0"
        >
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <RequestBadge state={request.state} />
            <span>{inLocale(locale, request.unitNameZh, request.unitNameEn)}</span>
            <span className="text-ink-faint">
              {t("by-at", { name: request.byName, time: formatInstant(request.at, locale) })}
            </span>
          </p>
          <p className="max-w-3xl whitespace-pre-line" lang="zh-CN">
            {request.statement}
          </p>
          <FileList files={request.files} />
          {request.decidedAt ? (
            <p className="text-sm text-ink-soft">
              <span className="text-ink-faint">
                {t("by-at", { name: request.decidedBy, time: formatInstant(request.decidedAt, locale) })}
              </span>
              {request.decisionReason ? (
                <span className="ms-2 whitespace-pre-line" lang="zh-CN">
                  {request.decisionReason}
                </span>
              ) : null}
            </p>
          ) : null}
          {act ? <div className="no-print">{act(request)}</div> : null}
        </li>
      ))}
    </ul>
  );
}
