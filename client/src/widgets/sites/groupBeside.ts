/** The group to be named beside a site; none where the site's name, having equals elsewhere, says it already. */
export function groupBeside(siteName: string | undefined, groupName: string | undefined): string | undefined {
  return siteName?.endsWith(`(${groupName})`) ? undefined : groupName;
}
