import type { Locale } from "./locale";
import accountsEn from "./messages/en/accounts.json";
import auditEn from "./messages/en/audit.json";
import calendarEn from "./messages/en/calendar.json";
import commonEn from "./messages/en/common.json";
import documentsEn from "./messages/en/documents.json";
import formEn from "./messages/en/form.json";
import indicatorsEn from "./messages/en/indicators.json";
import meetingsEn from "./messages/en/meetings.json";
import planEn from "./messages/en/plan.json";
import refusalsEn from "./messages/en/refusals.json";
import rulesEn from "./messages/en/rules.json";
import shellEn from "./messages/en/shell.json";
import unitsEn from "./messages/en/units.json";
import validationEn from "./messages/en/validation.json";
import accountsZh from "./messages/zh/accounts.json";
import auditZh from "./messages/zh/audit.json";
import calendarZh from "./messages/zh/calendar.json";
import commonZh from "./messages/zh/common.json";
import documentsZh from "./messages/zh/documents.json";
import formZh from "./messages/zh/form.json";
import indicatorsZh from "./messages/zh/indicators.json";
import meetingsZh from "./messages/zh/meetings.json";
import planZh from "./messages/zh/plan.json";
import refusalsZh from "./messages/zh/refusals.json";
import rulesZh from "./messages/zh/rules.json";
import shellZh from "./messages/zh/shell.json";
import unitsZh from "./messages/zh/units.json";
import validationZh from "./messages/zh/validation.json";

const zh = {
  common: commonZh,
  shell: shellZh,
  form: formZh,
  validation: validationZh,
  refusals: refusalsZh,
  plan: planZh,
  indicators: indicatorsZh,
  units: unitsZh,
  documents: documentsZh,
  rules: rulesZh,
  meetings: meetingsZh,
  calendar: calendarZh,
  accounts: accountsZh,
  audit: auditZh,
};

export type Messages = typeof zh;

/** One file a feature and language; the compiler holds English to the keys of Chinese. */
export const MESSAGES: Record<Locale, Messages> = {
  zh,
  en: {
    common: commonEn,
    shell: shellEn,
    form: formEn,
    validation: validationEn,
    refusals: refusalsEn,
    plan: planEn,
    indicators: indicatorsEn,
    units: unitsEn,
    documents: documentsEn,
    rules: rulesEn,
    meetings: meetingsEn,
    calendar: calendarEn,
    accounts: accountsEn,
    audit: auditEn,
  },
};
