/** The fields that differ, as they were and as they became: what an audit record keeps of an edit. */
export function changed<Before extends object>(
  before: Before,
  after: Partial<Before>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const difference = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const key of Object.keys(after) as (keyof Before & string)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    difference.before[key] = before[key];
    difference.after[key] = after[key];
  }
  return difference;
}
