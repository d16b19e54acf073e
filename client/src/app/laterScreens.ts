/**
 * The screens of those who can wait one round trip more than a site or a phone. Each names the many files that it loads: that
 * stands here, and not in what everybody loads first.
 */
export const laterScreens = {
  chair: () => import('./ChairRoute.tsx').then((file) => file.ChairRoute),
  watch: () => import('../features/site/SitePage.tsx').then((file) => file.WatchPage),
  desk: () => import('../features/desk/DeskPage.tsx').then((file) => file.DeskPage),
};
