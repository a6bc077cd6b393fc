import { CircleHelp } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTexts } from "@/lib/i18n/translations";

const idOf = (column: string) => `define-${column}`;

/** Beside a heading: opens its definition. A popover, as a table that scrolls would cut anything else off. */
export function DefinitionButton({ column, label }: { column: string; label: string }) {
  const t = useTexts("dashboard.units");
  return (
    <button
      type="button"
      popoverTarget={idOf(column)}
      aria-label={t("definition", { column: label })}
      className="ms-0.5 inline-flex size-6 cursor-pointer items-center justify-center rounded-box align-middle text-ink-faint hover:bg-accent-wash hover:text-accent print:hidden"
    >
      <Icon of={CircleHelp} className="size-3.5" />
    </button>
  );
}

/** Stands under the button that opened it; where a browser cannot place it, in the middle of the screen. */
export function Definition({ column, label, text }: { column: string; label: string; text: string }) {
  return (
    <div
      id={idOf(column)}
      popover="auto"
      className="definition m-auto max-w-72 rounded-box border border-line-strong bg-sheet p-3 text-sm text-ink shadow-lg"
    >
      <p className="font-semibold">{label}</p>
      <p className="text-ink-soft">{text}</p>
    </div>
  );
}
