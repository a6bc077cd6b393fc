import { RuleLink } from "@/components/tasks/rule-link";
import { SignatureBadge } from "@/components/tasks/signature-badge";
import { Badge } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { partOf, wordingOf } from "@/lib/tasks/task";
import type { SigningView } from "@/lib/tasks/task-view";
import { compareWordings, isSameWording } from "@/lib/tasks/wording-comparison";
import { WordingDifference } from "./wording-difference";

type Props = { view: SigningView; unitCode: string };

/** What one unit signs for: its own part first, then the whole text, then what changed since it last signed. */
export function SigningText({ view, unitCode }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const { task, signing, rule, last } = view;
  const own = partOf(task, unitCode);
  const comparison = last && compareWordings(last.wording, wordingOf(task));
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const units = task.units.map((unit) => ({ ...unit, code: unit.unitCode }));
  // Several tasks may stand on one page: whoever hears the headings is told whose they are.
  const titled = (title: string) => (
    <>
      <span className="sr-only">{task.code} </span>
      {title}
    </>
  );
  return (
    <>
      <Section
        id={`own-${task.code}`}
        title={titled(t("sign.own"))}
        aside={<SignatureBadge state={signing.state} />}
      >
        {own ? (
          <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <Badge tone={own.role === "LEAD" ? "info" : "quiet"}>{t(`role.${own.role}`)}</Badge>
            <p className="whitespace-pre-line" lang="zh-CN">
              {own.part || t("sign.whole")}
            </p>
            <p className="font-medium">{formatDate(own.dueOn, locale, true)}</p>
          </div>
        ) : null}
        {rule ? (
          <p className="mt-2 text-sm text-ink-soft">
            {t("sign.within", { days: rule.days })}
            {inLocale(locale, "，", "; ")}
            <RuleLink rule={rule} />
            {signing.signBy ? ` · ${t("sign-by", { date: formatDate(signing.signBy, locale, true) })}` : ""}
            {signing.age === null ? "" : ` · ${t("age", { days: signing.age })}`}
          </p>
        ) : null}
      </Section>
      {last && comparison ? (
        <Section id={`difference-${task.code}`} title={titled(t("sign.difference", { number: last.number }))}>
          {isSameWording(comparison) ? (
            <p className="text-ink-soft">{t("sign.no-difference")}</p>
          ) : (
            <WordingDifference comparison={comparison} units={units} />
          )}
        </Section>
      ) : null}
      <Section id={`text-${task.code}`} title={titled(t("sign.text"))}>
        <Facts
          items={[
            [t("field.deliverable"), <Text key="d" text={task.deliverable} />],
            [t("field.acceptance"), <Text key="a" text={task.acceptance} />],
            [t("field.dueOn"), formatDate(task.dueOn, locale, true)],
            [t("field.cadence"), t(`cadence.${task.cadence}`)],
            [
              t("field.units"),
              <ul key="u" className="space-y-1">
                {task.units.map((unit) => (
                  <li key={unit.unitCode}>
                    {t(`role.${unit.role}`)} {pick(unit.nameZh, unit.nameEn)} ·{" "}
                    {formatDate(unit.dueOn, locale)} · {unit.part || t("sign.whole")}
                  </li>
                ))}
              </ul>,
            ],
            ...(task.milestones.length > 0
              ? [
                  [
                    t("field.milestones"),
                    <ul key="m" className="space-y-1">
                      {task.milestones.map((milestone) => (
                        <li key={milestone.key}>
                          {formatDate(milestone.dueOn, locale)} · {milestone.title} · {milestone.share}%
                        </li>
                      ))}
                    </ul>,
                  ] as const,
                ]
              : []),
            ...(task.indicators.length > 0
              ? [
                  [
                    t("field.indicators"),
                    <ul key="i" className="space-y-1">
                      {task.indicators.map((figure) => (
                        <li key={figure.key}>
                          {figure.name} {formatDecimal(figure.target, locale)} {figure.unitOfMeasure}
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

function Text({ text }: { text: string }) {
  return (
    <span className="whitespace-pre-line" lang="zh-CN">
      {text}
    </span>
  );
}
