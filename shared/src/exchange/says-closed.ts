/** What begins so is over, however it is worded; unless it is said to be not for good, or not so at all. */
const over =
  /\b(ferm|dissou|dissol|clos|cess|liquid|radie|inactiv|disparu|n existe plus|gesloten|opgehev|gestopt|stangd|nedlag|avveck|upphor|defunct|shut|ended|wound up)/
const notOver = /\b(tempor|provisoir|tijdelijk|tillfall|pas|non|not|niet|inte|reouv|reopen|heropen)/

/** Whether a folded text says that something is over: `dissoute en 2023`. */
export const saysClosed = (folded: string): boolean => over.test(folded) && !notOver.test(folded)
