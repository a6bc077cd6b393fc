import type { Locale } from "@/lib/i18n/locale";
import type { Clause, ClauseKey, SlipColour } from "./clause";

/** What the system reads from a clause, as a person would say it. */
export function clauseInWords(clause: Clause, locale: Locale): string {
  return locale === "zh" ? inChinese(clause) : inEnglish(clause);
}

/** The name of a setting, whatever its value. */
export function clauseName(key: ClauseKey, locale: Locale): string {
  return NAMES[key][locale];
}

/** Both languages on one line, for the trail, which is read in either. */
export function clauseLine(clause: Clause): string {
  return `${clauseInWords(clause, "zh")} / ${clauseInWords(clause, "en")}`;
}

const NAMES: Record<ClauseKey, Record<Locale, string>> = {
  "sign-within-working-days": { zh: "签收时限", en: "Time to sign" },
  "reporting-cadence": { zh: "报告周期", en: "Reporting cadence" },
  "reporting-window": { zh: "填报窗口", en: "Reporting window" },
  "difficulty-answer-working-days": { zh: "困难问题答复时限", en: "Time to answer a difficulty" },
  "extension-before-due": { zh: "延期申请", en: "Extensions" },
  "supervision-ladder": { zh: "督办次序", en: "Supervision ladder" },
};

const COLOURS: Record<SlipColour, Record<Locale, string>> = {
  blue: { zh: "蓝色", en: "blue" },
  yellow: { zh: "黄色", en: "yellow" },
  red: { zh: "红色", en: "red" },
};

function inChinese(clause: Clause): string {
  switch (clause.key) {
    case "sign-within-working-days":
      return `${clause.value.days}个工作日内签收`;
    case "reporting-cadence":
      return clause.value.cadence === "monthly" ? "按月报告" : "按季度报告";
    case "reporting-window": {
      const { opensOnDay, closesOnDay } = clause.value;
      return `填报窗口${opensOnDay}日开放，${closesOnDay < opensOnDay ? "次月" : "当月"}${closesOnDay}日关闭`;
    }
    case "difficulty-answer-working-days":
      return `困难问题${clause.value.days}个工作日内答复`;
    case "extension-before-due":
      return "延期须在到期前申请";
    case "supervision-ladder":
      return `督办：${clause.value.map(({ colour, workingDaysFromDue }) => `${whenZh(workingDaysFromDue)}${COLOURS[colour].zh}`).join("，")}`;
  }
}

function inEnglish(clause: Clause): string {
  switch (clause.key) {
    case "sign-within-working-days":
      return `sign within ${workingDays(clause.value.days)}`;
    case "reporting-cadence":
      return clause.value.cadence === "monthly" ? "report every month" : "report every quarter";
    case "reporting-window": {
      const { opensOnDay, closesOnDay } = clause.value;
      const month = closesOnDay < opensOnDay ? "following" : "same";
      return `reporting opens on the ${ordinal(opensOnDay)} and closes on the ${ordinal(closesOnDay)} of the ${month} month`;
    }
    case "difficulty-answer-working-days":
      return `answer a difficulty within ${workingDays(clause.value.days)}`;
    case "extension-before-due":
      return "apply for an extension before the due date";
    case "supervision-ladder":
      return `supervision slips: ${clause.value.map(({ colour, workingDaysFromDue }) => `${COLOURS[colour].en} ${whenEn(workingDaysFromDue)}`).join(", ")}`;
  }
}

function whenZh(days: number): string {
  if (days === 0) return "到期日";
  return days < 0 ? `到期前${-days}个工作日` : `到期后第${days}个工作日`;
}

function whenEn(days: number): string {
  if (days === 0) return "on the due date";
  return days < 0 ? `${workingDays(-days)} before the due date` : `on working day ${days} after it`;
}

function workingDays(days: number): string {
  return days === 1 ? "1 working day" : `${days} working days`;
}

function ordinal(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
}
