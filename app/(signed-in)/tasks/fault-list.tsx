import { useTexts } from "@/lib/i18n/translations";
import type { Refusal } from "@/lib/kernel/outcome";

/** What is wrong with a wording, in the words its form would use. */
export function FaultList({ faults }: { faults: readonly Refusal[] }) {
  const t = useTexts("refusals");
  return (
    <ul className="ms-4 list-disc text-sm">
      {faults.map(({ refusal, field, params }) => (
        <li key={`${refusal}-${field}`}>{t(refusal.replaceAll(".", "_") as never, params as never)}</li>
      ))}
    </ul>
  );
}
