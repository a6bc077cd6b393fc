import type { Locale } from "./locale";
import accountsEn from "./messages/en/accounts.json";
import auditEn from "./messages/en/audit.json";
import calendarEn from "./messages/en/calendar.json";
import changesEn from "./messages/en/changes.json";
import chartsEn from "./messages/en/charts.json";
import closingEn from "./messages/en/closing.json";
import commentsEn from "./messages/en/comments.json";
import commonEn from "./messages/en/common.json";
import conversionsEn from "./messages/en/conversions.json";
import dashboardEn from "./messages/en/dashboard.json";
import difficultiesEn from "./messages/en/difficulties.json";
import documentsEn from "./messages/en/documents.json";
import evaluationsEn from "./messages/en/evaluations.json";
import evidenceEn from "./messages/en/evidence.json";
import exportsEn from "./messages/en/exports.json";
import formEn from "./messages/en/form.json";
import homeEn from "./messages/en/home.json";
import indicatorsEn from "./messages/en/indicators.json";
import institutionsEn from "./messages/en/institutions.json";
import instructionsEn from "./messages/en/instructions.json";
import ledgersEn from "./messages/en/ledgers.json";
import meetingsEn from "./messages/en/meetings.json";
import noticesEn from "./messages/en/notices.json";
import patentFiguresEn from "./messages/en/patent-figures.json";
import patentImportsEn from "./messages/en/patent-imports.json";
import patentSearchEn from "./messages/en/patent-search.json";
import patentsEn from "./messages/en/patents.json";
import periodStateEn from "./messages/en/period-state.json";
import planEn from "./messages/en/plan.json";
import productsEn from "./messages/en/products.json";
import progressEn from "./messages/en/progress.json";
import refusalsEn from "./messages/en/refusals.json";
import reportsEn from "./messages/en/reports.json";
import reviewEn from "./messages/en/review.json";
import rulesEn from "./messages/en/rules.json";
import shellEn from "./messages/en/shell.json";
import tasksEn from "./messages/en/tasks.json";
import unitStandingEn from "./messages/en/unit-standing.json";
import unitsEn from "./messages/en/units.json";
import validationEn from "./messages/en/validation.json";
import viewsEn from "./messages/en/views.json";
import wallEn from "./messages/en/wall.json";
import accountsZh from "./messages/zh/accounts.json";
import auditZh from "./messages/zh/audit.json";
import calendarZh from "./messages/zh/calendar.json";
import changesZh from "./messages/zh/changes.json";
import chartsZh from "./messages/zh/charts.json";
import closingZh from "./messages/zh/closing.json";
import commentsZh from "./messages/zh/comments.json";
import commonZh from "./messages/zh/common.json";
import conversionsZh from "./messages/zh/conversions.json";
import dashboardZh from "./messages/zh/dashboard.json";
import difficultiesZh from "./messages/zh/difficulties.json";
import documentsZh from "./messages/zh/documents.json";
import evaluationsZh from "./messages/zh/evaluations.json";
import evidenceZh from "./messages/zh/evidence.json";
import exportsZh from "./messages/zh/exports.json";
import formZh from "./messages/zh/form.json";
import homeZh from "./messages/zh/home.json";
import indicatorsZh from "./messages/zh/indicators.json";
import institutionsZh from "./messages/zh/institutions.json";
import instructionsZh from "./messages/zh/instructions.json";
import ledgersZh from "./messages/zh/ledgers.json";
import meetingsZh from "./messages/zh/meetings.json";
import noticesZh from "./messages/zh/notices.json";
import patentFiguresZh from "./messages/zh/patent-figures.json";
import patentImportsZh from "./messages/zh/patent-imports.json";
import patentSearchZh from "./messages/zh/patent-search.json";
import patentsZh from "./messages/zh/patents.json";
import periodStateZh from "./messages/zh/period-state.json";
import planZh from "./messages/zh/plan.json";
import productsZh from "./messages/zh/products.json";
import progressZh from "./messages/zh/progress.json";
import refusalsZh from "./messages/zh/refusals.json";
import reportsZh from "./messages/zh/reports.json";
import reviewZh from "./messages/zh/review.json";
import rulesZh from "./messages/zh/rules.json";
import shellZh from "./messages/zh/shell.json";
import tasksZh from "./messages/zh/tasks.json";
import unitStandingZh from "./messages/zh/unit-standing.json";
import unitsZh from "./messages/zh/units.json";
import validationZh from "./messages/zh/validation.json";
import viewsZh from "./messages/zh/views.json";
import wallZh from "./messages/zh/wall.json";

const zh = {
  common: commonZh,
  shell: shellZh,
  form: formZh,
  validation: validationZh,
  refusals: refusalsZh,
  plan: planZh,
  indicators: indicatorsZh,
  units: unitsZh,
  views: viewsZh,
  wall: wallZh,
  documents: documentsZh,
  rules: rulesZh,
  meetings: meetingsZh,
  calendar: calendarZh,
  charts: chartsZh,
  accounts: accountsZh,
  audit: auditZh,
  tasks: tasksZh,
  reports: reportsZh,
  review: reviewZh,
  evidence: evidenceZh,
  closing: closingZh,
  difficulties: difficultiesZh,
  institutions: institutionsZh,
  instructions: instructionsZh,
  comments: commentsZh,
  ledgers: ledgersZh,
  notices: noticesZh,
  home: homeZh,
  progress: progressZh,
  "period-state": periodStateZh,
  "unit-standing": unitStandingZh,
  changes: changesZh,
  dashboard: dashboardZh,
  exports: exportsZh,
  "patent-search": patentSearchZh,
  "patent-figures": patentFiguresZh,
  products: productsZh,
  conversions: conversionsZh,
  evaluations: evaluationsZh,
  "patent-imports": patentImportsZh,
  patents: patentsZh,
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
    views: viewsEn,
    wall: wallEn,
    documents: documentsEn,
    rules: rulesEn,
    meetings: meetingsEn,
    calendar: calendarEn,
    charts: chartsEn,
    accounts: accountsEn,
    audit: auditEn,
    tasks: tasksEn,
    reports: reportsEn,
    review: reviewEn,
    evidence: evidenceEn,
    closing: closingEn,
    difficulties: difficultiesEn,
    institutions: institutionsEn,
    instructions: instructionsEn,
    comments: commentsEn,
    ledgers: ledgersEn,
    notices: noticesEn,
    home: homeEn,
    progress: progressEn,
    "period-state": periodStateEn,
    "unit-standing": unitStandingEn,
    changes: changesEn,
    dashboard: dashboardEn,
    exports: exportsEn,
    "patent-search": patentSearchEn,
    "patent-figures": patentFiguresEn,
    products: productsEn,
    conversions: conversionsEn,
    evaluations: evaluationsEn,
    "patent-imports": patentImportsEn,
    patents: patentsEn,
  },
};
