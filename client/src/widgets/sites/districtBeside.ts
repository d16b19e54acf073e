/** The district to be named beside a site; none where the site's name, having equals elsewhere, says it already. */
export function districtBeside(siteName: string | undefined, districtName: string | undefined): string | undefined {
  return siteName?.endsWith(`(${districtName})`) ? undefined : districtName;
}
