import { CHANNEL_LIMITS, MAIL_SECURITIES, type MailSecurity } from '@diem-cau/shared/protocol/deliveries.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';

const PORT = { least: CHANNEL_LIMITS.port.min, most: CHANNEL_LIMITS.port.max };

/** A server that is set up: its address, and whether its password is stored. */
interface PresentServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly hasPassword: boolean;
}

interface ServerKind {
  /** The protection that is offered first. */
  readonly first: MailSecurity;
  /** Where such servers listen with each protection. */
  readonly ports: Readonly<Record<MailSecurity, string>>;
}

/** What an administrator types of a server that takes letters or keeps those that came back. */
export function useServerDraft(present: PresentServer | undefined, { first, ports }: ServerKind) {
  const readNumber = useNumberReader();
  const [host, setHost] = useState(present?.host ?? '');
  const [security, setSecurity] = useState(present?.security ?? first);
  const [port, setPort] = useState(present ? `${present.port}` : ports[first]);
  const [user, setUser] = useState(present?.user ?? '');
  const [password, setPassword] = useState('');
  const { value: portNumber } = readNumber(port, PORT);
  const choose = (next: MailSecurity) => {
    if (port === ports[security]) setPort(ports[next]);
    setSecurity(next);
  };
  const isComplete = host.trim() !== '' && portNumber !== undefined;
  return {
    ...{ host, setHost, security, choose, port, setPort, user, setUser, password, setPassword },
    /** The address as it is sent; undefined while it lacks something. */
    address: isComplete ? { host: host.trim(), port: portNumber, security, user: user.trim() } : undefined,
    /** What is sent beside it: nothing where the stored password stays. */
    secret: password === '' ? {} : { password },
    isPasswordKept: present?.hasPassword === true,
    lacksPassword: password === '' && present?.hasPassword !== true,
  };
}

interface ServerFieldsProps {
  readonly draft: ReturnType<typeof useServerDraft>;
  /** The words for its protections. */
  readonly securities: 'securities' | 'imapSecurities';
  readonly hostHint?: string;
  readonly userHint?: string;
}

/** The fields of a server's address and of the account there. */
export function ServerFields({ draft, securities, hostHint, userHint }: ServerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('channels.host')}
        hint={hostHint}
        value={draft.host}
        maxLength={CHANNEL_LIMITS.host}
        spellCheck={false}
        onChange={draft.setHost}
      />
      <Select
        label={t('channels.security')}
        value={draft.security}
        options={MAIL_SECURITIES.map((value) => ({ value, label: t(`channels.${securities}.${value}`) }))}
        onChange={draft.choose}
      />
      <NumberField label={t('channels.port')} rule={PORT} value={draft.port} onChange={draft.setPort} />
      <TextField
        label={t('channels.user')}
        hint={userHint}
        value={draft.user}
        maxLength={CHANNEL_LIMITS.user}
        spellCheck={false}
        onChange={draft.setUser}
      />
      <PasswordField
        label={t('channels.password')}
        hint={draft.isPasswordKept ? t('channels.kept') : undefined}
        value={draft.password}
        maxLength={CHANNEL_LIMITS.password}
        autoComplete="new-password"
        words={{ show: t('channels.show'), hide: t('channels.hide') }}
        onChange={draft.setPassword}
      />
    </>
  );
}
