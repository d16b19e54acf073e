/** Below this a touch screen is a phone's; tablets are wider in either direction. In CSS pixels. */
const PHONE_PX = 600;

/** Whether this machine is a phone: touched, without a pointer, and small in its shorter direction. */
export function isPhone(): boolean {
  const touched = window.matchMedia('(hover: none) and (pointer: coarse)').matches;
  return touched && Math.min(window.screen.width, window.screen.height) < PHONE_PX;
}
