/* The time of day as the pages write it, also for who is elsewhere: "20.14". */
export function clock(at = new Date()) {
  return at.toLocaleTimeString("nl", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" }).replace(":", ".");
}
