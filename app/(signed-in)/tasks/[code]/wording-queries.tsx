import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { WordingQueryView } from "@/lib/tasks/task-view";
import { answerWordingAction } from "../actions";

type Props = {
  queries: readonly WordingQueryView[] /** Whether the reader answers them. */;
  answers: boolean;
};

/** What units asked about the wording, with the answers. */
export function WordingQueries({ queries, answers }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  if (queries.length === 0) return null;
  return (
    <Section id="wording-queries" title={t("query.title")}>
      <ol className="space-y-4">
        {queries.map((query) => {
          const who = { name: query.personName, time: formatInstant(query.at, locale) };
          return (
            <li key={query.id} id={`query-${query.id}`}>
              <p className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
                <span className="font-medium text-ink">
                  {inLocale(locale, query.unit.nameZh, query.unit.nameEn)}
                </span>
                {t("query.asked", { ...who, number: query.versionNumber })}
                {query.answeredAt ? null : <Badge tone="warn">{t("query.open")}</Badge>}
              </p>
              <p className="whitespace-pre-line" lang="zh-CN">
                {query.question}
              </p>
              {query.answeredAt ? (
                <div className="mt-1.5 border-s-2 border-accent/40 ps-3">
                  <p className="text-sm text-ink-faint">
                    {t("query.answered", {
                      name: query.answeredBy,
                      time: formatInstant(query.answeredAt, locale),
                    })}
                  </p>
                  <p className="whitespace-pre-line" lang="zh-CN">
                    {query.answer}
                  </p>
                </div>
              ) : answers ? (
                <div className="no-print mt-2 max-w-2xl">
                  <ActionForm action={answerWordingAction} submitLabel={t("query.answer-submit")} compact>
                    <input type="hidden" name="queryId" value={query.id} />
                    <TextArea name="answer" label={t("field.answer")} rows={2} lang="zh-CN" />
                  </ActionForm>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
