import { CellLook } from "@/components/review/matrix-cell";
import { getTranslations } from "@/lib/i18n/translations";
import type { CellState } from "@/lib/reports/matrix";

type Mark = { state: CellState; late: boolean; handedIn: boolean };

const HANDED_IN: readonly Mark[] = [
  { state: "APPROVED", late: false, handedIn: true },
  { state: "SUBMITTED", late: false, handedIn: true },
  { state: "RETURNED", late: false, handedIn: true },
];
const AWAITED: readonly Mark[] = [
  { state: "READY", late: false, handedIn: false },
  { state: "DRAFT", late: false, handedIn: false },
  { state: "NOT_STARTED", late: false, handedIn: false },
];
const AFTER_CLOSING: readonly Mark[] = [
  { state: "APPROVED", late: true, handedIn: true },
  { state: "READY", late: true, handedIn: false },
  { state: "DRAFT", late: true, handedIn: false },
  { state: "MISSING", late: true, handedIn: false },
];

/** What the marks of the matrix mean: those that can occur. */
export async function Legend({ closed }: { closed: boolean }) {
  const t = await getTranslations("review.matrix");
  return (
    <ul aria-label={t("legend")} className="mb-3 flex flex-wrap gap-2">
      {[...HANDED_IN, ...(closed ? AFTER_CLOSING : AWAITED)].map((state) => (
        <li key={`${state.state} ${state.late}`}>
          <CellLook {...state} />
        </li>
      ))}
      <li className="text-xs leading-5 text-ink-faint">{t("legend-lead")}</li>
    </ul>
  );
}
