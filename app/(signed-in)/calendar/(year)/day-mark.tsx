import clsx from "clsx";
import type { DayState } from "@/lib/calendar/working-day";
import { getTranslations } from "@/lib/i18n/translations";

/** Each kind of day has a colour, a shape and a word: any one of them is enough to tell it. */
export const DAY_LOOK: Record<DayState, string> = {
  WORKDAY: "text-ink",
  WEEKEND: "bg-quiet-wash text-quiet",
  HOLIDAY: "bg-good-wash text-good border-good/40 border rounded-full font-semibold",
  MAKEUP_WORKDAY: "bg-warn-wash text-warn border-warn/50 border-2 border-dashed font-semibold",
};

const SHOWN: readonly DayState[] = ["WORKDAY", "WEEKEND", "HOLIDAY", "MAKEUP_WORKDAY"];

export async function Legend() {
  const t = await getTranslations("calendar");
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-ink-soft" aria-label={t("legend")}>
      {SHOWN.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={clsx("inline-flex size-7 items-center justify-center text-xs", DAY_LOOK[state])}
          >
            {t(`mark.${state}`)}
          </span>
          {t(`day.${state}`)}
        </li>
      ))}
    </ul>
  );
}
