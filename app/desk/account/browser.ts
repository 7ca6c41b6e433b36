/** Most particular first: Edge also says that it is Chrome, Chrome that it is Safari. */
const browsers = [
  ['WeChat', /MicroMessenger/],
  ['QQ', /QQBrowser/],
  ['Edge', /Edg/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const
const systems = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** What a User-Agent says in words a person knows; null where it says nothing of the kind. */
export function browserOf(userAgent: string): { browser: string; system: string } | null {
  const find = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0]
  const browser = find(browsers)
  const system = find(systems)
  return browser && system ? { browser, system } : null
}
