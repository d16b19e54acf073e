/** The move of a phone from the browser inside an application to its own. */
export const moving = {
  moving: {
    title: 'Move to Chrome or Safari and keep the seat',
    steps:
      'In the application’s menu choose “Open in browser”. Or copy this link and open it in Chrome or Safari. Your seat, ballot and questions stay yours; do not pass the link on.',
    copy: 'Copy the link',
    copied: 'Copied',
  },
};
