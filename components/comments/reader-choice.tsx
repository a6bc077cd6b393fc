"use client";

import { useState } from "react";
import { useField, useFormContext } from "@/components/form/form-context";

type Audience = "OWN" | "ALL" | "CHOSEN";
type Unit = { code: string; name: string; people: string };

type Props = {
  own: string;
  units: readonly Unit[];
  texts: Record<Audience | "legend" | "names" | "ownAlways", string>;
};

const AUDIENCES: readonly Audience[] = ["ALL", "CHOSEN", "OWN"];

export function ReaderChoice(props: Props) {
  // Filled anew whenever the form is: after an answer, or with a restored draft.
  return <Choice key={useFormContext().generation} {...props} />;
}

/** Who will read, unit by unit and by name, as it stands with what is chosen now. */
function Choice({ own, units, texts }: Props) {
  const { state, draft } = useFormContext();
  const audience = useField("audience", "ALL");
  const unitsField = useField("units", "");
  const typed = Object.keys(state.values).length > 0 ? state.values : (draft ?? {});
  const [chosen, setChosen] = useState(AUDIENCES.find((one) => one === audience.value) ?? "ALL");
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    units.map(({ code }) => code).filter((code) => typed[`units.${code}`] === "on"),
  );
  const toggle = (code: string) =>
    setTicked((all) => (all.includes(code) ? all.filter((one) => one !== code) : [...all, code]));
  const reads = (code: string) =>
    code === own || chosen === "ALL" || (chosen === "CHOSEN" && ticked.includes(code));
  const errors = [...audience.errors, ...unitsField.errors];
  return (
    <fieldset
      className="min-w-0 rounded-box border border-line px-3.5 pb-3"
      aria-describedby={audience.hintId}
    >
      <legend className="px-1 text-sm font-medium">{texts.legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {AUDIENCES.map((one) => (
          <label key={one} className="flex items-center gap-2 text-sm">
            <input
              type="radio"
              name="audience"
              value={one}
              checked={chosen === one}
              onChange={() => setChosen(one)}
              className="size-4.5 accent-accent"
            />
            {texts[one]}
          </label>
        ))}
      </div>
      {chosen === "CHOSEN" ? (
        <ul className="mt-2 space-y-1">
          {units
            .filter(({ code }) => code !== own)
            .map(({ code, name }) => (
              <li key={code}>
                <label className="flex items-start gap-2 text-sm">
                  <input
                    type="checkbox"
                    name={`units.${code}`}
                    checked={ticked.includes(code)}
                    onChange={() => toggle(code)}
                    aria-invalid={unitsField.errors.length > 0 || undefined}
                    className="mt-1 size-4.5 accent-accent"
                  />
                  {name}
                </label>
              </li>
            ))}
        </ul>
      ) : null}
      {errors.length > 0 ? (
        <p className="mt-1 text-sm text-late" data-field-error>
          {errors.join(" ")}
        </p>
      ) : null}
      <div id={audience.hintId} aria-live="polite" className="mt-2 rounded-box bg-sunken px-3 py-2 text-sm">
        <p className="font-medium">{texts.names}</p>
        <ul className="mt-0.5 space-y-0.5">
          {units
            .filter(({ code }) => reads(code))
            .map(({ code, name, people }) => (
              <li key={code}>
                <span className="text-ink-soft">{name}</span>
                <span className="block ps-3">{people}</span>
              </li>
            ))}
        </ul>
        {chosen === "CHOSEN" ? <p className="mt-0.5 text-ink-faint">{texts.ownAlways}</p> : null}
      </div>
    </fieldset>
  );
}
