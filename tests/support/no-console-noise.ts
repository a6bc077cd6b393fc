import { afterEach, beforeEach, vi } from "vitest";

/*
 * What a program prints to the error stream is meant for somebody. A test that expects it says so with its own
 * vi.spyOn(console, "error").mockImplementation(...); anything else fails the test it appeared in.
 */
const noise: string[] = [];

beforeEach(() => {
  noise.length = 0;
  for (const kind of ["error", "warn"] as const) {
    vi.spyOn(console, kind).mockImplementation((...parts: unknown[]) => {
      noise.push(`console.${kind}: ${parts.map(text).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.mocked(console).error.mockRestore?.();
  vi.mocked(console).warn.mockRestore?.();
  if (noise.length > 0) throw new Error(`Unexpected console output:\n${noise.join("\n")}`);
});

function text(part: unknown): string {
  return part instanceof Error ? (part.stack ?? part.message) : String(part);
}
