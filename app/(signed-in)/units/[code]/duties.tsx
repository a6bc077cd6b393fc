import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { UnitView } from "@/lib/units/unit-view";

/** The measures a unit leads or supports, the documents it issued, the meetings it was at. */
export function Duties({ unit }: { unit: UnitView }) {
  const [t, common, locale] = [useTexts("units"), useTexts("common"), useReaderLocale()];
  const title = (row: { titleZh: string; titleEn: string }) => inLocale(locale, row.titleZh, row.titleEn);
  const none = <li className="text-sm text-ink-faint">{common("none")}</li>;
  return (
    <div className="grid gap-x-5 lg:grid-cols-2">
      <Section id="measures" title={t("measures")} aside={t("measures-judged")}>
        <Still as="ul" className="space-y-1.5">
          {unit.measures.length === 0 ? none : null}
          {unit.measures.map((measure) => (
            <li key={measure.code} className="flex items-baseline gap-2">
              <Badge tone={measure.role === "LEAD" ? "info" : "quiet"}>
                {t(`measure-role.${measure.role}`)}
              </Badge>
              <Link href={`/measures/${measure.code}`}>
                {measure.code} {title(measure)}
              </Link>
            </li>
          ))}
        </Still>
      </Section>
      <div>
        <Section id="documents" title={t("documents")}>
          <Still as="ul" className="space-y-1.5">
            {unit.documents.length === 0 ? none : null}
            {unit.documents.map((document) => (
              <li key={document.code}>
                <Link href={`/documents/${document.code}`}>{title(document)}</Link>
                <span className="ms-2 text-sm text-ink-faint">{document.number}</span>
              </li>
            ))}
          </Still>
        </Section>
        <Section id="meetings" title={t("meetings")}>
          <Still as="ul" className="space-y-1.5">
            {unit.meetings.length === 0 ? none : null}
            {unit.meetings.map((meeting) => (
              <li key={meeting.code}>
                <Link href={`/meetings/${meeting.code}`}>{title(meeting)}</Link>
                <span className="ms-2 text-sm text-ink-faint">
                  {formatDate(meeting.heldOn, locale)} · {t(`attendance.${meeting.state}`)}
                </span>
              </li>
            ))}
          </Still>
        </Section>
      </div>
    </div>
  );
}
