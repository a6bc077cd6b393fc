import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CAST, expect, signedIn, test } from "./support";

const EDIT = "/tasks/M05-01/reports/2025-12/edit";

test.describe("a report being written", () => {
  test.use(signedIn(CAST.moeStaff));

  test("keeps itself, again and again, and is there after a reload", async ({ page }) => {
    await page.goto(EDIT);
    const [done, state] = [page.locator("[name=done]"), page.locator("[data-kept]")];
    for (const text of ["第一句。", "第一句。第二句。", "第一句。第二句。第三句。"]) {
      await done.fill(text);
      await expect(state).not.toHaveAttribute("data-kept", "saved");
      await expect(state).toHaveAttribute("data-kept", "saved");
    }
    await page.reload();
    await expect(done).toHaveValue("第一句。第二句。第三句。");
  });

  test.describe("evidence", () => {
    // What the browser says of an upload that is refused.
    test.use({ expectedNoise: [/status of 4(13|22)/] });

    test("refuses a program that calls itself a document, and what is too large, at the file", async ({
      page,
    }) => {
      await page.goto(EDIT);
      const upload = page.locator("input[type=file]").last();
      await upload.setInputFiles({
        name: "清单.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(4096)]),
      });
      await expect(page.getByRole("alert").filter({ hasText: "不符" })).toBeVisible();
      const film = path.join(tmpdir(), `film-${process.pid}.pdf`);
      writeFileSync(film, "");
      truncateSync(film, 60 * 1024 * 1024);
      await upload.setInputFiles(film);
      await expect(page.getByRole("alert").filter({ hasText: "20 MB" })).toBeVisible();
      rmSync(film);
    });
  });
});
