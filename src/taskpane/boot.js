/**
 * Loads Office.js beside the page instead of before it, so that words stand in the pane from the first moment, and says what to do where it does
 * not come: a blocked or hanging address would else leave the pane empty for ever. Plain script, since it must work when nothing else does.
 */
(() => {
  const FIRST = 8_000;
  const SECOND = 20_000;
  const AGAIN = [3_000, 10_000];
  const address = document.currentScript.dataset.office;
  const texts = {
    slow: [
      "连接 Excel 比平时慢，正在继续尝试。工作簿没有改动。",
      "Connecting with Excel takes longer than usual; still trying. The workbook was not changed.",
    ],
    blocked: [
      "未能连接 Excel：Office.js 没有加载成功。请检查网络（防火墙或代理是否拦截了微软的地址），然后点“重试”；仍不成功，请关闭面板后重新打开。工作簿没有改动。",
      "Excel could not be reached: Office.js did not load. Check the network (a firewall or proxy may block Microsoft's address), then try again; if it persists, close this pane and open it anew. The workbook was not changed.",
    ],
  };

  const say = ([zh, en], retry) => {
    const [chinese, english, button] = ["boot-zh", "boot-en", "boot-retry"].map((id) => document.getElementById(id));
    if (!chinese || !english || !button) return;
    chinese.textContent = zh;
    english.textContent = en;
    button.hidden = !retry;
    button.onclick = () => window.location.reload();
  };

  const timers = [setTimeout(() => say(texts.slow, true), FIRST), setTimeout(() => say(texts.blocked, true), SECOND)];
  window.paneBegins = () => timers.forEach(clearTimeout);
  window.officeLoaded = new Promise((resolve) => {
    const load = (attempt) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => {
        say(texts.blocked, true);
        if (attempt < AGAIN.length) timers.push(setTimeout(() => load(attempt + 1), AGAIN[attempt]));
      };
      document.head.append(script);
    };
    load(0);
  });
})();
