"use client";

import { useState } from "react";

type Option = { value: string; label: string };

type Props = {
  labels: { since: string; date: string; day: string };
  /** What stands in the address: an option's value, a date, or nothing for the usual. */
  value: string;
  isDate: boolean;
  usual: string;
  groups: readonly { label: string; options: readonly Option[] }[];
};

const BOX = "min-h-10 rounded-box border border-line-strong bg-sheet px-2.5 text-ink";
const DAY = "day";

/** Since a meeting, the end of a period, or a date: whichever is in use bears the name `since`. */
export function SinceInput({ labels, value, isDate, usual, groups }: Props) {
  const [chosen, choose] = useState(isDate ? DAY : value);
  const byDay = chosen === DAY;
  return (
    <>
      <label className="text-sm text-ink-soft max-sm:w-full">
        <span className="mb-1 block">{labels.since}</span>
        <select
          name={byDay ? undefined : "since"}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          className={`${BOX} max-w-80 max-sm:w-full max-sm:max-w-none`}
        >
          <option value="">{usual}</option>
          <option value={DAY}>{labels.day}</option>
          {groups
            .filter(({ options }) => options.length > 0)
            .map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </label>
      {byDay ? (
        <label className="text-sm text-ink-soft">
          <span className="mb-1 block">{labels.date}</span>
          <input type="date" name="since" required defaultValue={isDate ? value : ""} className={BOX} />
        </label>
      ) : null}
    </>
  );
}
