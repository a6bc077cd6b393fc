import { readFile } from "node:fs/promises";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

const HEAD = JSON.stringify({ name: "任务.csv", type: "text/csv", rows: 5_003 });

/** What a server sends that breaks off: the head, some rows, and no end. */
function brokenOff(): Buffer {
  const frame = (letter: string, content: string) => {
    const bytes = Buffer.from(content);
    const prefix = Buffer.alloc(5);
    prefix.write(letter);
    prefix.writeUInt32BE(bytes.length, 1);
    return Buffer.concat([prefix, bytes]);
  };
  return Buffer.concat([frame("h", HEAD), frame("r", "1200"), frame("b", "编号\r\n")]);
}

test.describe("for the coordinator", () => {
  test.use(signedIn(CAST.coordinator));

  test("a list is taken along as it is filtered and sorted", async ({ page }) => {
    await page.goto("/tasks?stage=ASSIGNED&sort=-due&view=none");
    const menu = page.locator("summary", { hasText: "导出" });
    await menu.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("与当前筛选和排序一致")).toBeVisible();
    await expectAccessible(page);
    const shown = await page.getByText(/^筛选出 \d+ 项/).textContent();
    const rows = Number(/\d+/.exec(shown ?? "")?.[0]);

    const workbook = page.waitForEvent("download");
    await page.getByRole("link", { name: "Excel 工作簿（.xlsx）" }).click();
    const taken = await workbook;
    expect(taken.suggestedFilename()).toMatch(/^任务 \d{4}-\d{2}-\d{2}\.xlsx$/);
    expect((await readFile(await taken.path())).subarray(0, 2).toString()).toBe("PK");
    await expect(page.getByRole("status").filter({ hasText: "已保存" })).toContainText(`${rows} 行`);

    await menu.click();
    const text = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV 文本（.csv）" }).click();
    const lines = (await readFile(await (await text).path(), "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\uFEFF编号,任务,牵头单位,配合单位,现定时限,原定时限,进度灯,状态,签收,权重");
    expect(lines).toHaveLength(rows + 1);
    const first = await page
      .getByRole("table")
      .getByRole("row")
      .nth(1)
      .getByRole("cell")
      .first()
      .textContent();
    expect(lines[1]).toMatch(new RegExp(`^${first},`));
  });

  test("a running export can be cancelled; one that breaks off is not saved", async ({ page }) => {
    let saved = 0;
    page.on("download", () => saved++);
    await page.goto("/tasks?view=none");
    const menu = page.locator("summary", { hasText: "导出" });
    const csv = page.getByRole("link", { name: "CSV 文本（.csv）" });

    await page.route("**/export/**", () => {}); // never answered
    await menu.click();
    await csv.click();
    await page.getByRole("button", { name: "取消导出" }).click();
    await expect(page.getByText("已取消导出，没有保存文件")).toBeVisible();
    await page.unroute("**/export/**");

    await page.route("**/export/**", (route) =>
      route.fulfill({ contentType: "application/x-framed-file", body: brokenOff() }),
    );
    await menu.click();
    await csv.click();
    await expect(page.getByRole("alert").filter({ hasText: "导出中断" })).toBeVisible();
    expect(saved).toBe(0);

    // Escape closes the menu, and gives the focus back to what opened it.
    await menu.click();
    await page.keyboard.press("Escape");
    await expect(csv).toBeHidden();
    await expect(menu).toBeFocused();
  });
});

test.describe("without scripts", () => {
  test.use({ ...signedIn(CAST.moeStaff), javaScriptEnabled: false });

  test("an export is a plain download", async ({ page }) => {
    await page.goto("/tasks/unsigned");
    await page.locator("summary", { hasText: "导出" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV 文本（.csv）" }).click();
    expect((await download).suggestedFilename()).toMatch(/^.*签.* \d{4}-\d{2}-\d{2}\.csv$/);
  });
});

test.describe("for a unit's staff", () => {
  test.use(signedIn(CAST.moeStaff));

  test("there is no more in the files than on the pages", async ({ page }) => {
    for (const path of [
      "/export/people?format=csv",
      "/export/sessions?format=csv",
      "/export/review-queue?format=csv",
      "/export/period-matrix?code=2025-11&format=xlsx",
      "/export/nothing?format=csv",
      "/export/tasks?format=pdf",
    ]) {
      const answer = await page.request.get(path);
      expect([403, 404], path).toContain(answer.status());
    }
  });
});

test("without a sign-in there is nothing to take along", async ({ page }) => {
  await page.goto("/export/tasks?format=csv");
  await expect(page).toHaveURL(/\/sign-in/);
});
