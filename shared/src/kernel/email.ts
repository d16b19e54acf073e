/** The longest e-mail address (RFC 5321), in UTF-16 code units. */
export const MAX_EMAIL = 254;

/** An e-mail address as offices use them: no quoted names, no address without a dot in its domain. */
export const EMAIL_PATTERN =
  /^[A-Za-z0-9_+&'-]+(?:\.[A-Za-z0-9_+&'-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
