/** The island's phrases, given by the page in `data-say`; `{n}` in one is filled in. */
export type Words = ((id: string, values?: Record<string, string | number>) => string) & { locale: string };

export function wordsOf(element: HTMLElement): Words {
  let phrases: Record<string, string> = {};
  try {
    phrases = JSON.parse(element.dataset.say ?? "{}") as Record<string, string>;
  } catch { /* a page without phrases still has its map */ }
  const locale = document.documentElement.lang || "en";
  const say = (id: string, values: Record<string, string | number> = {}): string =>
    (phrases[id] ?? id).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? value.toLocaleString(locale) : value;
    });
  return Object.assign(say, { locale });
}
