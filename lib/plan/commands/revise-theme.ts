import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { reviseTheme } from "../plan";
import { mayKeepPlan } from "../plan.policy";
import { reviseThemeInput } from "../plan.schema";
import { lockTheme, updateTheme } from "../theme.store";

export const reviseThemeCommand = command({
  name: "plan.revise-theme",
  input: reviseThemeInput,
  load: (tx, { code }, scope) => lockTheme(tx, code, scope),
  record: (theme) => ({ type: "theme", id: theme.id }),
  allow: mayKeepPlan,
  decide: (theme, { code: _code, version: _version, ...wording }) => reviseTheme(theme, wording),
  save: async (tx, wording, theme) => {
    await updateTheme(tx, theme.id, wording);
    return {
      value: { code: theme.code },
      records: [{ type: "theme", id: theme.id, label: theme.code, ...changed(theme, wording) }],
    };
  },
});
