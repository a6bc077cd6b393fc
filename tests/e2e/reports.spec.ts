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

  test("refuses a program that calls itself a document, and what is too large, at the file", async ({
    page,
  }) => {
    await page.goto(EDIT);
    const claim = page.getByRole("group", { name: "佐证材料" }).last();
    const upload = page.locator("input[type=file]").last();
    await upload.setInputFiles({
      name: "清单.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(4096)]),
    });
    await expect(claim).toContainText("清单.pdf");
    await expect(
      claim
        .getByRole("alert")
        .or(claim.getByText(/不符|不允许|不能上传/))
        .first(),
    ).toBeVisible();
    await upload.setInputFiles({
      name: "录像.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(60 * 1024 * 1024, 1),
    });
    await expect(claim).toContainText("文件超过 20 MB");
  });
});
