export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type FormValues = { [key: string]: FormValue };

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const LONGEST_LIST = 500;

/**
 * A posted form as nested values: `agenda.0.titleZh` becomes agenda[0].titleZh, a name posted
 * several times becomes a list. Files and Next's own fields are left out.
 */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    put(values, name.split("."), value);
  }
  return closeGaps(values) as FormValues;
}

function put(into: FormValues, path: string[], value: string): void {
  const [key, ...rest] = path;
  if (key === undefined || key === "" || FORBIDDEN_KEYS.has(key)) return;
  if (rest.length === 0) {
    const present = into[key];
    into[key] =
      present === undefined ? value : Array.isArray(present) ? [...present, value] : [present, value];
    return;
  }
  const inner = into[key];
  const branch: FormValues =
    inner !== undefined && typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  into[key] = branch;
  put(branch, rest, value);
}

/** Objects whose keys are all numbers become lists, in order, without holes. */
function closeGaps(value: FormValue): FormValue {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(closeGaps);
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^\d{1,4}$/.test(key))) {
    return keys
      .sort((a, b) => Number(a) - Number(b))
      .slice(0, LONGEST_LIST)
      .map((key) => closeGaps(value[key] as FormValue));
  }
  return Object.fromEntries(keys.map((key) => [key, closeGaps(value[key] as FormValue)]));
}

/** The same values by their posted names, to fill a form again with what was typed. */
export function flatValues(values: FormValue, prefix = ""): Record<string, string> {
  if (typeof values === "string") return { [prefix]: values };
  const entries = Array.isArray(values)
    ? values.map((v, i) => [String(i), v] as const)
    : Object.entries(values);
  return Object.assign({}, ...entries.map(([key, v]) => flatValues(v, prefix ? `${prefix}.${key}` : key)));
}
