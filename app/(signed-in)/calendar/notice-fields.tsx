import { TextField } from "@/components/form/fields";
import type { Notice } from "@/lib/calendar/calendar-year";
import { DAY_KINDS } from "@/lib/calendar/working-day";
import { getTranslations } from "@/lib/i18n/translations";
import { DayRows } from "./day-rows";
import { dayFieldLabels, noticeFieldLabels } from "./field-labels";

/** A notice with its days, in the form of publishing and of revising. */
export async function NoticeFields({ stored }: { stored?: Notice }) {
  const [t, labels, day] = [
    await getTranslations("calendar"),
    await noticeFieldLabels(),
    await dayFieldLabels(),
  ];
  return (
    <>
      <TextField
        name="noticeTitleZh"
        label={labels.noticeTitleZh}
        stored={stored?.noticeTitleZh}
        lang="zh-CN"
      />
      <TextField name="noticeTitleEn" label={labels.noticeTitleEn} stored={stored?.noticeTitleEn} lang="en" />
      <TextField name="noticeNumber" label={labels.noticeNumber} stored={stored?.noticeNumber} optional />
      <TextField name="noticeUrl" type="url" label={labels.noticeUrl} stored={stored?.noticeUrl} />
      <TextField
        name="noticeDate"
        type="date"
        label={labels.noticeDate}
        stored={stored?.noticeDate}
        optional
      />
      <DayRows
        legend={t("days")}
        labels={day}
        kinds={DAY_KINDS.map((value) => ({ value, label: t(`day.${value}`) }))}
        stored={stored?.days ?? [{ date: "", kind: "HOLIDAY", nameZh: "", nameEn: "" }]}
      />
    </>
  );
}
