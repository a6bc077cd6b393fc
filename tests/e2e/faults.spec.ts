import { baseUrl, CAST, expect, expectAccessible, signedIn, sql, test } from "./support";

test.describe("for somebody signed in", () => {
  test.use({ ...signedIn(CAST.moeStaff), expectedNoise: [/status of 40[34]/] });

  for (const path of [
    "/measures/M99",
    "/measures/%00",
    "/measures/../../etc/passwd",
    "/measures/M01'%20or%201=1--",
    "/no/such/page",
    "/plan/targets/T99/edit",
  ]) {
    test(`${path} is a page that says it is not there`, async ({ page }) => {
      const response = await page.goto(path);
      expect([403, 404]).toContain(response?.status());
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    });
  }

  test("an edit page says in time that it is not for him", async ({ page }) => {
    const response = await page.goto("/measures/M01/edit");
    expect(response?.status()).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有访问权限");
    await expectAccessible(page);
  });

  test("a reader is offered no edit", async ({ page }) => {
    await page.goto("/measures/M01");
    await expect(page.getByRole("link", { name: "编辑" })).toHaveCount(0);
  });
});

test.describe("malformed addresses and posts", () => {
  test.use(signedIn(CAST.coordinator));

  for (const query of [
    "?sort=%27%3Bdrop%20table",
    "?page=-1&page=abc",
    "?page=99999999999999999999",
    `?q=${"长".repeat(400)}`,
    "?q=%25_%5C%27",
    "?unit[]=x&unit=__proto__",
    "?theme=%F0%9F%92%A9",
  ]) {
    test(`/measures${query.slice(0, 40)} is answered`, async ({ page }) => {
      const response = await page.goto(`/measures${query}`);
      expect(response?.status()).toBe(200);
    });
  }

  test("a wrong-typed and an oversize form are refused without a 500, and change nothing", async ({
    page,
  }) => {
    await page.goto("/measures/M10/edit");
    await page.evaluate(() => {
      const version = document.querySelector<HTMLInputElement>("input[name=version]");
      if (version) version.value = "not a number";
    });
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.locator("[data-form-message]")).toBeVisible();

    await page.goto("/measures/M10/edit");
    await page.getByRole("button", { name: "放弃恢复的内容" }).click();
    await page.getByLabel("主要内容（中文）").fill("长".repeat(5000));
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.locator("[data-field-error]").first()).toContainText("最多填写 2000 个字符");
    expect(
      await sql(`select 1 from audit_event where record_label = 'M10' and use_case = 'plan.revise-measure'`),
    ).toEqual([]);
  });

  test("a post of another site is refused", async ({ page, request }) => {
    await page.goto("/measures/M10/edit");
    let action: { headers: Record<string, string>; body: string } | null = null;
    await page.route("**/measures/M10/edit", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      action = { headers: route.request().headers(), body: route.request().postData() ?? "" };
      return route.abort();
    });
    await page.getByLabel("名称（中文）").fill("别的网站改的名称");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.locator("[data-form-message]")).toContainText("未能送达服务器");
    await expect(page.getByLabel("名称（中文）")).toHaveValue("别的网站改的名称");
    const taken = action as { headers: Record<string, string>; body: string } | null;
    if (!taken) throw new Error("the form posted nothing");
    const cookies = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join("; ");
    const answer = await request.post(`${baseUrl()}/measures/M10/edit`, {
      headers: { ...taken.headers, origin: "https://evil.example", cookie: cookies },
      data: taken.body,
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await sql(`select 1 from measure where title_zh = '别的网站改的名称'`)).toEqual([]);
  });
  test.use({ expectedNoise: [/Failed to load resource|ERR_FAILED/] });
});

test("scripts run only with the nonce of their request", async ({ request }) => {
  const [first, second] = [await request.get("/sign-in"), await request.get("/sign-in")];
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("unsafe-inline");
  expect(policy).not.toBe(second.headers()["content-security-policy"]);
  const nonce = /nonce-([^']+)'/.exec(policy)?.[1];
  const scripts = [...(await first.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  expect(first.headers()).toMatchObject({ "x-frame-options": "DENY", "x-content-type-options": "nosniff" });
  expect(first.headers()["x-powered-by"]).toBeUndefined();
});

test("health tells life from readiness", async ({ request }) => {
  expect(await (await request.get("/api/health/live")).json()).toEqual({ status: "live" });
  expect(await (await request.get("/api/health/ready")).json()).toEqual({ status: "ready" });
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("a password sent early does not end up in the address", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("登录名").fill("leader");
    await page.getByLabel("密码", { exact: true }).fill("Typed-Too-Early-1");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    expect(page.url()).not.toContain("Typed-Too-Early");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
});
