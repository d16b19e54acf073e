import { PROVIDER_RETURN_PATH } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { OpenIdProviders } from '../../server/src/adapters/identity/openIdProviders.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import type { ProviderSettings } from '../../server/src/application/accounts/identityProviders.ts';
import type { Config } from '../../server/src/config.ts';
import { type Finding, judgeOf } from './finding.ts';

const SILENT = { info() {}, warn() {}, error() {} };

const TODO: Readonly<Record<string, string>> = {
  PROVIDER_UNREACHABLE: 'Let the firewall pass it, or correct OIDC_ISSUER.',
  PROVIDER_MISCONFIGURED: 'Correct OIDC_ISSUER: there is no description of a provider with that name.',
  TARGET_PRIVATE: 'Its address is in a private network: name that in PRIVATE_TARGETS.',
};

/** Whether the identity provider of the installation describes itself. Whether it knows the client shows a sign-in. */
export async function checkIdentityProvider(
  provider: ProviderSettings,
  { privateTargets, publicUrl }: Pick<Config, 'privateTargets' | 'publicUrl'>,
): Promise<Finding> {
  const judge = judgeOf('identity provider');
  const providers = new OpenIdProviders(createOutgoing(privateTargets), SILENT);
  const begun = await providers.begin(provider, `${publicUrl}${PROVIDER_RETURN_PATH}`);
  if (begun.ok) return judge('ok', `${provider.issuer} answers`);
  return judge('fail', `${provider.issuer}: ${begun.error.code}`, TODO[begun.error.code] ?? 'Correct OIDC_ISSUER.');
}
